// Files as they really lie on a computer: misnamed, locked, gone, a folder; and a folder of pictures. All through the import screen.
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { aRow, aWorkbook } from '#tests/features/imports/a-workbook.ts'
import { aPng } from '#tests/world/tiny-pictures.ts'
import { openScreen } from './every-screen.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

let data: string
let packbench: RunningPackbench
let hands: Hands

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  await hub.send('setup/openSampleWarehouse', { language: 'en' })
  await hub.kill()
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

const shows = (text: string) => expect.poll(() => packbench.page.locator('main').innerText(), { timeout: 15_000 }).toContain(text)

/** What the system's own dialog hands over, also where Playwright would look at the file first. */
async function chosen(...files: string[]): Promise<void> {
  const line = await packbench.page.context().newCDPSession(packbench.page)
  const expression = `document.querySelector('main input[type="file"]')`
  const { result } = await line.send('Runtime.evaluate', { expression })
  await line.send('DOM.setFileInputFiles', { files, objectId: must(result.objectId, 'the file field') })
}

test('a workbook that is named .csv is read as the workbook it is, and says so', async () => {
  const rows = [aRow('sku', 'name', 'unit_price', 'tax_rate'), aRow('JAR-1', 'Jar', 2.5, 19)].join('')
  const file = path.join(data, 'products.csv')
  await writeFile(file, aWorkbook({ sheets: [{ name: 'Products', rows }] }))
  await openScreen(packbench.page, '/imports/products')
  await chosen(file)
  await shows('products.csv can be imported')
  await shows('1 row: 1 new, 0 changed. Read from the sheet "Products".')
})

test('a file that has gone meanwhile says so, and changes nothing', async () => {
  await openScreen(packbench.page, '/imports/stock')
  await chosen(path.join(data, 'moved-away.csv'))
  await shows('moved-away.csv is not there any more: it was moved, renamed or deleted.')
  await shows('Nothing was changed.')
})

test('a file that may not be read says so, and one that may is taken right after it', async () => {
  const file = await anUnreadableFile()
  await openScreen(packbench.page, '/imports/customers')
  await chosen(file)
  await shows(`${path.basename(file)} could not be read: another program holds it, or this computer does not permit it.`)
  const good = path.join(data, 'customers.csv')
  await writeFile(good, 'number,name,address_line_1,city,country\n777,Ann,Road 1,York,GB\n')
  await chosen(good)
  await shows('customers.csv can be imported')
})

test('a folder that is dropped is told from a file', async () => {
  const folder = path.join(data, 'a-folder')
  await mkdir(folder)
  await openScreen(packbench.page, '/imports/orders')
  const drop = packbench.page.getByText('Drop a file here')
  const place = must((await drop.boundingBox()) ?? undefined, 'where files are dropped')
  const line = await packbench.page.context().newCDPSession(packbench.page)
  const event = { x: place.x + 5, y: place.y + 5, data: { items: [], files: [folder], dragOperationsMask: 1 } }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await line.send('Input.dispatchDragEvent', { type, ...event })
  await shows('a-folder is a folder. Choose the file in it.')
})

test('pictures find their products by the names of their files, and are saved, by keys and in German', async () => {
  const folder = path.join(data, 'bilder')
  await mkdir(folder)
  const names = {
    'TEA-EG-250.png': aPng(30, 30),
    'TEA-EG-250-2.png': aPng(31, 30),
    'nobody.png': aPng(),
    'COF-BRA-B250.jpg': '%PDF-1.7',
    '.DS_Store': 'x',
  }
  for (const [name, content] of Object.entries(names)) await writeFile(path.join(folder, name), content)
  await packbench.page.evaluate(() => {
    const state = { language: 'de', stationLanguage: 'de', personLanguage: null }
    localStorage.setItem('packbench.language', JSON.stringify({ state, version: 0 }))
  })
  await packbench.page.reload()
  await openScreen(packbench.page, '/imports/pictures')
  await shows('Bilder der Artikel')
  const chooser = packbench.page.waitForEvent('filechooser')
  await hands.press('o')
  await (await chooser).setFiles(folder)
  await shows('4 Dateien: 0 neu, 1 statt eines anderen Bildes, 3 bleiben weg.')
  await shows('Für diesen Artikel wird TEA-EG-250.png genommen.')
  await shows('Kein Artikel heißt so.')
  await shows('Diese Datei ist ein PDF')
  await hands.press('Control+Enter')
  await shows('1 Bild gespeichert.')
  await hands.press('Control+z')
  await expect.poll(() => packbench.page.locator('body').innerText(), { timeout: 15_000 }).toContain('Zurückgenommen')
})

/** One that even the all-powerful user of a test machine may not read, or simply one without permission. */
async function anUnreadableFile(): Promise<string> {
  if (process.getuid?.() === 0) return '/sys/bus/cpu/uevent'
  const file = path.join(data, 'locked.csv')
  await writeFile(file, 'number,name\n')
  await chmod(file, 0)
  return file
}
