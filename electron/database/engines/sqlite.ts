// SQLite through better-sqlite3: one connection that writes, one that only reads, both with settings that are asserted.
import Sqlite, { type Database as RawDatabase } from 'better-sqlite3'
import { StartRefusal } from '../start-refusal.ts'

/** Marks a file as ours, in the header field that SQLite keeps for that ('PBCH'). */
export const APPLICATION_ID = 0x50_42_43_48
/** Before 3.51.3 a second connection that checkpoints while the first writes could damage the file. */
const OLDEST_SQLITE = [3, 51, 3]

// Explicit synchronous=FULL: better-sqlite3 drops to NORMAL with WAL, which loses acknowledged scans in a power cut.
const settings: readonly (readonly [name: string, value: number | string, answer: number | string])[] = [
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  ['fullfsync', 'ON', 1],
  ['checkpoint_fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['busy_timeout', 5000, 5000],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', 0, 0],
  // A command writes some 25 pages: at SQLite's own 1,000 one command in forty waited for the log to be moved into the file, now one in 160.
  // In a pause the log is moved anyway.
  ['wal_autocheckpoint', 4000, 4000],
]

/** Opens a connection and makes sure that every durability setting holds after the first statement. */
export function openSqliteConnection(file: string, options: { readonly: boolean }): RawDatabase {
  const raw = new Sqlite(file, { readonly: options.readonly, fileMustExist: options.readonly })
  const wanted = options.readonly ? settings.filter(([name]) => name !== 'journal_mode') : settings
  for (const [name, value] of wanted) raw.pragma(`${name} = ${value}`)
  raw.prepare('select count(*) from sqlite_schema').get()
  for (const [name, , answer] of settings) {
    const found = raw.pragma(name, { simple: true })
    if (found !== answer && !(name === 'mmap_size' && found === undefined)) {
      raw.close()
      throw new StartRefusal(
        'DATA_UNUSABLE',
        `The database does not keep ${name} = ${answer} (it says ${found}). Is the folder on a network drive?`,
      )
    }
  }
  const version = String(raw.prepare('select sqlite_version()').pluck().get())
  if (isOlder(version.split('.').map(Number), OLDEST_SQLITE)) {
    raw.close()
    throw new StartRefusal('DATA_UNUSABLE', `SQLite ${version} is too old: ${OLDEST_SQLITE.join('.')} or newer is needed.`)
  }
  return raw
}

function isOlder(found: readonly number[], wanted: readonly number[]): boolean {
  for (const [i, part] of wanted.entries()) {
    const here = found[i] ?? 0
    if (here !== part) return here < part
  }
  return false
}
