// Opens the database of a data folder: one owner at a time, ours, and of a schema that this version knows.
import fs from 'node:fs'
import path from 'node:path'
import Sqlite, { type Database as RawDatabase } from 'better-sqlite3'
import type { Clock } from '#shared/kernel/dates.ts'
import { backUp } from './backup.ts'
import { type Database, openPostgresDatabase, openSqliteDatabase } from './database.ts'
import { kyselyOverSqlite } from './engines/direct-sqlite.ts'
import { kyselyOverPostgres } from './engines/postgres.ts'
import { APPLICATION_ID, openSqliteConnection } from './engines/sqlite.ts'
import { migrate } from './migrate.ts'
import { askRestore, restoreIfAsked } from './restore.ts'
import { StartRefusal } from './start-refusal.ts'

export const DATABASE_FILE = 'packbench.db'
export const BACKUP_FOLDER = 'backups'

export interface OpenOptions {
  /** See openSqliteDatabase. */
  readonly onLost?: (error: unknown) => void
  /** A backup file to start with. */
  readonly restore?: string | undefined
  /** The program of the thread that moves the write-ahead log; without it the commands do. */
  readonly logThread?: URL
}

/**
 * Opens (and makes, when new) the database of a folder; a backup that was asked for takes its place first.
 * Refuses with a StartRefusal in words: locked, foreign, newer, unusable.
 */
export async function openDataFolder(folder: string, clock: Clock, options: OpenOptions = {}): Promise<Database> {
  makeFolder(folder)
  const release = lock(path.join(folder, 'packbench.lock'))
  try {
    if (options.restore !== undefined) askRestore(folder, options.restore, clock.now())
    await restoreIfAsked(folder, clock, openDataFolder)
    const file = path.join(folder, DATABASE_FILE)
    const raw = openOurs(file)
    const writer = kyselyOverSqlite(raw)
    await migrate(writer, { engine: 'sqlite', now: clock.now(), backUp: (version) => backUpBefore(raw, folder, version, clock) })
    await writer.destroy()
    const database = openSqliteDatabase(file, options.onLost, options.logThread)
    return { ...database, close: () => database.close().finally(release) }
  } catch (error) {
    release()
    throw error
  }
}

/** Connects to PostgreSQL and migrates it. */
export async function openPostgres(url: string, clock: Clock): Promise<Database> {
  const db = kyselyOverPostgres(url)
  await migrate(db, { engine: 'postgres', now: clock.now() })
  await db.destroy()
  return openPostgresDatabase(url)
}

function makeFolder(folder: string): void {
  try {
    fs.mkdirSync(folder, { recursive: true })
    fs.accessSync(folder, fs.constants.W_OK)
  } catch (error) {
    throw new StartRefusal(
      'DATA_UNUSABLE',
      `The folder ${folder} cannot be written to. Choose another one, or ask for the right to write there.`,
      error,
    )
  }
}

/** Holds an exclusive lock that the operating system lets go when the process ends, however it ends. */
function lock(file: string): () => void {
  const raw = new Sqlite(file, { timeout: 0 })
  try {
    raw.pragma('journal_mode = DELETE')
    raw.exec('begin exclusive')
  } catch (error) {
    raw.close()
    throw new StartRefusal(
      'DATA_LOCKED',
      `Another Packbench has ${path.dirname(file)} open. Close it there, or connect to it as a station.`,
      error,
    )
  }
  return () => {
    if (raw.open) raw.close()
  }
}

function backUpBefore(raw: RawDatabase, folder: string, version: number, clock: Clock): string {
  const madeAt = clock.now()
  const target = path.join(folder, BACKUP_FOLDER, `packbench-before-${version}-${madeAt}.db`)
  backUp(raw, target, { madeAt, reason: 'migration' })
  return target
}

function openOurs(file: string): RawDatabase {
  const isNew = !fs.existsSync(file) || fs.statSync(file).size === 0
  if (!isNew) checkItIsOurs(file)
  const raw = openSqliteConnection(file, { readonly: false })
  if (isNew) raw.pragma(`application_id = ${APPLICATION_ID}`)
  // A hub that was killed may have written a command and not flushed it. It is there again now, and sending it once more gets its answer:
  // so it is made durable before anyone can ask. A disk that cannot flush is met here, before work begins.
  raw.pragma('wal_checkpoint(TRUNCATE)')
  return raw
}

/** Looks before touching anything: opening a file for writing would already change its journal mode. */
function checkItIsOurs(file: string): void {
  let found: unknown
  try {
    const raw = new Sqlite(file, { readonly: true })
    found = raw.pragma('application_id', { simple: true })
    raw.close()
  } catch (error) {
    throw new StartRefusal(
      'DATA_FOREIGN',
      `${file} is not a database, or it is damaged. Nothing was changed. Open a backup, or choose another folder.`,
      error,
    )
  }
  if (found !== APPLICATION_ID) {
    throw new StartRefusal('DATA_FOREIGN', `${file} belongs to another program. Nothing was changed. Choose another folder.`)
  }
}
