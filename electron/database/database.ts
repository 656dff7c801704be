// A warehouse's database, whichever engine keeps it.
import type { Kysely } from 'kysely'
import { isRetryable } from './database-errors.ts'
import type { EngineName } from './ddl.ts'
import { kyselyOverPostgres } from './engines/postgres.ts'
import { kyselyOverSqlite, openSqliteConnection } from './engines/sqlite.ts'
import { groupCommits } from './group-commit.ts'
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

/** Opens a migrated SQLite file. */
export function openSqliteDatabase(file: string): Database {
  const writer = kyselyOverSqlite(openSqliteConnection(file, { readonly: false }))
  const reader = kyselyOverSqlite(openSqliteConnection(file, { readonly: true }))
  return {
    engine: 'sqlite',
    read: reader,
    transact: groupCommits((all) => retry(() => writer.transaction().execute(all))),
    async close() {
      await reader.destroy()
      await writer.destroy()
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
