// Goods between two warehouses in the real window, by keys and scans: what is lacking is chosen, sent, received into a bin, and fills the order.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askHub, openShop, someAddress } from './ask-hub.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

let data: string
let packbench: RunningPackbench
let hands: Hands
let number: string

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  await askHub(data, async (ask) => {
    await openShop(ask)
    await ask('warehouses/addWarehouse', { id: 'leipzig', code: 'LEJ', name: 'Leipzig', address: { ...someAddress, city: 'Leipzig' } })
    // A house that helps others would fill the order of Leipzig by itself.
    const { rows } = await ask<{ rows: { id: string }[] }>('warehouses/listWarehouses', {})
    await ask('warehouses/changeWarehouse', { ...rows.find(({ id }) => id === 'main'), helpsOthers: false })
    await ask('stock/addBin', { id: 'bin-l', code: 'L-01-1', zone: 'L', warehouseId: 'leipzig' })
    const lines = [{ id: 'line', productId: 'tea', quantity: 3 }]
    const order = await ask('orders/addOrder', { id: 'order', customerId: 'bergman', warehouseId: 'leipzig', lines })
    await ask('orders/confirmOrder', { id: 'order' })
    number = order.number
  })
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 20_000 }).toContain(text)
const says = (text: string) => expect.poll(() => hands.band.innerText(), { timeout: 20_000 }).toContain(text)

test('the office lets the other house say what it lacks, and makes a transfer of it', async () => {
  await shows('To release')
  await hands.goTo('Transfers')
  await shows('Nothing is on its way between the warehouses')
  await hands.press('a')
  await shows('let the other warehouse say what it lacks')
  await hands.press('Alt+s')
  await shows('3 units that are lacking there were put in')
  await hands.press('Control+Enter')
  await shows('TR-000001 is made')
  await shows('to be sent')
})

test('it is sent from the floor by its paper, and is on the way', async () => {
  await hands.press('Escape')
  await hands.goTo('Receive')
  await says('Scan the paper of a transfer')
  await hands.scan('TR-000001')
  await says('Take these goods')
  await hands.scan('TR-000001')
  await says('On the way')
})

test('it is received by scans: first a bin of that house, then each item, and one that was too much is refused', async () => {
  await hands.press('Escape')
  await says('Scan the paper of a transfer')
  await hands.scan('TR-000001')
  await says('Scan the bin into which the goods go')
  await hands.scan('A-01-1')
  await says('Expected: a bin of Leipzig')
  await hands.scan('L-01-1')
  await says('Scan each item into L-01-1')
  await hands.scan('TEA-EG')
  await says('2 units still to come')
  await hands.scan('PBUNDO')
  // The order that waits in this house had it at once, so it does not go back onto the road.
  await says('Nothing to take back')
  for (const left of ['1 unit still to come', 'Received']) {
    await hands.scan('TEA-EG')
    await says(left)
  }
})

test('the order that waited in the other house has its goods, and all promises hold', async () => {
  await hands.press('Escape', 'Escape')
  await packbench.close()
  const hub = await startHub(data)
  const { body } = await hub.send('orders/getOrder', { id: 'order' })
  expect(body).toMatchObject({ number, lines: [{ reserved: 3, short: 0 }], claims: [{ warehouseId: 'leipzig', onShelf: 3 }] })
  await hub.kill()
  const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
  expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
})
