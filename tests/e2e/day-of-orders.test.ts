// A day of thirty orders in the real window, by keys and scans alone: three people, two languages, whatever goes wrong on a floor, and two crashes.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { cutPower } from './cut-power.ts'
import { type DayPlan, MUG, planDay, TEA } from './day-plan.ts'
import { type Hands, handsOn } from './hands.ts'
import { type LabelPrinter, turnOnPrinter } from './label-printer.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const STATION = os.hostname().split('.')[0] ?? ''

let data: string
let day: DayPlan
let packbench: RunningPackbench
let printer: LabelPrinter
let hands: Hands

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  printer = await turnOnPrinter()
  day = await planDay(data, STATION, printer.port)
  await open()
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await printer.turnOff()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

async function open(): Promise<void> {
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}

/** The power is cut; whoever worked here works here still. */
async function crash(person: string): Promise<void> {
  await cutPower(packbench)
  await open()
  await shows(STATION)
  await expect.poll(worker, { timeout: 20_000 }).toBe(person)
}

const worker = () => packbench.page.locator('header strong').first().innerText()
const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 20_000 }).toContain(text)
const says = (text: string) => expect.poll(() => hands.band.innerText(), { timeout: 20_000 }).toContain(text)

async function scanEach(...codes: readonly string[]): Promise<void> {
  for (const code of codes) await hands.scan(code)
}

/** Someone takes over at the station, through the menu at the top right. */
async function workAs(name: string): Promise<void> {
  await hands.tabTo(STATION)
  await hands.press('Enter')
  const goDown = async () => {
    await hands.press('ArrowDown')
    return packbench.page.evaluate(() => document.activeElement?.textContent ?? '')
  }
  await expect.poll(goDown, { timeout: 20_000, interval: 60 }).toBe(name)
  await hands.press('Enter', 'Escape')
  await expect.poll(worker, { timeout: 10_000 }).toBe(name)
}

/** Walks a list as it is planned; the bin is scanned before each place, which is never wrong. */
async function walk(number: string, places = day.walkOf(number)): Promise<void> {
  for (const { bin, item, quantity } of places) {
    await hands.scan(bin)
    for (let n = 0; n < quantity; n++) await hands.scan(item)
  }
}

