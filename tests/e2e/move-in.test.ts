// Moving in, from an empty folder to the first parcel on its way, with files as spreadsheets save them: a scanner, a keyboard, no mouse.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aRow, aWorkbook } from '#tests/features/imports/a-workbook.ts'
import { type Hands, handsOn } from './hands.ts'
import { type LabelPrinter, turnOnPrinter } from './label-printer.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const HONEY = '2100000000012'
const JAM = '2100000000029'

/** A workbook with another sheet in front, prices and rates as numbers, and a column that means nothing to anybody else. */
const products = aWorkbook({
  sheets: [
    { name: 'Notizen', rows: aRow('Preise gelten ab Montag') },
    {
      name: 'Artikel',
      rows: [
        aRow('Artikel-Nr.', 'Bezeichnung', 'VK netto', 'MwSt %', 'Gewicht g', 'EAN', 'Warengruppe'),
        aRow('HONIG-LIN-500', 'Lindenhonig, 500 g', 6.4, 7, 720, HONEY, 'Honig'),
        aRow('KONF-KIR-250', 'Kirschkonfitüre, 250 g', 3.15, 7, 410, JAM, 'Aufstrich'),
      ].join(''),
    },
  ],
})
/** Windows writes its own characters, semicolons and lines; "Konto" is a word of the older program. */
const customers = Buffer.from(
  'Konto;Firma;Straße;PLZ;Ort;Land;Zahlungsziel\r\n70010;Hofladen Müller;Am Anger 3;99084;Erfurt;DE;14\r\n70011;Café Größenwahn;Ölmühlweg 9;61462;Königstein;DE;30\r\n',
  'latin1',
)
/** "Unicode text": tabs, two bytes a character. */
const stock = Buffer.from(
  '\ufeffBereich\tLagerplatz\tArtikelnr\tCharge\tBestand\r\nA\tA-01-1\tHONIG-LIN-500\tL26\t40\r\nA\tA-02-1\tKONF-KIR-250\t\t60\r\n',
  'utf16le',
)
const orders =
  '\ufeffAuftrag;Kundennr;Bestelldatum;Artikelnr;Menge;Einzelpreis\r\nALT-771;70011;24.11.2026;HONIG-LIN-500;2;6,10\r\nALT-771;;;KONF-KIR-250;1;\r\n'

let data: string
let packbench: RunningPackbench
let printer: LabelPrinter
let hands: Hands

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  printer = await turnOnPrinter()
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

const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 15_000 }).toContain(text)
const says = (text: string) => expect.poll(() => hands.band.innerText(), { timeout: 15_000 }).toContain(text)

