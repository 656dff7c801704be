// Back up, go on working, go back: with the built hub and its own threads.
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { type RunningHub, startHub } from '#tests/e2e/running-hub.ts'
import { brokenPromises } from './stored-facts.ts'
import { makeLoad, setTheTable } from './warehouse-under-load.ts'

const START_AGAIN = 75

test('a backup made under load is restored by one command, and the data of before is kept', { timeout: 60_000 }, async () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-restore-'))
  const hub = await startHub(data)
  await setTheTable(hub)
  const load = makeLoad()
  const clients = load.run(hub, 4)
  await expect.poll(() => load.acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(50)
  const before = load.acknowledged.size
  await hub.send('backups/backUpNow', {})
  const [name = ''] = await backupsOf(hub)
  await expect.poll(() => load.acknowledged.size, { timeout: 20_000 }).toBeGreaterThan(before + 50)
  const ended = once(hub.process, 'exit')
  expect(await hub.send('backups/restoreBackup', { name })).toMatchObject({ status: 200 })
  expect((await ended)[0]).toBe(START_AGAIN)
  await clients
  const next = await startHub(data)
  const story = () => next.send('history/getTimeline', { about: { kind: 'settings', id: 'backups' } })
  await expect.poll(async () => JSON.stringify((await story()).body)).toContain('backupRestored')
  await next.kill()
  expect(await brokenPromises(data)).toEqual([])
  const files = fs.readdirSync(data)
  expect(files.filter((file) => /^packbench-replaced-\d+\.db$/.test(file))).toHaveLength(1)
  expect(files).not.toContain('restore-asked.json')
  const events = (file: string) => countEvents(path.join(data, file))
  const [replaced = ''] = files.filter((file) => file.startsWith('packbench-replaced'))
  const [kept, all] = [events('packbench.db'), events(replaced)]
  expect(kept).toBeGreaterThan(before)
  expect(all).toBeGreaterThan(kept)
  console.log(`restored to ${kept} of ${all} events`)
  fs.rmSync(data, { recursive: true, force: true })
})

/** Their names, once there is one. */
async function backupsOf(hub: RunningHub): Promise<string[]> {
  const names = async () => {
    const { body } = await hub.send('backups/listBackups', {})
    return (body['backups'] as { name: string }[]).map(({ name }) => name)
  }
  await expect.poll(names, { timeout: 15_000 }).toHaveLength(1)
  return names()
}

function countEvents(file: string): number {
  const db = new Sqlite(file, { readonly: true })
  const count = Number(db.prepare('select count(*) from events').pluck().get())
  db.close()
  return count
}
