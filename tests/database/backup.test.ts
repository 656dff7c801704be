import { spawn } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listBackupFiles, sha256OfFile } from '#electron/database/backup-manifest.ts'
import { type MakeBackup, performBackupTask } from '#electron/database/backup-task.ts'
import { openSqliteDatabase } from '#electron/database/database.ts'
import { openDataFolder } from '#electron/database/open-data-folder.ts'
import { must } from '#shared/kernel/must.ts'

const HOUR = 3_600_000
const clock = { now: () => Date.UTC(2026, 8, 7) }
let place: string
const data = () => path.join(place, 'data')
const folder = () => path.join(data(), 'backups')
const second = () => path.join(place, 'usb')

beforeEach(async () => {
  place = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-backup-'))
  await (await openDataFolder(data(), clock)).close()
})
afterEach(() => {
  fs.rmSync(place, { recursive: true, force: true })
})

function make(wish: Partial<MakeBackup> = {}) {
  const file = path.join(data(), 'packbench.db')
  const usual = {
    kind: 'make',
    file,
    folder: folder(),
    madeAt: clock.now(),
    reason: 'regular',
    secondFolder: null,
    timeZone: 'UTC',
  } as const
  return performBackupTask({ ...usual, ...wish })
}

test('a backup is a database that opens, with the rows, length and sha256 that its manifest says', async () => {
  const { name } = await make()
  const [found] = listBackupFiles(folder())
  const { manifest } = must(found, 'the backup')
  expect(name).toBe('packbench-2026-09-07T00-00-00-000Z.db')
  expect(manifest).toMatchObject({ madeAt: clock.now(), reason: 'regular', seq: 0, rows: { sales_orders: 0 } })
  expect(sha256OfFile(path.join(folder(), name))).toBe(manifest.sha256)
  expect(fs.readdirSync(folder()).sort()).toEqual([name, `${name}.json`])
})

test('what is committed while it is made may or may not be in it, and what was before is', async () => {
  const database = openSqliteDatabase(path.join(data(), 'packbench.db'))
  let n = 0
  const addOne = () =>
    database.transact(async (tx) => {
      n += 1
      const event = { requestId: `r${n}`, command: 'c', what: 'w', userName: 'u', station: 's', at: n, facts: '{}' }
      await tx.insertInto('events').values(event).execute()
    })
  for (let i = 0; i < 50; i++) await addOne()
  const writer = spawn(process.execPath, ['--input-type=module', '-e', writerProgram, path.join(data(), 'packbench.db')], {
    stdio: 'inherit',
  })
  await expect.poll(() => database.read.selectFrom('events').select('seq').where('command', '=', 'other').execute()).not.toEqual([])
  const { name } = await make()
  writer.kill()
  const copy = new Sqlite(path.join(folder(), name), { readonly: true })
  expect(copy.prepare("select count(*) from events where command = 'c'").pluck().get()).toBe(50)
  copy.close()
  await database.close()
})

test('a copy goes to the second folder too; one that cannot be written to leaves the first copy good', async () => {
  const { name, secondTrouble } = await make({ secondFolder: second() })
  expect([secondTrouble, fs.readdirSync(second()).sort()]).toEqual([null, [name, `${name}.json`]])
  fs.writeFileSync(path.join(place, 'a-file'), '')
  const failed = await make({ madeAt: clock.now() + HOUR, secondFolder: path.join(place, 'a-file', 'inside') })
  expect(failed.secondTrouble).toContain('a-file')
  expect(listBackupFiles(folder())).toHaveLength(2)
})

test('old ones are cleared out in both folders, and those before a migration stay', async () => {
  const times = Array.from({ length: 12 }, (_, n) => clock.now() + n * 0.25 * HOUR)
  for (const madeAt of times) await make({ madeAt, secondFolder: second(), reason: madeAt === times[0] ? 'migration' : 'regular' })
  const left = times.slice(4).concat(must(times[0], 'the first')).sort()
  for (const where of [folder(), second()])
    expect(
      listBackupFiles(where)
        .map(({ manifest }) => manifest.madeAt)
        .sort(),
    ).toEqual(left)
})

test('what a hub left that was ended in the middle of a backup goes with the next one', async () => {
  fs.mkdirSync(folder(), { recursive: true })
  fs.writeFileSync(path.join(folder(), 'packbench-2026-09-06T00-00-00-000Z.db.unproven'), 'half')
  fs.writeFileSync(path.join(folder(), 'letter.unproven'), 'not ours')
  const { name } = await make()
  expect(fs.readdirSync(folder()).sort()).toEqual(['letter.unproven', name, `${name}.json`])
})

test('a database that is damaged gives no backup', async () => {
  const file = path.join(data(), 'packbench.db')
  const bytes = fs.readFileSync(file)
  bytes.fill(0x5a, 4096 * 3, 4096 * 12)
  fs.writeFileSync(file, bytes)
  await expect(make()).rejects.toThrow(/malformed|damaged/)
  expect(listBackupFiles(folder())).toEqual([])
})

test('a backup without its manifest, or cut short, is none', async () => {
  const { name } = await make()
  fs.truncateSync(path.join(folder(), name), 8192)
  expect(listBackupFiles(folder())).toEqual([])
  fs.rmSync(path.join(folder(), `${name}.json`))
  expect(listBackupFiles(folder())).toEqual([])
})

test('a restore on trial finds a flipped bit, and leaves nothing behind', async () => {
  const { name } = await make()
  const file = path.join(folder(), name)
  await performBackupTask({ kind: 'drill', folder: folder(), name })
  const bytes = fs.readFileSync(file)
  bytes[20_000] = must(bytes[20_000], 'a byte') ^ 1
  fs.writeFileSync(file, bytes)
  await expect(performBackupTask({ kind: 'drill', folder: folder(), name })).rejects.toThrow('is not the file it was')
  expect(fs.readdirSync(folder()).sort()).toEqual([name, `${name}.json`])
})

/** Another process that commits one event after the other. */
const writerProgram = `
import Sqlite from '${import.meta.resolve('better-sqlite3')}'
const db = new Sqlite(process.argv[1])
const insert = db.prepare("insert into events (request_id, command, what, user_name, station, at, facts) values ('o' || ?, 'other', 'w', 'u', 's', 1, '{}')")
for (let n = 0; ; n++) insert.run(n)
`