describe('moving in by keys', () => {
  test('an empty warehouse begins with the walk', async () => {
    await shows('Empty warehouse')
    await hands.press('2')
    await hands.fill('Company', 'Imkerei Sommer')
    await hands.fill('Street and number', 'Lindenallee 1')
    await hands.fill('Town', 'Weimar')
    await hands.fill('Country', 'Germany')
    await hands.press('Enter')
    await hands.fill('Usual carrier', 'DHL')
    await hands.fill('Name', 'Ada Brandt')
    await hands.press('Control+Enter')
    await shows('1 of 9 steps done')
  })

  test('the shelves come from one line', async () => {
    await hands.press('2')
    await shows('The places on the shelves')
    await hands.press('Enter')
    await hands.type('a-01-1 .. a-02-3')
    await shows('That is 6 bins, A-01-1 to A-02-3.')
    await hands.press('Enter')
    await shows('6 bins added.')
    await hands.press('Escape')
  })

  test('products come from a workbook whose second sheet has them', async () => {
    await hands.press('3')
    await shows('What is sold')
    await hands.press('Enter')
    await choose('Artikelstamm.xlsx', products)
    await shows('Artikelstamm.xlsx can be imported')
    await shows('2 rows: 2 new, 0 changed. Read from the sheet "Artikel".')
    await importIt('Artikelstamm.xlsx')
  })

  test('the program may be closed on the way: what is done stays done', async () => {
    await packbench.close()
    await open()
    await shows('3 of 9 steps done')
    await hands.press('m')
    await shows('2 products')
  })

  test('customers come from a file of Windows, with a column that is named once', async () => {
    await hands.press('4')
    await shows('Who buys')
    await hands.press('Enter')
    await choose('Kunden.csv', customers)
    await shows('Kunden.csv cannot be imported yet')
    await choice('number', 'Konto')
    await shows('Kunden.csv can be imported')
    await importIt('Kunden.csv')
  })

  test('stock comes from Unicode text, and open orders with commas and days as Germans write them', async () => {
    await hands.press('5')
    await shows('What lies in the bins now')
    await hands.press('Enter')
    await choose('Bestand.txt', stock)
    await shows('Bestand.txt can be imported')
    await importIt('Bestand.txt')
    await hands.press('6')
    await shows('The orders that are open today')
    await hands.press('Enter')
    await choose('Auftraege.csv', Buffer.from(orders))
    await shows('Auftraege.csv can be imported')
    await importIt('Auftraege.csv')
    await shows('6 of 9 steps done')
  })

  test('the label printer is set, and the scanner is tried', async () => {
    await hands.press('7')
    await shows('Where labels, slips and invoices come out')
    await hands.press('Enter')
    await shows('Shipping label')
    await hands.chooseRow('Shipping label')
    await hands.press('Enter')
    await hands.fill('Address', '127.0.0.1')
    await hands.fill('Port', String(printer.port))
    await hands.press('Enter')
    await shows(`127.0.0.1:${printer.port}`)
    await hands.goTo('Moving in')
    await hands.press('8')
    await shows('The test label first')
    await hands.scan(HONEY)
    await shows('Product HONIG-LIN-500, Lindenhonig, 500 g')
    await shows('8 of 9 steps done')
  })

  test('the first order is confirmed, released, picked, packed and shipped', async () => {
    await hands.press('9')
    await shows('with the first shipment the warehouse has moved in')
    await shows('0 to do')
    await hands.press('Enter')
    await shows('Café Größenwahn')
    await hands.chooseRow('SO-000001')
    await hands.press('Enter')
    await shows('6.10')
    await hands.press('c')
    await shows('Release')
    await hands.press('r')
    await shows('Print pick list')
    await hands.press('p')
    await says('Scan bin A-01-1')
    await hands.scan('A-01-1')
    await says('Scan Lindenhonig, 500 g')
    await hands.scan(HONEY)
    await hands.scan(HONEY)
    await says('Scan bin A-02-1')
    await hands.scan('A-02-1')
    await says('Scan Kirschkonfitüre, 250 g')
    await hands.scan(JAM)
    await says('All picked')
    await packbench.page.waitForTimeout(200) // no hand is as quick as a scanner's second Enter, which belongs to the scan
    await hands.press('Enter')
    await says('Scan the first item')
    for (const code of [JAM, HONEY, HONEY]) await hands.scan(code)
    await says('Packed: PKG-000001')
    await expect.poll(() => printer.printed.length, { timeout: 15_000 }).toBe(1)
    await hands.press('Escape', 'Escape')
    await hands.goTo('Ship')
    await says('Scan a package label')
    await hands.scan('PKG-000001')
    await says('Scan or type the tracking number')
    await hands.scan('JJD000390007882345671')
    await says('Enter ships 1 package with DHL')
    await packbench.page.waitForTimeout(200)
    await hands.press('Enter')
    await says('Shipped: SH-000001')
    await hands.press('Escape', 'Escape')
    await hands.goTo('Moving in')
    await shows('Everything is in place')
  })

  test('afterwards the books hold', async () => {
    await packbench.close()
    const hub = await startHub(data)
    const { body } = await hub.send('orders/listOrders', { filter: 'all' })
    expect(body).toMatchObject({ rows: [{ number: 'SO-000001', status: 'closed', units: { ordered: 3, shipped: 3 } }] })
    await hub.kill()
    const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
    expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
  })
})

/** Answers the dialog that F opens with this file. */
async function choose(name: string, content: Buffer): Promise<void> {
  const file = path.join(data, name)
  await writeFile(file, content)
  await shows('Choose a file')
  const chooser = packbench.page.waitForEvent('filechooser')
  await hands.press('f')
  await (await chooser).setFiles(file)
}

/** Opens a list of answers and takes the one of this name. */
async function choice(field: string, answer: string): Promise<void> {
  await hands.tabTo(field)
  await hands.press('Enter')
  const option = packbench.page.getByRole('option', { name: answer, exact: true })
  await option.waitFor()
  const count = await packbench.page.getByRole('option').count()
  const chosen = packbench.page.locator('[role="option"][data-combobox-selected]', { hasText: answer })
  for (let n = 0; n <= count && (await chosen.count()) === 0; n++) await hands.press('ArrowDown')
  await hands.press('Enter')
}

/** Imports what was checked, and goes on with the walk. */
async function importIt(name: string): Promise<void> {
  await hands.press('Control+Enter')
  await shows(`${name} is imported`)
  await shows('Continue moving in')
  await hands.press('m')
  await shows('steps done')
}