describe('a day of thirty orders', () => {
  test('the first picker is spoken to in German, whatever the office speaks', async () => {
    await shows('To release')
    await workAs('Jonas')
    await shows('Freizugeben')
    await hands.goTo('Kommissionieren')
    await says('Pickliste oder Auftrag scannen')
  })

  test('what is wrong counts nothing, and undo is exact', async () => {
    const [first = ''] = day.lists
    await hands.scan(first)
    await says('A-01-1')
    await scanEach('A-02-1')
    await says('Erwartet')
    await scanEach('A-01-1', MUG)
    await says('Es wurde nichts gezählt')
    await scanEach('NO-SUCH-CODE')
    await says('Es wurde nichts gezählt')
    await scanEach('PBFULL')
    await says('bewirkt hier nichts')
    await scanEach('CASE-100')
    await says('Zu viel')
    const [{ quantity = 0 } = {}] = day.walkOf(first)
    await shows(`0 von ${day.unitsOf(first)}`)
    await scanEach(TEA)
    await shows(`1 von ${day.unitsOf(first)}`)
    await scanEach('PBUNDO')
    await shows(`0 von ${day.unitsOf(first)}`)
    await scanEach('PBHELP')
    await shows('Tasten')
    await hands.press('F1')
    await hands.type(String(quantity))
    await hands.press('Enter')
    await says('einmal scannen')
    await scanEach(TEA)
    await shows(`${quantity} von ${day.unitsOf(first)}`)
    await scanEach('PBPAUSE')
    await says('Pickliste oder Auftrag scannen')
    await hands.scan(first)
    await walk(first, day.walkOf(first).slice(1))
    await says('Alles entnommen')
  })

  test('a place is skipped, another is short for a reason', async () => {
    const second = must(day.lists[1], 'the second list')
    await hands.scan(second)
    await shows(second)
    await scanEach('PBSKIP')
    await says('kommt zuletzt')
    await scanEach('PBPRINT')
    const [skipped, ...rest] = day.walkOf(second)
    const honey = rest.at(-1)
    await walk(second, rest.slice(0, -1))
    await scanEach(must(honey, 'the last place').bin, must(honey, 'the last place').item, 'PBSHORT')
    await says('Warum')
    await hands.press('2')
    await says('hier ausgebucht')
    await walk(second, [must(skipped, 'the first place')])
    await says('2 Stück fehlen')
  })

  test('the next picker goes on in English, and a crash in the middle of a list costs nothing', async () => {
    await hands.press('Escape', 'Escape')
    await shows('Freizugeben')
    await workAs('Tomasz')
    await hands.goTo('Pick')
    await says('Scan a pick list')
    const third = must(day.lists[2], 'the third list')
    await hands.scan(third)
    await scanEach('A-01-1', TEA)
    await shows(`1 of ${day.unitsOf(third)}`)
    await crash('Tomasz')
    await shows('To release')
    await hands.goTo('Pick')
    await hands.scan(third)
    await shows(`1 of ${day.unitsOf(third)}`)
    await says('Scan Earl Grey')
    const [first, ...rest] = day.walkOf(third)
    const open = must(first, 'the first place')
    await walk(third, [{ ...open, quantity: open.quantity - 1 }, ...rest])
    await says('All picked')
    for (const number of day.lists.slice(3)) {
      await hands.scan(number)
      await shows(number)
      await walk(number)
      await says('All picked')
    }
  })

  test('two orders without a list are released by their own number', async () => {
    for (const { number, items } of day.singles) {
      await hands.scan(number)
      await shows(number)
      await walk('', items)
      await says('All picked')
    }
  }, 120_000)

  test('everything is packed: wrong items, a full box, a crash, a label printed again', async () => {
    await hands.press('Escape', 'Escape')
    await shows('To release')
    await workAs('Ada')
    await hands.goTo('Pack')
    await says('Scan an order')
    for (const [index, { number, items }] of day.orders.entries()) {
      await hands.scan(number)
      await shows(number)
      const codes = items.flatMap(({ item, packed }) => Array.from({ length: packed }, () => item))
      const [first = '', ...rest] = codes
      if (index === 0) {
        await scanEach('HONEY')
        await says('Not in this order')
        await scanEach('PBSKIP')
        await says('does nothing here')
        await scanEach(first, 'PBUNDO')
        await says('The last step was taken back')
      }
      await hands.scan(first)
      if (index === 1) {
        await scanEach('PBFULL')
        await says('is closed')
      }
      if (index === 2) {
        await shows(`1 of ${codes.length}`)
        await crash('Ada')
        await shows('To release')
        await hands.goTo('Pack')
        await hands.scan(number)
        await shows(`1 of ${codes.length}`)
      }
      await scanEach(...rest)
      await says('Packed: PKG-')
      if (index === 0) {
        await expect.poll(() => printer.printed.length, { timeout: 20_000 }).toBe(1)
        await scanEach('PBREPRINT')
        await says('goes to the printer again')
      }
    }
  }, 180_000)

  test('all of it is shipped, one by one and several together', async () => {
    await hands.press('Escape', 'Escape')
    await hands.goTo('Ship')
    for (const [index, numbers] of day.shipments.entries()) {
      const [first = '', ...others] = numbers
      await hands.scan(first)
      await says('Scan or type the tracking number')
      for (const other of others) {
        await hands.scan(other)
        await says('goes with it')
      }
      await hands.scan(`JD${1_000_000 + index}`)
      await says('Enter ships')
      await scanEach('PBVALIDATE')
      await says('Shipped: SH-')
    }
  }, 120_000)

  test('at the end every order is shipped or says why, every invoice is there, and every label came out once', async () => {
    await shows('INV-')
    await expect.poll(() => printer.printed.length, { timeout: 20_000 }).toBe(day.orders.length + 2)
    await packbench.close()
    const hub = await startHub(data)
    const rowsOf = async (name: string, input = {}) => (await hub.send(name, input)).body['rows'] as Record<string, unknown>[]
    await expect.poll(async () => (await rowsOf('invoicing/listInvoices', { limit: 200 })).length).toBe(day.shipments.length)
    const orders = await rowsOf('orders/listOrders', { limit: 200 })
    expect(orders).toHaveLength(30)
    // What is shipped and invoiced is closed.
    expect(orders.filter(({ status }) => status !== 'closed')).toMatchObject([
      { number: day.shortOrder, status: 'partShipped', units: { short: day.shortUnits } },
    ])
    const shipments = await rowsOf('shipping/listShipments', { limit: 200 })
    const boxes: string[] = []
    for (const { id } of shipments) {
      const { packages } = (await hub.send('shipping/getShipment', { id })).body as { packages: { sscc: string }[] }
      boxes.push(...packages.map(({ sscc }) => sscc))
    }
    const labels = printer.printed.map((zpl) => String(zpl))
    const printed = (sscc: string) => labels.filter((zpl) => zpl.includes(sscc))
    const twice = boxes.filter((sscc) => printed(sscc).length === 2)
    expect(boxes).toHaveLength(31)
    expect(boxes.filter((sscc) => printed(sscc).length !== 1)).toEqual(twice)
    expect(twice.map((sscc) => printed(sscc).filter((zpl) => zpl.includes('COPY')).length)).toEqual([1])
    await hub.kill()
    const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
    expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
  })
})
