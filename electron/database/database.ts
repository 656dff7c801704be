// A warehouse's database, whichever engine keeps it.
import type { Kysely } from 'kysely'
import { isRetryable, isStorageLost } from './database-errors.ts'
import type { EngineName } from './ddl.ts'
import { kyselyOverSqlite } from './engines/direct-sqlite.ts'
import { kyselyOverPostgres } from './engines/postgres.ts'
import { openSqliteConnection } from './engines/sqlite.ts'
import { groupCommits } from './group-commit.ts'
import { shrinkLogWhenIdle } from './idle-checkpoint.ts'
import { moveLogOnThread } from './log-thread.ts'
import type { ReadDb, Tables, WriteDb } from './schema.ts'

const ATTEMPTS = 6

export interface Database {
  readonly engine: EngineName
  /** For queries: on SQLite a connection of its own, so that reading never waits for a writer. */
  readonly read: ReadDb
  /** Runs work in one durable transaction; work that met another transaction is run again, so it must do nothing but talk to `tx`. */
  transact<T>(work: (tx: WriteDb) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/**
 * Opens a migrated SQLite file. When the disk fails a write or the file proves damaged, nothing is written any more and `onLost` is told once:
 * what this process remembers of the file may differ from what is on the disk, so the hub ends, and the next one reads it afresh.
 */
export function openSqliteDatabase(file: string, onLost: (error: unknown) => void = () => {}, logThread?: URL): Database {
  const raw = openSqliteConnection(file, { readonly: false })
  const writer = kyselyOverSqlite(raw)
  const readingRaw = openSqliteConnection(file, { readonly: true })
  const reader = kyselyOverSqlite(readingRaw)
  let lost: { readonly error: unknown } | undefined
  function lose(error: unknown): void {
    if (lost || !isStorageLost(error)) return
    lost = { error }
    onLost(error)
  }
  const log = shrinkLogWhenIdle(raw, lose)
  const thread = logThread && moveLogOnThread(logThread, file, lose)

  async function transaction(all: (tx: WriteDb) => Promise<void>): Promise<void> {
    if (lost) throw lost.error
    try {
      await retry(() => writer.write(all))
      log.hasGrown()
      thread?.hasGrown()
    } catch (error) {
      lose(error)
      throw error
    }
  }

  return {
    engine: 'sqlite',
    read: reader,
    transact: groupCommits(transaction),
    async close() {
      log.stop()
      await thread?.stop()
      // Kysely leaves a connection open that was never used. The writing one goes last, and so moves the log into the file.
      await reader.destroy()
      readingRaw.close()
      await writer.destroy()
      raw.close()
    },
  }
}

/** Connects to a migrated PostgreSQL database. READ COMMITTED with guarded updates: measured never to oversell, and without retries. */
export function openPostgresDatabase(url: string): Database {
  const db: Kysely<Tables> = kyselyOverPostgres(url)
  return {
    engine: 'postgres',
    read: db,
    transact: (work) => retry(() => db.transaction().setIsolationLevel('read committed').execute(work)),
    close: () => db.destroy(),
  }
}

async function retry<T>(attempt: () => Promise<T>): Promise<T> {
  for (let n = 1; ; n++) {
    try {
      return await attempt()
    } catch (error) {
      if (n >= ATTEMPTS || !isRetryable(error)) throw error
      await new Promise((done) => setTimeout(done, n * n * 5))
    }
  }
}
