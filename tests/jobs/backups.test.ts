import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { performBackupTask } from '#electron/database/backup-task.ts'
import { openDataFolder } from '#electron/database/open-data-folder.ts'
import { type BackupDesk, openBackupDesk } from '#electron/jobs/backup-desk.ts'
import { startBackups } from '#electron/jobs/backups.ts'
import type { Worker } from '#electron/jobs/worker.ts'
import type { BackupsKept } from '#shared/contract/backups.ts'
import { must } from '#shared/kernel/must.ts'
import { aBin, setUp } from '#tests/world/builders.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

let w: World
let desk: BackupDesk
let job: Worker
let place: string
let restarts: string[]

beforeEach(async () => {
  let opened: BackupDesk | undefined
  w = await setUp(await openWarehouse({ backups: { state: () => opened?.state() } }))
  place = path.dirname(must(w.file, 'a SQLite file'))
  desk = openBackupDesk(place, performBackupTask)
  opened = desk
  restarts = []
  job = startBackups(w.hub, desk, (why) => restarts.push(why))
})
afterEach(async () => {
  await job.stop()
  await w.close()
})

/** Lets time go by and the job look. */
async function after(ms: number): Promise<number> {
  w.clock.advance(ms)
  await job.settle()
  return desk.state().backups.length
}

async function events(): Promise<string[]> {
  const { entries } = await w.ask.history.getTimeline({ about: { kind: 'settings', id: 'backups' } })
  return entries.map(({ what }) => what).reverse()
}

async function kept(): Promise<BackupsKept> {
  const answer = await w.ask.backups.listBackups({})
  if (answer.keptBy === 'server') throw new Error('the hub keeps them here')
  return answer
}

test('a backup is made soon after the start, then after every 15 minutes with work in them, and on a new day in any case', async () => {
  expect(await after(0)).toBe(0)
  expect(await after(MINUTE)).toBe(1)
  expect(await after(60 * MINUTE)).toBe(1) // nobody worked
  await aBin(w, 'A-01-1')
  expect(await after(0)).toBe(2)
  await aBin(w, 'A-02-1')
  expect(await after(14 * MINUTE)).toBe(2)
  expect(await after(MINUTE)).toBe(3)
  expect(await after(DAY)).toBe(4)
})

test('the newest is restored on trial at once, and then once a week', async () => {
  await after(MINUTE)
  expect(await events()).toEqual(['restoreTried'])
  expect((await kept()).drill).toMatchObject({ isGood: true, backup: desk.newest()?.name })
  await after(DAY)
  expect(await events()).toEqual(['restoreTried'])
  await after(6 * DAY)
  expect(await events()).toEqual(['restoreTried', 'restoreTried'])
})

test('whoever asks for a backup gets one at once, and hears when it is there', async () => {
  await w.ask.backups.backUpNow({})
  await job.settle()
  expect((await kept()).backups).toMatchObject([{ reason: 'asked', madeAt: w.clock.now() }])
  expect(await events()).toEqual(['backupAsked', 'backupMade', 'restoreTried'])
})

test('a second folder gets a copy, and trouble with it is told once and shown as long as it lasts', async () => {
  const usb = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-usb-'))
  const gone = path.join(usb, 'a-file', 'inside')
  fs.writeFileSync(path.join(usb, 'a-file'), '')
  await w.ask.backups.setSecondFolder({ folder: gone })
  await after(MINUTE)
  const since = w.clock.now()
  expect((await kept()).secondFolder).toMatchObject({ folder: gone, copiedAt: null, trouble: { at: since } })
  await after(DAY)
  expect((await kept()).secondFolder).toMatchObject({ trouble: { at: since } })
  expect((await events()).filter((what) => what === 'backupFailed')).toHaveLength(1)
  await w.ask.backups.setSecondFolder({ folder: usb })
  expect((await kept()).secondFolder).toEqual({ folder: usb, copiedAt: null, trouble: null })
  await after(15 * MINUTE)
  expect((await kept()).secondFolder).toEqual({ folder: usb, copiedAt: w.clock.now(), trouble: null })
  expect(fs.readdirSync(usb)).toContain(desk.newest()?.name)
  fs.rmSync(usb, { recursive: true })
})

test('a backup that fails is told once, and tried again after five minutes', async () => {
  fs.writeFileSync(path.join(place, 'backups'), 'a file where the folder should be')
  await after(MINUTE)
  expect(await events()).toEqual(['backupFailed'])
  expect((await kept()).trouble).toMatchObject({ at: w.clock.now() })
  await after(5 * MINUTE)
  expect(await events()).toEqual(['backupFailed'])
  fs.rmSync(path.join(place, 'backups'))
  expect(await after(5 * MINUTE)).toBe(1)
  expect((await kept()).trouble).toBeNull()
})

test('a restore ends the hub, and the next one has the data of then and says so in its history', async () => {
  await after(MINUTE)
  const name = must(desk.newest(), 'a backup').name
  await aBin(w, 'A-01-1')
  expect(await refusalOf(w.ask.backups.restoreBackup({ name: 'packbench-2020.db' }))).toMatchObject({ code: 'BACKUP_UNKNOWN' })
  await w.ask.backups.restoreBackup({ name })
  expect(restarts).toEqual([`It starts again with ${name}.`])
  // What the next hub does, in a folder of its own: this one still holds the file.
  const next = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-next-'))
  fs.renameSync(path.join(place, 'restore-asked.json'), path.join(next, 'restore-asked.json'))
  const database = await openDataFolder(next, w.clock)
  expect(await database.read.selectFrom('bins').select('code').where('kind', '=', 'shelf').execute()).toEqual([])
  const nextDesk = openBackupDesk(next, performBackupTask)
  const nextJob = startBackups({ ...w.hub, database }, nextDesk, () => {})
  await nextJob.settle()
  const told = await database.read.selectFrom('events').select(['what', 'facts']).orderBy('seq', 'desc').limit(1).executeTakeFirst()
  expect(told).toMatchObject({ what: 'backupRestored', facts: expect.stringContaining(name) })
  await nextJob.stop()
  await database.close()
  fs.rmSync(next, { recursive: true })
})

test('only the owner goes back to a backup or says where copies go', async () => {
  const { id } = await w.ask.people.addUser({ id: 'mira', name: 'Mira', role: 'office' })
  const mira = w.as({ user: id })
  await mira.backups.backUpNow({})
  await job.settle()
  const name = must(desk.newest(), 'a backup').name
  expect(await refusalOf(mira.backups.restoreBackup({ name }))).toMatchObject({ code: 'NOT_ALLOWED' })
  expect(await refusalOf(mira.backups.setSecondFolder({ folder: '/tmp' }))).toMatchObject({ code: 'NOT_ALLOWED' })
})

test('on PostgreSQL the backups of the server apply', async () => {
  const other = await setUp(await openWarehouse({ engine: 'postgres' }))
  expect(await other.ask.backups.listBackups({})).toEqual({ keptBy: 'server' })
  expect(await refusalOf(other.ask.backups.backUpNow({}))).toEqual({ code: 'SERVER_BACKS_UP', data: {} })
  expect(await refusalOf(other.ask.backups.restoreBackup({ name: 'packbench-1.db' }))).toEqual({ code: 'SERVER_BACKS_UP', data: {} })
  await other.close()
})
