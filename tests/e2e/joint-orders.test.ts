// Two orders of one customer in the real window, by keys and scans: joined, packed into one box with one label, taken apart, packed again, shipped.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { askHub, openShop, orderTea, pickAll } from './ask-hub.ts'
import { type Hands, handsOn } from './hands.ts'
import { type LabelPrinter, turnOnPrinter } from './label-printer.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const STATION = os.hostname().split('.')[0] ?? ''

let data: string
let packbench: RunningPackbench
let printer: LabelPrinter
let hands: Hands
let numbers: readonly [string, string, string, string]

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  printer = await turnOnPrinter()
  await askHub(data, async (ask) => {
    await openShop(ask)
    const port = { kind: 'tcp', host: '127.0.0.1', port: printer.port }
    await ask('printing/setPrinter', { station: STATION, documentKind: 'shippingLabel', port })
    const [first, second] = [await orderTea(ask, 'first', 2), await orderTea(ask, 'second', 1)]
    // Two of another customer go together already, and wait on the bench.
    const whose = { customerId: 'alder' }
    const [third, fourth] = [await orderTea(ask, 'third', 1, whose), await orderTea(ask, 'fourth', 1, whose)]
    await ask('deliveries/joinOrders', { orderIds: ['third', 'fourth'] })
    await pickAll(ask, 'list', ['third', 'fourth'])
    numbers = [first, second, third, fourth]
  })
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 180_000)
afterAll(async () => {
  await packbench.close()
  await printer.turnOff()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 20_000 }).toContain(text)
const says = (text: string) => expect.poll(() => hands.band.innerText(), { timeout: 20_000 }).toContain(text)

/** Opens an order beside its list. */
async function openOrder(number: string): Promise<void> {
  await hands.goTo('Orders')
  await packbench.page.getByRole('row').nth(1).waitFor()
  await packbench.page.getByRole('grid', { name: 'Orders' }).focus()
  await hands.chooseRow(number)
  await hands.press('Enter')
  await packbench.page.getByRole('heading', { name: number }).waitFor()
}

test('an order is joined with the other one of its customer, beside its list', async () => {
  const [first, second] = numbers
  await shows('To release')
  await openOrder(first)
  await shows('to the same address')
  await hands.press('j')
  await shows('Goes together with')
  await shows(second)
})

test('both are picked, packed by any of their numbers into one box, and one label comes out', async () => {
  const [first, second] = numbers
  await hands.press('Escape')
  await hands.goTo('Pick')
  await says('Scan a pick list')
  for (const [number, units] of [
    [first, 2],
    [second, 1],
  ] as const) {
    await hands.scan(number)
    await shows(number)
    await shows(`0 of ${units}`)
    await hands.scan('A-01-1')
    for (let n = 0; n < units; n++) await hands.scan('TEA-EG')
    await says('All picked')
  }
  await hands.press('Escape', 'Escape')
  await hands.goTo('Pack')
  await hands.scan(second)
  await shows(`with ${second}`)
  for (let n = 0; n < 3; n++) await hands.scan('TEA-EG')
  await says('Packed: PKG-')
  await expect.poll(() => printer.printed.length, { timeout: 20_000 }).toBe(1)
  const [label = ''] = printer.printed.map((zpl) => String(zpl))
  expect(label).toContain(`${first}, ${second}`)
})

test('they are shipped as one, and each is billed', async () => {
  const [first, second] = numbers
  await hands.press('Escape', 'Escape')
  await hands.goTo('Ship')
  await hands.scan(second)
  await says('Scan or type the tracking number')
  await hands.scan('JD0001')
  await says('Enter ships')
  await hands.scan('PBVALIDATE')
  await says('Shipped: SH-000001')
  await shows('INV-')
  expect(await seen()).toContain(first)
})

test('a box that two orders share is taken apart again: what lay in it is packed anew, a box for each', async () => {
  const [, , third, fourth] = numbers
  await hands.press('Escape', 'Escape')
  await hands.goTo('Pack')
  await hands.scan(third)
  for (let n = 0; n < 2; n++) await hands.scan('TEA-EG')
  await says('Packed: PKG-')
  await hands.press('Escape', 'Escape')
  await openOrder(fourth)
  await shows('Goes together with')
  await hands.tabTo(`Take ${fourth} out`)
  await hands.press('Enter')
  await shows(`${fourth} goes by itself`)
  await hands.press('Escape')
  await hands.goTo('Pack')
  for (const number of [third, fourth]) {
    await hands.scan(number)
    await shows(number)
    if (number === fourth) await hands.scan('TEA-EG')
    else await hands.scan('PBFULL')
    await says('PKG-')
  }
  await hands.press('Escape', 'Escape')
  await hands.goTo('Ship')
  for (const number of [third, fourth]) {
    await hands.scan(number)
    await says('Scan or type the tracking number')
    await hands.scan('PBVALIDATE')
    await says('Shipped: SH-')
  }
})

test('at the end every order left once, three shipments in all, and all promises hold', async () => {
  await packbench.close()
  const hub = await startHub(data)
  const rowsOf = async (name: string) => (await hub.send(name, { limit: 200 })).body['rows'] as { status: string; packages: number }[]
  expect((await rowsOf('orders/listOrders')).every(({ status }) => status === 'shipped' || status === 'closed')).toBe(true)
  expect((await rowsOf('shipping/listShipments')).map(({ packages }) => packages)).toEqual([1, 1, 1])
  await hub.kill()
  const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
  expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
})
