import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { openDataFolder } from '#electron/database/open-data-folder.ts'
import { StartRefusal, type StartRefusalCode } from '#electron/database/start-refusal.ts'

let folder: string
const clock = { now: () => Date.UTC(2026, 8, 7) }
const file = () => path.join(folder, 'packbench.db')

beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-folder-'))
})
afterEach(() => {
  fs.rmSync(folder, { recursive: true, force: true })
})

/** How opening the folder was refused, and that the file is what it was before. */
async function refusal(): Promise<StartRefusalCode> {
  const before = fs.existsSync(file()) ? fs.readFileSync(file()) : undefined
  try {
    await openDataFolder(folder, clock)
  } catch (error) {
    if (!(error instanceof StartRefusal)) throw error
    if (before) expect(fs.readFileSync(file()).equals(before)).toBe(true)
    expect(error.message).toMatch(/\.$/)
    return error.code
  }
  throw new Error('the folder was opened')
}

test('an empty folder becomes a warehouse, and opens again', async () => {
  const first = await openDataFolder(path.join(folder, 'new', 'place'), clock)
  await first.close()
  const second = await openDataFolder(path.join(folder, 'new', 'place'), clock)
  expect(await second.read.selectFrom('salesOrders').selectAll().execute()).toEqual([])
  await second.close()
})

test('a folder is open once at a time, and free again as soon as it is closed', async () => {
  const first = await openDataFolder(folder, clock)
  await expect(openDataFolder(folder, clock)).rejects.toMatchObject({ code: 'DATA_LOCKED' })
  await first.close()
  await (await openDataFolder(folder, clock)).close()
})

test('a file that is no database is left as it is', async () => {
  fs.writeFileSync(file(), 'a letter to my aunt, long enough to be mistaken for something else '.repeat(50))
  expect(await refusal()).toBe('DATA_FOREIGN')
})

test('another program’s database is left as it is', async () => {
  const raw = new Sqlite(file())
  raw.exec('create table notes (text)')
  raw.close()
  expect(await refusal()).toBe('DATA_FOREIGN')
})

test('a database of a newer Packbench is not touched', async () => {
  await (await openDataFolder(folder, clock)).close()
  const raw = new Sqlite(file())
  raw.prepare('insert into schema_versions (version, name, applied_at) values (?, ?, ?)').run(99_990, 'from-the-future', 0)
  raw.pragma('wal_checkpoint(truncate)')
  raw.close()
  expect(await refusal()).toBe('DATA_NEWER')
})

test('every connection keeps what it confirms: WAL, synchronous=FULL, foreign keys', async () => {
  const database = await openDataFolder(folder, clock)
  await database.close()
  for (const readonly of [false, true]) {
    const raw = openSqliteConnection(file(), { readonly })
    const found = ['journal_mode', 'synchronous', 'foreign_keys', 'trusted_schema', 'cell_size_check'].map((name) =>
      raw.pragma(name, { simple: true }),
    )
    expect(found).toEqual(['wal', 2, 1, 0, 1])
    raw.close()
  }
})
