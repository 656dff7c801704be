import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { performBackupTask } from '#electron/database/backup-task.ts'
import type { Database } from '#electron/database/database.ts'
import { openDataFolder } from '#electron/database/open-data-folder.ts'
import { askRestore, takeRestoreOutcome } from '#electron/database/restore.ts'

const MONDAY = Date.UTC(2026, 8, 7)
const clock = { now: () => MONDAY }
let data: string
let backup: string
const file = () => path.join(data, 'packbench.db')
const replaced = () => path.join(data, `packbench-replaced-${MONDAY}.db`)

beforeEach(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-restore-'))
  const database = await openDataFolder(data, clock)
  await note(database, 'before')
  await database.close()
  const folder = path.join(data, 'backups')
  const asked = { reason: 'asked', madeAt: MONDAY, secondFolder: null, timeZone: 'UTC' } as const
  backup = path.join(folder, (await performBackupTask({ kind: 'make', file: file(), folder, ...asked })).name)
  const again = await openDataFolder(data, clock)
  await note(again, 'after')
  await again.close()
})
afterEach(() => {
  fs.rmSync(data, { recursive: true, force: true })
})

async function note(database: Database, value: string): Promise<void> {
  await database.transact(async (tx) => void (await tx.insertInto('settings').values({ key: value, value, version: 1 }).execute()))
}

async function notesOf(folder: string): Promise<string[]> {
  const database = await openDataFolder(folder, clock)
  const rows = await database.read.selectFrom('settings').select('key').orderBy('key').execute()
  await database.close()
  return rows.map(({ key }) => key)
}

function notesIn(db: string): unknown[] {
  const raw = new Sqlite(db)
  const found = raw.prepare('select key from settings order by key').pluck().all()
  raw.close()
  return found
}

test('the next hub starts with the backup, and the data of before stays under another name', async () => {
  askRestore(data, backup, MONDAY)
  expect(await notesOf(data)).toEqual(['before'])
  expect(notesIn(replaced())).toEqual(['after', 'before'])
  expect(takeRestoreOutcome(data)).toEqual({ backup: path.basename(backup), isGood: true, text: path.basename(replaced()) })
  expect(takeRestoreOutcome(data)).toBeUndefined()
  expect(await notesOf(data)).toEqual(['before']) // and only once
})

test('a backup goes into an empty folder of another computer as well', async () => {
  const other = path.join(data, 'other')
  const database = await openDataFolder(other, clock, { restore: backup })
  expect(await database.read.selectFrom('settings').select('key').execute()).toEqual([{ key: 'before' }])
  await database.close()
})

test('commits that still lie in the log of the data of before are kept with it', async () => {
  const database = await openDataFolder(data, clock)
  await note(database, 'in-the-log')
  const live = path.join(data, 'live')
  fs.mkdirSync(live)
  for (const name of ['packbench.db', 'packbench.db-wal']) fs.copyFileSync(path.join(data, name), path.join(live, name))
  await database.close()
  askRestore(live, backup, MONDAY)
  expect(await notesOf(live)).toEqual(['before'])
  expect(notesIn(path.join(live, path.basename(replaced())))).toEqual(['after', 'before', 'in-the-log'])
})

test.each([
  ['before anything was moved', () => {}],
  ['after the data of before was moved', () => fs.renameSync(file(), replaced())],
])('cut off %s, it is finished by the next start', async (_when, step) => {
  askRestore(data, backup, MONDAY)
  step()
  fs.mkdirSync(path.join(data, 'restoring'))
  fs.writeFileSync(path.join(data, 'restoring', 'packbench.db'), 'half a copy')
  expect(await notesOf(data)).toEqual(['before'])
  expect(notesIn(replaced())).toEqual(['after', 'before'])
})

test('cut off after the swap, the next start does not swap again', async () => {
  askRestore(data, backup, MONDAY)
  fs.renameSync(file(), replaced())
  fs.copyFileSync(backup, file())
  const mark = fs.readFileSync(path.join(data, 'restore-asked.json'))
  expect(await notesOf(data)).toEqual(['before'])
  fs.writeFileSync(path.join(data, 'restore-asked.json'), mark)
  expect(await notesOf(data)).toEqual(['before'])
  expect(notesIn(replaced())).toEqual(['after', 'before'])
})

test.each([
  ['is damaged', () => fs.appendFileSync(backup, 'x'), 'is not the file it was'],
  ['has no manifest', () => fs.rmSync(`${backup}.json`), 'has no readable manifest'],
  ['is gone', () => fs.rmSync(backup), 'no such file'],
])('a backup that %s changes nothing, and the outcome says so', async (_how, spoil, why) => {
  spoil()
  askRestore(data, backup, MONDAY)
  expect(await notesOf(data)).toEqual(['after', 'before'])
  expect(takeRestoreOutcome(data)).toMatchObject({ isGood: false, text: expect.stringContaining(why) })
  expect(fs.readdirSync(data)).not.toContain('restoring')
})

test('a backup of a newer Packbench is refused', async () => {
  const raw = new Sqlite(file())
  raw.prepare("insert into schema_versions (version, name, applied_at) values (99990, 'from-the-future', 0)").run()
  raw.close()
  const newer = {
    kind: 'make',
    file: file(),
    folder: path.dirname(backup),
    reason: 'asked',
    madeAt: MONDAY + 1,
    secondFolder: null,
    timeZone: 'UTC',
  } as const
  const { name } = await performBackupTask(newer)
  const again = new Sqlite(file())
  again.prepare('delete from schema_versions where version = 99990').run()
  again.close()
  askRestore(data, path.join(path.dirname(backup), name), MONDAY)
  expect(await notesOf(data)).toEqual(['after', 'before'])
  expect(takeRestoreOutcome(data)).toMatchObject({ isGood: false, text: expect.stringContaining('newer Packbench') })
})
