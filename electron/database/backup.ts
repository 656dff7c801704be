// Copies a live SQLite database and proves the copy before calling it good. A file copy of a live database silently misses rows.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite, { type Database as RawDatabase } from 'better-sqlite3'

export interface Backup {
  readonly file: string
  readonly sha256: string
  readonly rows: Readonly<Record<string, number>>
}

/** Writes a backup beside its manifest: VACUUM INTO, integrity check, the same row counts as the original, then its name. Throws when any of it fails. */
export function backUp(raw: RawDatabase, target: string): Backup {
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const unproven = `${target}.unproven`
  fs.rmSync(unproven, { force: true })
  raw.prepare('vacuum into ?').run(unproven)
  const rows = prove(unproven)
  const original = countRows(raw)
  for (const [table, count] of Object.entries(original)) {
    if (rows[table] !== count) throw new Error(`backup of ${table} has ${rows[table]} rows, the original ${count}`)
  }
  flush(unproven)
  const sha256 = createHash('sha256').update(fs.readFileSync(unproven)).digest('hex')
  fs.renameSync(unproven, target)
  fs.writeFileSync(`${target}.json`, JSON.stringify({ sha256, rows }, null, 2))
  return { file: target, sha256, rows }
}

function prove(file: string): Record<string, number> {
  const copy = new Sqlite(file, { readonly: true })
  try {
    const answer = copy.pragma('integrity_check', { simple: true })
    if (answer !== 'ok') throw new Error(`backup is damaged: ${String(answer)}`)
    return countRows(copy)
  } finally {
    copy.close()
  }
}

function countRows(raw: RawDatabase): Record<string, number> {
  const tables = raw.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all() as string[] // names of our own tables
  return Object.fromEntries(tables.map((table) => [table, Number(raw.prepare(`select count(*) from "${table}"`).pluck().get())]))
}

function flush(file: string): void {
  const handle = fs.openSync(file, 'r+')
  fs.fsyncSync(handle)
  fs.closeSync(handle)
}
