// The main job, from the first start to the invoice, in the real window: a scanner, a keyboard, a label printer, and no mouse.
import { spawnSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { BrowserWindow } from 'electron'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { must } from '#shared/kernel/must.ts'
import { printLabels } from '#tests/documents/read-label.ts'
import { readPdf } from '#tests/documents/read-pdf.ts'
import { type Hands, handsOn } from './hands.ts'
import { type LabelPrinter, turnOnPrinter } from './label-printer.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const examples = path.resolve(import.meta.dirname, '../../resources/examples')
const OIL = '2100000000036'
const OIL_CASE_OF_SIX = '12100000000033'
const APRON = 'APRON-LIN-01'
const SALT = '2100000000050'
const TRACKING = 'JJD000390007882345671'
/** 17 aprons are wanted and 15 are there, so two are short from the start. */
const ORDERS = 'order,customer,sku,quantity\nSHOP-1,9001,OIL-OLV-500,8\nSHOP-1,,APRON-LIN-01,17\n'

let data: string
let packbench: RunningPackbench
let printer: LabelPrinter
let hands: Hands
/** What the scanner reads on the printed label. */
let labelCode = ''

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  await writeFile(path.join(data, 'orders.csv'), ORDERS)
  printer = await turnOnPrinter()
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await printer.turnOff()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

/** What the eye sees on the page. */
const seen = () => packbench.page.locator('body').innerText()
const band = () => hands.band.innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 15_000 }).toContain(text)
const says = (text: string) => expect.poll(band, { timeout: 15_000 }).toContain(text)

