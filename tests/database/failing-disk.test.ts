import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Database } from '#electron/database/database.ts'
import { faultReasonOf } from '#electron/database/database-errors.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { shrinkLogWhenIdle } from '#electron/database/idle-checkpoint.ts'
import { openDataFolder } from '#electron/database/open-data-folder.ts'

const clock = { now: () => 1 }
let folder: string
let database: Database
const lost: unknown[] = []

beforeEach(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-disk-'))
  lost.length = 0
  database = await openDataFolder(folder, clock, { onLost: (error) => lost.push(error) })
})
afterEach(async () => {
  await database.close()
  fs.rmSync(folder, { recursive: true, force: true })
})

function write(key: string, value = ''): Promise<void> {
  return database.transact(async (tx) => void (await tx.insertInto('settings').values({ key, value, version: 1 }).execute()))
}

function limitPages(pages: number): Promise<void> {
  return database.transact(async (tx) => void (await sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx)))
}

test('on a full disk whoever shares the commit is told so, reading goes on, and so does writing once there is room', async () => {
  await write('before')
  await limitPages(1) // SQLite takes that as: not one page more
  const outcomes = await Promise.allSettled([write('small'), write('large', 'x'.repeat(100_000)), write('smaller')])
  const reasons = outcomes.map((outcome) => outcome.status === 'rejected' && faultReasonOf(outcome.reason))
  expect(reasons).toEqual(['DISK_FULL', 'DISK_FULL', 'DISK_FULL'])
  expect(await database.read.selectFrom('settings').select('key').execute()).toEqual([{ key: 'before' }])
  await limitPages(1_000_000)
  await write('large', 'x'.repeat(100_000))
  expect(lost).toEqual([])
})

test('once the file proves damaged nothing is written any more, and the hub is told once', async () => {
  await write('before')
  const file = path.join(folder, 'packbench.db')
  const broken = Object.assign(new Error('disk I/O error'), { code: 'SQLITE_IOERR_FSYNC' })
  await expect(
    database.transact(async () => {
      throw broken
    }),
  ).rejects.toBe(broken)
  await expect(write('after')).rejects.toBe(broken)
  expect(lost).toEqual([broken])
  expect(faultReasonOf(broken)).toBe('STORAGE')
  expect(await database.read.selectFrom('settings').select('key').execute()).toEqual([{ key: 'before' }])
  expect(fs.existsSync(file)).toBe(true)
})

test('the log is emptied when nobody has written for a while, and not while somebody reads in it', async () => {
  const file = path.join(folder, 'log.db')
  const raw = openSqliteConnection(file, { readonly: false })
  const failed: unknown[] = []
  const log = shrinkLogWhenIdle(raw, (error) => failed.push(error), { idle: 30, atMostEvery: 60 })
  const size = () => fs.statSync(`${file}-wal`).size
  raw.exec('create table t (x)')
  log.hasGrown()
  expect(size()).toBeGreaterThan(0)
  await expect.poll(size).toBe(0)
  const reader = openSqliteConnection(file, { readonly: true })
  reader.exec('begin; select * from t')
  raw.exec('insert into t values (1)')
  log.hasGrown()
  await new Promise((done) => setTimeout(done, 200))
  expect(size()).toBeGreaterThan(0)
  reader.exec('commit')
  await expect.poll(size).toBe(0)
  expect(raw.pragma('busy_timeout', { simple: true })).toBe(5000)
  expect(failed).toEqual([])
  log.stop()
  reader.close()
  raw.close()
})
