// A scan that beeped is on the disk: the power of a real file system is cut under the built hub, again and again.
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startHub } from '#tests/e2e/running-hub.ts'
import { type CuttableDisk, makeCuttableDisk } from './cuttable-disk.ts'
import { brokenPromises, readFacts } from './stored-facts.ts'
import { makeLoad, setTheTable } from './warehouse-under-load.ts'

const CUTS = 20
const CARELESS_CUTS = 5
const CLIENTS = 6

let disk: CuttableDisk | string
beforeAll(() => {
  disk = makeCuttableDisk()
  if (typeof disk === 'string') console.log(`Not run: the power cuts, because ${disk}.`)
})
afterAll(() => {
  if (typeof disk !== 'string') disk.remove()
})

test(`${CUTS} times under load, nothing that was acknowledged is lost and nothing happens twice`, { timeout: 180_000 }, async ({
  skip,
}) => {
  if (typeof disk === 'string') return skip(disk)
  const data = path.join(disk.folder, 'warehouse')
  const load = makeLoad()
  const first = await startHub(data)
  await setTheTable(first)
  await first.kill()
  let checked = 0
  for (let n = 1; n <= CUTS; n++) {
    const hub = await startHub(data)
    const clients = load.run(hub, CLIENTS)
    const enough = load.acknowledged.size + 15 + ((n * 7) % 20)
    while (load.acknowledged.size < enough) await new Promise((done) => setTimeout(done, n % 7))
    const cutAt = disk.cut()
    await clients // until none gets an answer
    await hub.kill()
    disk.powerOn()
    load.forgetSince(cutAt)
    const { replies } = readFacts(data)
    expect([...load.acknowledged].filter(([id, { value }]) => replies.get(id) !== value)).toEqual([])
    checked = load.acknowledged.size
  }
  const last = await startHub(data)
  await load.finish(last)
  await last.kill()
  const facts = readFacts(data)
  expect(facts.replies).toEqual(new Map([...load.acknowledged].map(([id, { value }]) => [id, value])))
  expect(facts.bookings).toEqual(new Set([1]))
  expect(facts.orders + facts.deliveries).toBe(load.made())
  expect(await brokenPromises(data)).toEqual([])
  console.log(`${CUTS} power cuts: ${checked} answers before the last of them, 0 lost; ${load.made()} commands in all`)
})

test('the same cuts lose what a careless program calls saved, so they are real', { timeout: 60_000 }, async ({ skip }) => {
  if (typeof disk === 'string') return skip(disk)
  const file = path.join(disk.folder, 'careless.db')
  let saved = 0
  let lost = 0
  for (let n = 1; n <= CARELESS_CUTS; n++) {
    const writer = spawn(process.execPath, [path.join(import.meta.dirname, 'careless-writer.mjs'), file], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    const lines = collectLines(writer)
    await new Promise((done) => setTimeout(done, 400))
    const cutAt = disk.cut()
    const ended = once(writer, 'close')
    writer.kill('SIGKILL')
    await ended
    disk.powerOn()
    const acknowledged = lines().filter(([, at]) => BigInt(at ?? 0) < cutAt)
    const kept = keptBy(file)
    saved += acknowledged.length
    lost += acknowledged.filter(([id]) => !kept.has(Number(id))).length
  }
  console.log(`${CARELESS_CUTS} power cuts under a careless program: ${lost} of ${saved} lost`)
  expect(lost).toBeGreaterThan(0)
})

/** The complete lines that a program has written, as words. */
function collectLines(program: ChildProcess): () => string[][] {
  let said = ''
  program.stdout?.on('data', (bytes: Buffer) => {
    said += bytes
  })
  return () =>
    said
      .split('\n')
      .slice(0, -1)
      .map((line) => line.split(' '))
}

/** The cut may even have taken the table. */
function keptBy(file: string): Set<number> {
  const db = new Sqlite(file)
  const hasTable = db.prepare("select 1 from sqlite_schema where name = 'saved'").get() !== undefined
  const kept = new Set(hasTable ? (db.prepare('select n from saved').pluck().all() as number[]) : [])
  db.close()
  return kept
}
