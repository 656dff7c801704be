// Many orders at once in the real window, by keys and scans: confirmed in one go, stopped in the middle and gone on with, and shipped.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askHub, openShop, orderTea, pickAll } from './ask-hub.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const PACKED = 12
const DRAFTS = 40

let data: string
let packbench: RunningPackbench
let hands: Hands
const packed: string[] = []

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  await askHub(data, async (ask) => {
    await openShop(ask)
    const ids = Array.from({ length: PACKED }, (_, n) => `packed-${n}`)
    for (const id of ids) packed.push(await orderTea(ask, id, 1))
    await pickAll(ask, 'list', ids)
    for (const orderId of ids) await ask('packing/recordScan', { orderId, scan: 'TEA-EG' })
    for (let n = 0; n < DRAFTS; n++) await orderTea(ask, `draft-${n}`, 1, { isConfirmed: false })
  })
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 180_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string | RegExp) => expect.poll(seen, { timeout: 20_000 }).toMatch(text)

test('drafts are confirmed in one go that is stopped in the middle, named, and gone on with', async () => {
  await shows('To release')
  await hands.goTo('Orders')
  await packbench.page.getByRole('row').nth(1).waitFor()
  await hands.tabTo('Drafts')
  await hands.press('Enter')
  await expect.poll(() => packbench.page.getByRole('row').count(), { timeout: 20_000 }).toBeGreaterThan(10)
  await packbench.page.getByRole('grid', { name: 'Orders' }).focus()
  await hands.press('Control+a')
  await shows(`${DRAFTS} orders chosen`)
  await hands.tabTo(`Confirm ${DRAFTS} drafts`)
  await hands.press('Enter')
  await shows(new RegExp(`[1-9]\\d* of ${DRAFTS}`))
  await hands.press('Escape')
  await shows('Stopped before this one; nothing was done')
  await shows(/Go on with the \d+ that are left/)
  const done = (await seen()).match(/Confirmed, all reserved/g)?.length ?? 0
  expect(done).toBeGreaterThan(0)
  expect(done).toBeLessThan(DRAFTS)
  await hands.tabTo('Go on with')
  await hands.press('Enter')
  await expect.poll(async () => (await seen()).match(/Confirmed, all reserved/g)?.length ?? 0, { timeout: 60_000 }).toBe(DRAFTS)
  expect(await seen()).not.toContain('Stopped before this one')
})

test('boxes are scanned into one list and leave, each as a shipment of its own; what cannot leave is named', async () => {
  await hands.goTo('Shipments')
  await shows('Nothing has left yet')
  await hands.press('m')
  await packbench.page.getByRole('dialog', { name: 'Ship many orders at once' }).waitFor()
  await hands.fill('Carrier', 'Carrier Nord')
  await hands.tabTo('Orders or packages')
  for (const [n, number] of packed.entries()) {
    await hands.scan(number)
    await hands.scan(`JD${1000 + n}`)
  }
  await hands.scan('SO-999999')
  await shows(`Ship ${PACKED + 1} lines`)
  await hands.tabTo(`Ship ${PACKED + 1} lines`)
  await hands.press('Enter')
  await shows(`${PACKED + 1} of ${PACKED + 1} lines are done`)
  expect((await seen()).match(/Left with SH-/g)).toHaveLength(PACKED)
  await shows('No such package or order')
  await hands.tabTo('Close')
  await hands.press('Enter')
  await packbench.page.getByRole('dialog').waitFor({ state: 'detached' })
  await shows(`SH-${String(PACKED).padStart(6, '0')}`)
})

test('afterwards every box has left once, every draft is confirmed, and all promises hold', async () => {
  await packbench.close()
  const hub = await startHub(data)
  const rowsOf = async (name: string, input: object) => (await hub.send(name, input)).body['rows'] as { status: string; number: string }[]
  expect(await rowsOf('shipping/listShipments', { limit: 200 })).toHaveLength(PACKED)
  const orders = await rowsOf('orders/listOrders', { limit: 200 })
  expect(orders.filter(({ status }) => status === 'confirmed')).toHaveLength(DRAFTS)
  expect(orders.filter(({ number }) => packed.includes(number)).every(({ status }) => status === 'shipped' || status === 'closed')).toBe(
    true,
  )
  await hub.kill()
  const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
  expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
})