describe('the main job', () => {
  test('an empty warehouse is set up by keys', async () => {
    await shows('Empty warehouse')
    await hands.press('2')
    await hands.fill('Company', 'Nordkontor Deli')
    await hands.fill('Street and number', 'Speicherstr. 4')
    await hands.fill('Town', 'Hamburg')
    await hands.fill('Country', 'Germany') // the form begins with the system's region
    await hands.press('Enter')
    await hands.fill('Usual carrier', 'Carrier Nord')
    await hands.fill('Name', 'Ada Brandt')
    await hands.press('Control+Enter')
    await shows('Moving in')
    await shows('1 of 9 steps done')
  })

  test('products, customers, stock and orders come in from files', async () => {
    await hands.goTo('Imports')
    for (const [kind, file] of [
      ['Products', path.join(examples, 'products.csv')],
      ['Customers', path.join(examples, 'customers.csv')],
      ['Stock', path.join(examples, 'stock.csv')],
      ['Orders', path.join(data, 'orders.csv')],
    ] as const) {
      await importFile(kind, file)
    }
  })

  test('the label printer is set for this station', async () => {
    await hands.goTo('Settings')
    await shows('Printers')
    await hands.press('4')
    await shows('Shipping label')
    await hands.chooseRow('Shipping label')
    await hands.press('Enter')
    await hands.fill('Address', '127.0.0.1')
    await hands.fill('Port', String(printer.port))
    await hands.press('Enter')
    await shows(`127.0.0.1:${printer.port}`)
  })

  test('a scanned order is confirmed and released; what is short becomes a back-order', async () => {
    await hands.scan('SO-000001')
    await shows('Trattoria da Nonna')
    await hands.press('c')
    await shows('Send in parts')
    await hands.press('r')
    await shows('PL-000001')
    await shows('Print pick list') // the note that it was released is quicker than the panel
    await hands.press('p')
    await says('Scan bin D-02-1')
  })

  test('a wrong bin or item counts nothing, a case counts its pack, and what is damaged is written off', async () => {
    await hands.scan(OIL)
    await says('Scan the bin first')
    await hands.scan('D-02-1')
    await says('Scan Olive oil extra virgin, 500 ml')
    await hands.scan(SALT)
    await says('Wrong item: Sea salt, coarse, 1 kg')
    await says(`Scanned ${SALT}. Expected Olive oil extra virgin, 500 ml. Nothing was counted.`)
    await shows('0 of 23')
    await hands.scan(OIL_CASE_OF_SIX)
    await says('of 8 taken')
    await hands.scan(OIL_CASE_OF_SIX)
    await says('Too many: that makes 6 at once')
    // The screen is closed and opened again: the walk goes on where it was.
    await packbench.page.reload()
    await says('Scan Olive oil extra virgin, 500 ml')
    await shows('6 of 23')
    await hands.scan(OIL)
    await hands.scan('PBUNDO')
    await says('The last step was taken back.')
    await hands.scan(OIL)
    await hands.scan(OIL)
    await says('Scan bin D-03-2')
    await hands.scan('D-03-2')
    for (let n = 1; n <= 14; n++) await hands.scan(APRON)
    await says('of 15 taken')
    await shows('22 of 23')
    await hands.press('F4')
    await says('Why is D-03-2 short?')
    await hands.press('2')
    await says('Picked, 1 unit short')
  })

  test('the last right scan closes the package and prints a label whose bars name it', async () => {
    await hands.press('Enter')
    await says('Scan the first item')
    await hands.scan(SALT)
    await says('Not in this order: Sea salt, coarse, 1 kg')
    await hands.scan(OIL_CASE_OF_SIX)
    await says('of 8 in package 1')
    for (let n = 1; n <= 14; n++) await hands.scan(APRON)
    await hands.scan(OIL)
    await says('1 unit still to pack')
    // This bottle's barcode is scratched, so its number is typed.
    await hands.type(OIL)
    await hands.press('Enter')
    await says('Packed: PKG-000001')
    await expect.poll(() => printer.printed.length, { timeout: 15_000 }).toBe(1)
    const [label] = await printLabels(must(printer.printed[0], 'the printed label'), builtInTemplate('shippingLabel'))
    const sscc = must(label, 'one label').barcodes.find(({ text }) => /^00\d{18}$/.test(text))
    labelCode = must(sscc, 'the SSCC on the label').text
  })

  test('the printed label ships it, under the tracking number that was typed', async () => {
    await hands.press('Escape', 'Escape')
    await hands.goTo('Ship')
    await says('Scan a package label')
    await hands.scan(`]C1${labelCode}`)
    await says('Scan or type the tracking number')
    await hands.scan(APRON)
    await says('That is an item: Apron, linen, grey')
    await hands.type(TRACKING)
    await hands.press('Enter')
    await says('Enter ships 1 package with Carrier Nord')
    await hands.press('Enter')
    await says('Shipped: SH-000001')
  })

  test('its invoice follows by itself and adds up', async () => {
    await shows('INV-000001')
    const file = path.join(data, 'invoice.pdf')
    await answerSaveDialog(file)
    await hands.press('Escape', 'Escape')
    await hands.scan('INV-000001')
    await shows('Save PDF')
    await hands.press('s')
    await expect.poll(() => readFile(file, 'latin1').catch(() => ''), { timeout: 40_000 }).toContain('%%EOF')
    const { pages } = await readPdf(Uint8Array.from(await readFile(file)))
    const text = pages.join(' ')
    // 8 bottles of oil at 8.90 with 7 %, 14 aprons at 24.90 with 19 %
    for (const part of ['INV-000001', 'OIL-OLV-500', 'APRON-LIN-01', '71.20', '348.60', '419.80', '4.98', '66.23', '491.01']) {
      expect(text).toContain(part)
    }
  })

  test('afterwards the books hold, and what was short is still wanted', async () => {
    await packbench.close()
    const hub = await startHub(data)
    const orders = await hub.send('orders/listOrders', { filter: 'short' })
    expect(orders.body).toMatchObject({
      rows: [{ number: 'SO-000001', status: 'partShipped', units: { ordered: 25, shipped: 22, short: 3 } }],
    })
    const shipments = await hub.send('shipping/listShipments', {})
    const { rows } = shipments.body as { rows: { id: string }[] }
    const shipment = await hub.send('shipping/getShipment', { id: must(rows[0], 'the shipment').id })
    const sscc = labelCode.slice('00'.length)
    expect(shipment.body).toMatchObject({ trackingNumber: TRACKING, packages: [{ number: 'PKG-000001', sscc }] })
    await hub.kill()
    const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
    expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
  })
})

/** Chooses what the file holds, the file itself, and imports it after the check has found nothing. */
async function importFile(kind: string, file: string): Promise<void> {
  await hands.tabTo(kind, 'What the file holds')
  await hands.press('Enter')
  const chooser = packbench.page.waitForEvent('filechooser')
  await hands.press('f')
  await (await chooser).setFiles(file)
  await shows(`${path.basename(file)} can be imported`)
  await hands.press('Control+Enter')
  await shows(`${path.basename(file)} is imported`)
}

/** The system's dialog for saving is not part of the page: it answers with this place. */
async function answerSaveDialog(filePath: string): Promise<void> {
  await packbench.app.evaluate(({ dialog }, chosen) => {
    Object.assign(dialog, { showSaveDialog: async (_window: BrowserWindow) => ({ canceled: false, filePath: chosen }) })
  }, filePath)
}
