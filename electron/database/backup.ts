// Copies a live SQLite database and proves the copy before calling it good. A file copy of a live database silently misses rows.
import fs from 'node:fs'
import path from 'node:path'
import Sqlite, { type Database as RawDatabase } from 'better-sqlite3'
import type { Backup } from '#shared/contract/backups.ts'
import { type BackupManifest, manifestFileOf, sha256OfFile } from './backup-manifest.ts'
import { flushFile, renameDurably, writeDurably } from './durable-files.ts'

export interface BackupPlan {
  readonly madeAt: number
  readonly reason: Backup['reason']
}

/** Tables that only grow: whatever is written meanwhile, a copy has at least what was there before and at most what is there after. */
const onlyGrow = new Set(['events', 'event_subjects', 'stock_moves', 'invoices', 'invoice_lines', 'payments', 'scan_events'])

/**
 * Writes a backup and its manifest: VACUUM INTO, integrity check, the row counts of the original, flush, sha256, and only then its name.
 * Others may write meanwhile; the copy is of one moment. Throws when any of it fails, and leaves no file that looks like a backup.
 */
export function backUp(raw: RawDatabase, target: string, { madeAt, reason }: BackupPlan): BackupManifest {
  fs.mkdirSync(path.dirname(target), { recursive: true })
  const unproven = `${target}.unproven`
  fs.rmSync(unproven, { force: true })
  try {
    const before = look(raw)
    raw.prepare('vacuum into ?').run(unproven)
    const after = look(raw)
    const { rows, seq } = prove(unproven)
    compare(rows, before, after)
    flushFile(unproven)
    const manifest = { madeAt, reason, seq, bytes: fs.statSync(unproven).size, sha256: sha256OfFile(unproven), rows }
    renameDurably(unproven, target)
    writeDurably(manifestFileOf(target), JSON.stringify(manifest, null, 2))
    return manifest
  } finally {
    fs.rmSync(unproven, { force: true })
  }
}

/** Copies a proven backup to another disk, and reads it back there before it gets its name. */
export function copyBackup(backup: string, manifest: BackupManifest, folder: string): void {
  fs.mkdirSync(folder, { recursive: true })
  const target = path.join(folder, path.basename(backup))
  const unproven = `${target}.unproven`
  try {
    fs.copyFileSync(backup, unproven)
    flushFile(unproven)
    if (sha256OfFile(unproven) !== manifest.sha256) throw new Error(`the copy in ${folder} is not what was written`)
    renameDurably(unproven, target)
    writeDurably(manifestFileOf(target), JSON.stringify(manifest, null, 2))
  } finally {
    fs.rmSync(unproven, { force: true })
  }
}

interface Look {
  /** Changes when another connection writes. */
  readonly writes: unknown
  readonly rows: Readonly<Record<string, number>>
}

function look(raw: RawDatabase): Look {
  return { rows: countRows(raw), writes: raw.pragma('data_version', { simple: true }) }
}

function compare(copy: Readonly<Record<string, number>>, before: Look, after: Look): void {
  const wasQuiet = before.writes === after.writes
  for (const [table, least] of Object.entries(before.rows)) {
    if (!wasQuiet && !onlyGrow.has(table)) continue
    const [found = 0, most = 0] = [copy[table], after.rows[table]]
    if (found < least || found > most) throw new Error(`the backup of ${table} has ${found} rows, the original ${least} to ${most}`)
  }
}

function prove(file: string): { rows: Record<string, number>; seq: number } {
  const copy = new Sqlite(file, { readonly: true })
  try {
    const answer = copy.pragma('integrity_check', { simple: true })
    if (answer !== 'ok') throw new Error(`the backup is damaged: ${String(answer)}`)
    return { rows: countRows(copy), seq: lastEvent(copy) }
  } finally {
    copy.close()
  }
}

function countRows(raw: RawDatabase): Record<string, number> {
  const tables = raw.prepare("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%'").pluck().all() as string[] // names of our own tables
  return Object.fromEntries(tables.map((table) => [table, Number(raw.prepare(`select count(*) from "${table}"`).pluck().get())]))
}

/** 0 in a database that is older than its history. */
function lastEvent(raw: RawDatabase): number {
  const hasEvents = raw.prepare("select 1 from sqlite_schema where name = 'events'").get() !== undefined
  return hasEvents ? Number(raw.prepare('select coalesce(max(seq), 0) from events').pluck().get()) : 0
}
