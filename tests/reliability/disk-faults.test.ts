// Every write and every flush of a command fails once, or from then on: nothing acknowledged is lost, and whoever asked learns where they are.
import { once } from 'node:events'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningHub, startHub } from '#tests/e2e/running-hub.ts'
import { type CuttableDisk, makeCuttableDisk } from './cuttable-disk.ts'
import { type DiskCall, type Failing, failCalls, whyCallsCannotFail } from './failing-calls.ts'
import { brokenPromises, readFacts } from './stored-facts.ts'
import { setTheTable } from './warehouse-under-load.ts'

const STORAGE_LOST = 74

/** A position for each of these, as parts of all the calls of the command. */
const PARTS = [0, 0.15, 0.3, 0.5, 0.7, 0.85, 1]

interface Command {
  readonly what: string
  readonly name: string
  readonly input: Record<string, unknown>
}
const commands: readonly Command[] = [
  { what: 'an order is confirmed', name: 'orders/confirmOrder', input: { id: 'order-b' } },
  { what: 'a bin is scanned', name: 'picking/recordScan', input: { pickListId: 'list-a', scan: 'A-01-1' } },
]

const whyNot = whyCallsCannotFail()
if (whyNot) console.log(`Not run: the failing disks, because ${whyNot}.`)

describe.skipIf(whyNot !== undefined)('when the disk fails', () => {
  let place = ''
  let template = ''
  const runs: string[] = []

  beforeAll(async () => {
    place = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-faults-'))
    template = path.join(place, 'template')
    const hub = await startHub(template)
    await setTheTable(hub)
    await ok(hub.send('stock/receiveStock', { productId: 'tea', binCode: 'A-01-1', quantity: 50, document: 'first' }, 'request-first'))
    for (const id of ['order-a', 'order-b']) {
      const lines = [1, 2, 3].map((n) => ({ id: `${id}-${n}`, productId: 'tea', quantity: n }))
      await ok(hub.send('orders/addOrder', { id, customerId: 'bergman', lines }))
    }
    await ok(hub.send('orders/confirmOrder', { id: 'order-a' }))
    await ok(hub.send('picking/releaseOrders', { id: 'list-a', orderIds: ['order-a'] }))
    await ok(hub.send('picking/startPickList', { pickListId: 'list-a' }))
    const ended = once(hub.process, 'exit')
    hub.process.kill('SIGTERM')
    await ended
  })
  afterAll(() => {
    fs.rmSync(place, { recursive: true, force: true })
    console.log(`${runs.length} failures of single calls: ${tally(runs)}; 0 acknowledged lost`)
  })

  for (const command of commands) {
    for (const call of ['fsync', 'pwrite64'] as const) {
      test(`at any ${call} while ${command.what}`, { timeout: 180_000 }, async () => {
        const calls = await callsOf(command, call)
        expect(calls).toBeGreaterThan(0)
        const positions = [...new Set(PARTS.map((part) => 1 + Math.round(part * (calls - 1))))]
        const failures = positions.flatMap((nth) =>
          (['EIO', 'ENOSPC'] as const).flatMap((error) => [false, true].map((forEver): Failing => ({ call, nth, error, forEver }))),
        )
        await inPairs(failures, async (failing) => void runs.push(await failOnce(command, failing)))
      })
    }
  }

  /** Lets one call fail, and answers what the caller was told. */
  async function failOnce(command: Command, failing: Failing): Promise<string> {
    const data = copyOfTemplate()
    const hub = await startHub(data)
    const received = { productId: 'tea', binCode: 'A-01-1', quantity: 1, document: 'before' }
    await ok(hub.send('stock/receiveStock', received, 'request-before'))
    const faulty = await failCalls(hub.process, failing)
    const reply = await hub.send(command.name, command.input, 'request-command').catch(() => undefined)
    const told = reply ? toldBy(reply) : 'no answer'
    const reading = await hub.send('orders/listOrders', {}).catch(() => undefined)
    if (told === 'DISK_FULL') expect(reading).toMatchObject({ status: 200 }) // reading goes on
    if (told === 'STORAGE') expect(await exitCodeOf(hub)).toBe(STORAGE_LOST)
    if (told === 'STORAGE') expect(hub.said()).toContain('The disk failed while writing to')
    await faulty.stop()
    // The disk is well again. The same hub goes on, or the next one takes over; the same request has one outcome.
    const next = told === 'STORAGE' ? await startHub(data) : hub
    await ok(next.send(command.name, command.input, 'request-command'))
    await next.kill()
    const { replies, bookings, deliveries } = readFacts(data)
    expect([...replies.keys()].sort()).toEqual(['request-before', 'request-command', 'request-first'])
    expect({ bookings, deliveries }).toEqual({ bookings: new Set([1]), deliveries: 2 })
    expect(await brokenPromises(data)).toEqual([])
    fs.rmSync(data, { recursive: true, force: true })
    return told
  }

  async function callsOf(command: Command, call: DiskCall): Promise<number> {
    const data = copyOfTemplate()
    const hub = await startHub(data)
    await ok(hub.send('stock/receiveStock', { productId: 'tea', binCode: 'A-01-1', quantity: 1, document: 'before' }, 'request-before'))
    const watched = await failCalls(hub.process, { call })
    await ok(hub.send(command.name, command.input, 'request-command'))
    const calls = await watched.stop()
    await hub.kill()
    return calls
  }

  function copyOfTemplate(): string {
    const data = fs.mkdtempSync(path.join(place, 'data-'))
    fs.cpSync(template, data, { recursive: true })
    return data
  }
})

