// Filling a warehouse of a million orders takes minutes: a large filling is kept in the temporary folder for the day, under a name that says
// everything it was made of. A run works on the kept file itself and gives it back, some orders of its own richer.
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { DATABASE_FILE } from '#electron/database/open-data-folder.ts'

/** Smaller ones are filled anew each time. */
const KEPT_FROM_ORDERS = 50_000
const FOLDER = 'packbench-bench-filled'

/**
 * Puts a filled database into `folder`: the one that was kept, or what `fill` makes there. `madeOf` is the text of whatever decides what is
 * filled; `empty` is a database with the schema of now. Says how to give it back for later runs.
 */
export async function takeFilling(
  wanted: { folder: string; orders: number; now: number; madeOf: string; empty: string },
  fill: () => Promise<void>,
): Promise<() => void> {
  const { folder, orders, now } = wanted
  if (orders < KEPT_FROM_ORDERS) {
    await fill()
    return () => undefined
  }
  const file = path.join(folder, DATABASE_FILE)
  const shelf = path.join(path.dirname(path.dirname(folder)), FOLDER)
  const day = new Date(now).toISOString().slice(0, 10)
  const hash = createHash('sha256').update(wanted.madeOf).update(schemaOf(wanted.empty)).digest('hex').slice(0, 16)
  const kept = path.join(shelf, `${orders}-${day}-${hash}.db`)
  fs.mkdirSync(shelf, { recursive: true })
  for (const other of fs.readdirSync(shelf)) {
    if (other.startsWith(`${orders}-`) && path.join(shelf, other) !== kept) fs.rmSync(path.join(shelf, other))
  }
  if (fs.existsSync(kept)) {
    console.log(`  taken from ${shelf}, where an earlier run of today has left it`)
    fs.mkdirSync(folder, { recursive: true })
    fs.renameSync(kept, file)
  } else await fill()
  return () => {
    fs.renameSync(file, kept)
    console.log(`  kept for later runs of today: ${kept} (${Math.round(fs.statSync(kept).size / 1e6)} MB; remove it when you like)`)
  }
}

function schemaOf(folder: string): string {
  const raw = new Sqlite(path.join(folder, DATABASE_FILE), { readonly: true })
  const rows = raw.prepare<[], string>(`select coalesce(sql, '') from sqlite_schema order by name`).pluck().all()
  raw.close()
  return rows.join('\n')
}
