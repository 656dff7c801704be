import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Database } from '#electron/database/database.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'
import { moveLogOnThread } from '#electron/database/log-thread.ts'
import { DATABASE_FILE, openDataFolder } from '#electron/database/open-data-folder.ts'
import { builtWorker } from '#tests/world/built-worker.ts'

const clock = { now: () => 1 }
/** More than the thread waits for, and far fewer pages than a commit would move by itself. */
const COMMITS = 100

let program: URL
let folder: string
let database: Database | undefined

beforeAll(async () => {
  program = await builtWorker('move-log')
})
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-log-'))
})
afterEach(async () => {
  await database?.close()
  database = undefined
  fs.rmSync(folder, { recursive: true, force: true })
})

async function open(logThread: URL | undefined, lost: unknown[] = []): Promise<Database> {
  database = await openDataFolder(folder, clock, { onLost: (error) => lost.push(error), ...(logThread && { logThread }) })
  return database
}

async function writeMany(to: Database, name: string): Promise<void> {
  for (let n = 0; n < COMMITS; n++)
    await to.transact(
      async (tx) =>
        void (await tx
          .insertInto('settings')
          .values({ key: `${name} ${n}`, value: 'x'.repeat(9_000), version: 1 })
          .execute()),
    )
}

const file = () => path.join(folder, DATABASE_FILE)

/** What stands in the database file itself, without its log. */
function inFileAlone(): number {
  const copy = path.join(folder, 'copy.db')
  fs.copyFileSync(file(), copy)
  const raw = openSqliteConnection(copy, { readonly: false })
  const { n } = raw.prepare<[], { n: number }>(`select count(*) as n from settings where key like 'scan %'`).get() ?? { n: 0 }
  raw.close()
  fs.rmSync(copy)
  return n
}

/** Other programs are at work on a machine for tests, so the thread may come late. */
async function until(isSo: () => boolean): Promise<void> {
  for (const since = Date.now(); !isSo() && Date.now() - since < 20_000; ) await wait(20)
}

test('while commands go on, what they committed is moved into the database file', async () => {
  const before = await open(undefined)
  await writeMany(before, 'scan')
  expect(inFileAlone()).toBe(0)
  await before.close()

  const lost: unknown[] = []
  const after = await open(program, lost)
  const { size } = fs.statSync(file())
  await writeMany(after, 'scan again')
  await until(() => fs.statSync(file()).size > size)
  expect(fs.statSync(file()).size).toBeGreaterThan(size)
  expect(lost).toEqual([])
})

test('a warehouse that is closed in the middle of it has everything, and no log is left', async () => {
  const closing = await open(program)
  await writeMany(closing, 'scan')
  await closing.close()
  database = undefined
  expect(fs.existsSync(`${file()}-wal`)).toBe(false)
  expect(inFileAlone()).toBe(COMMITS)
})

test('somebody who reads an old state is not waited for, and reads it to the end', async () => {
  const writing = await open(program)
  await writeMany(writing, 'scan')
  const reader = openSqliteConnection(file(), { readonly: true })
  reader.exec('begin')
  const count = reader.prepare<[], { n: number }>('select count(*) as n from settings')
  const seen = count.get()
  await writeMany(writing, 'scan again')
  await wait(100)
  expect(count.get()).toEqual(seen)
  reader.exec('commit')
  expect(count.get()?.n).toBe((seen?.n ?? 0) + COMMITS)
  reader.close()
})

test('without its thread commands go on, and the log is emptied when the warehouse is closed', async () => {
  const program = path.join(folder, 'ends-at-once.mjs')
  fs.writeFileSync(program, 'process.exit(1)')
  const lost: unknown[] = []
  const alone = await open(pathToFileURL(program), lost)
  await writeMany(alone, 'scan')
  await writeMany(alone, 'scan again')
  await alone.close()
  database = undefined
  expect(lost).toEqual([])
  expect(inFileAlone()).toBe(2 * COMMITS)
})

test('a disk that fails under the thread is told with the code that the engine gave', async () => {
  const failing = `import { parentPort } from 'node:worker_threads'
    parentPort.on('message', (word) => word === 'stop' ? parentPort.close() : parentPort.postMessage({ code: 'SQLITE_IOERR_WRITE', message: 'disk I/O error' }))`
  const program = path.join(folder, 'failing.mjs')
  fs.writeFileSync(program, failing)
  const told: unknown[] = []
  const thread = moveLogOnThread(pathToFileURL(program), file(), (error) => told.push(error))
  for (let n = 0; n < COMMITS; n++) thread.hasGrown()
  await until(() => told.length > 0)
  await thread.stop()
  expect(told[0]).toMatchObject({ code: 'SQLITE_IOERR_WRITE', message: 'disk I/O error' })
})