describe.skipIf(whyNot !== undefined)('a command that a killed hub had written but not flushed', () => {
  let disk: CuttableDisk | string
  beforeAll(() => {
    disk = makeCuttableDisk()
    if (typeof disk === 'string') console.log(`Not run: the cut after a kill, because ${disk}.`)
  })
  afterAll(() => {
    if (typeof disk !== 'string') disk.remove()
  })

  test('is on the disk before the next hub answers for it', async ({ skip }) => {
    if (typeof disk === 'string') return skip(disk)
    const data = path.join(disk.folder, 'warehouse')
    const hub = await startHub(data)
    await setTheTable(hub)
    const delivery = { productId: 'tea', binCode: 'A-01-1', quantity: 5, document: 'delivery' }
    const killing = await failCalls(hub.process, { call: 'fsync', nth: 1, kills: true })
    const gone = once(hub.process, 'exit')
    await expect(hub.send('stock/receiveStock', delivery, 'request-1')).rejects.toThrow()
    await gone
    await killing.stop()
    const next = await startHub(data)
    await ok(next.send('stock/receiveStock', delivery, 'request-1'))
    disk.cut()
    await next.kill()
    disk.powerOn()
    expect(readFacts(data)).toMatchObject({ replies: new Map([['request-1', 5]]), deliveries: 1 })
  })
})

async function ok(reply: ReturnType<RunningHub['send']>): Promise<void> {
  const { status, body } = await reply
  expect({ status, problem: body['code'], data: body['data'] }).toEqual({ status: 200 })
}

function toldBy({ status, body }: Awaited<ReturnType<RunningHub['send']>>): string {
  if (status === 200) return 'saved'
  expect(body).toMatchObject({ code: 'FAULT', message: expect.any(String), data: { ref: expect.stringMatching(/^\w{4}$/) } })
  return (body['data'] as { reason: string }).reason
}

async function exitCodeOf(hub: RunningHub): Promise<number | null> {
  if (hub.process.exitCode === null) await once(hub.process, 'exit')
  return hub.process.exitCode
}

/** Two at a time: one waits for a hub to start while the other works. */
async function inPairs<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const left = [...items]
  const take = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all([take(), take()])
}

function tally(words: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts].map(([word, count]) => `${count} × ${word}`).join(', ')
}
