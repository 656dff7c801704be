// A scanner that sends twenty codes a second, and a page that has to take every one of them, once, in order.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { handsOn } from './hands.ts'
import { launchPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

const SCANS = 1000
const PAUSE_MS = 50
/** At this place of the storm another item is scanned. */
const WRONG_AT = SCANS / 2
const EARL_GREY = '4006381333931'
const DARJEELING = '4006381333948'

/** Every code of the storm is another one, with a serial number behind the item's: so what arrives can be put beside what was sent. */
function codeOf(n: number): string {
  return `010${n === WRONG_AT ? DARJEELING : EARL_GREY}21${String(n).padStart(4, '0')}`
}

test('a thousand scans at twenty a second arrive in order, each counted once, and a wrong one among them is not', async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const number = await prepare(data)
  const packbench = await launchPackbench({ data })
  const hands = await handsOn(packbench.page)
  await packbench.page.evaluate(() => {
    location.hash = '/pick'
  })
  await expect.poll(() => hands.band.innerText(), { timeout: 20_000 }).toContain('Scan a pick list')
  await hands.scan(number)
  // The screen of the list is still being opened when the next scan comes.
  await hands.scan('A-01-1')
  const sent = Array.from({ length: SCANS }, (_, index) => codeOf(index + 1))
  for (const code of sent) {
    const due = wait(PAUSE_MS)
    await hands.scan(code)
    await due
  }
  await expect.poll(() => packbench.page.locator('header').first().innerText(), { timeout: 60_000 }).toContain(`${SCANS - 1} of`)
  await hands.scan(EARL_GREY)
  await expect.poll(() => hands.band.innerText()).toContain('All picked')
  await packbench.close()

  expect(journalOf(data)).toEqual([
    ['A-01-1', 'accepted'],
    ...sent.map((code, index) => [code, index + 1 === WRONG_AT ? 'ITEM_WRONG' : 'accepted']),
    [EARL_GREY, 'accepted'],
  ])
  const hub = await startHub(data)
  const lists = await hub.send('picking/listPickLists', { openOnly: false })
  expect(lists.body).toMatchObject({ rows: [{ number, status: 'done', unitsAsked: SCANS, unitsPicked: SCANS }] })
  await hub.kill()
  const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
  expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
}, 240_000)

/** The raw scans as they came to the hub, each with what it was answered, read without any of the product's code. */
function journalOf(data: string): unknown[] {
  const db = new Sqlite(path.join(data, 'packbench.db'), { readonly: true })
  const rows = db.prepare('select raw, result from scan_events order by id').raw().all()
  db.close()
  return rows
}

/** A warehouse with one released order of a thousand Earl Grey; answers the number of its pick list. */
async function prepare(data: string): Promise<string> {
  const hub = await startHub(data)
  const ask = async (name: string, input: object) => {
    const { status, body } = await hub.send(name, input)
    expect([name, status, body]).toMatchObject([name, 200, {}])
    return body as { id: string; number: string }
  }
  const address = { name: 'Nordkontor', line1: 'Speicherstr. 4', postcode: '20457', city: 'Hamburg', country: 'DE' }
  const company = { name: 'Nordkontor', address, currency: 'EUR', timeZone: 'Europe/Berlin', documentLanguage: 'en' }
  await ask('setup/startEmpty', { company, ownerName: 'Ada' })
  const product = (sku: string, code: string) => ({
    id: uuidV7Ids.next(),
    sku,
    name: sku,
    unitPrice: '4.50',
    taxRateBp: 700,
    weightGrams: 260,
    barcodes: [{ code, packQuantity: 1 }],
  })
  const tea = await ask('catalog/addProduct', product('EARL-GREY', EARL_GREY))
  await ask('catalog/addProduct', product('DARJEELING', DARJEELING))
  await ask('stock/addBin', { id: uuidV7Ids.next(), code: 'A-01-1', zone: 'A' })
  await ask('stock/receiveStock', { productId: tea.id, binCode: 'A-01-1', quantity: SCANS })
  const customer = await ask('parties/addCustomer', { id: uuidV7Ids.next(), name: 'Bergman', address })
  const lines = [{ id: uuidV7Ids.next(), productId: tea.id, quantity: SCANS }]
  const order = await ask('orders/addOrder', { id: uuidV7Ids.next(), customerId: customer.id, lines })
  await ask('orders/confirmOrder', { id: order.id })
  const list = await ask('picking/releaseOrders', { id: uuidV7Ids.next(), orderIds: [order.id] })
  await hub.kill()
  return list.number
}
