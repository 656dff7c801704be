// The designer of labels under a person's hands, in German: the mouse, the keys, the file, and what comes out of a printer in the end.
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { LabelElement, LabelTemplate } from '#shared/domain/labels/label-template.ts'
import { type LabelPrinter, turnOnPrinter } from './label-printer.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

let data: string
let packbench: RunningPackbench
let printer: LabelPrinter

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const hub = await startHub(data)
  printer = await turnOnPrinter()
  await hub.send('setup/openSampleWarehouse', { language: 'de' })
  await hub.kill()
  packbench = await launchPackbench({ data })
  await packbench.page.evaluate(() =>
    localStorage.setItem(
      'packbench.language',
      JSON.stringify({ state: { language: 'de', stationLanguage: 'de', personLanguage: null }, version: 0 }),
    ),
  )
  await packbench.page.reload()
})
afterAll(async () => {
  await packbench.close()
  await printer.turnOff()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

/** By its words; the key that does the same stands behind them. */
const button = (name: string) => packbench.page.getByRole('button', { name: new RegExp(`^${name}( [^a-zäöü]+.*)?$`) })
const onLabel = (id: string): Locator => packbench.page.locator(`[data-element="${id}"]`)
const field = (name: string) => packbench.page.locator('input, textarea').and(packbench.page.getByLabel(new RegExp(`^${name}( \\*)?$`)))
const openPage = (hash: string) =>
  packbench.page.evaluate((to) => {
    location.hash = to
  }, hash)

/** Where an element stands, in millimetres, as its own fields say. */
async function placeOf(id: string): Promise<number[]> {
  if ((await onLabel(id).getAttribute('aria-pressed')) !== 'true') await onLabel(id).focus()
  const values = await Promise.all(['Von links', 'Von oben', 'Breite', 'Höhe'].map((name) => field(name).inputValue()))
  return values.map((value) => Number(value.replace(',', '.')))
}

async function drag(what: Locator, dx: number, dy: number): Promise<void> {
  const box = await what.boundingBox()
  if (!box) throw new Error('there is nothing to take hold of')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await packbench.page.mouse.move(x, y)
  await packbench.page.mouse.down()
  for (let part = 1; part <= 5; part++) await packbench.page.mouse.move(x + (dx * part) / 5, y + (dy * part) / 5)
  await packbench.page.mouse.up()
}

async function add(kind: string): Promise<void> {
  if ((await button('Ganzes Etikett').count()) > 0) await button('Ganzes Etikett').click()
  await packbench.page.locator('button:not([aria-pressed])').and(button(kind)).click()
}

/** A picture of four squares, drawn by the page. */
async function logo(): Promise<Buffer> {
  const url = await packbench.page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 120, height: 120 })
    const pen = canvas.getContext('2d')
    pen?.fillRect(0, 0, 60, 60)
    pen?.fillRect(60, 60, 60, 60)
    return canvas.toDataURL('image/png')
  })
  return Buffer.from(url.slice(url.indexOf(',') + 1), 'base64')
}

/** The template as it was written to a file. */
async function exported(): Promise<LabelTemplate> {
  const target = path.join(data, 'label.json')
  await packbench.app.evaluate(({ dialog }, filePath) => {
    Object.assign(dialog, { showSaveDialog: async () => ({ canceled: false, filePath }) })
  }, target)
  await packbench.page.keyboard.press('e')
  await expect.poll(() => readFile(target, 'utf8').catch(() => ''), { timeout: 15_000 }).toContain('label-template')
  return JSON.parse(await readFile(target, 'utf8')).template
}

test('the mouse moves and sizes, the keys as well, and each movement is taken back as one', async () => {
  const { page } = packbench
  await openPage('/labels/binLabel')
  await onLabel('code').waitFor()
  await page.getByRole('img', { name: 'Das Etikett, wie es gedruckt wird' }).waitFor()
  const before = await placeOf('code')
  await drag(onLabel('code'), 40, 30)
  const moved = await placeOf('code')
  expect(moved[0]).toBeGreaterThan((before[0] ?? 0) + 3)
  expect(moved[1]).toBeGreaterThan((before[1] ?? 0) + 2)
  expect(moved.slice(2)).toEqual(before.slice(2))

  await drag(onLabel('code').locator('span'), -60, -20)
  const sized = await placeOf('code')
  expect(sized.slice(0, 2)).toEqual(moved.slice(0, 2))
  expect(sized[2]).toBeLessThan(moved[2] ?? 0)

  await onLabel('code').press('ArrowRight')
  await onLabel('code').press('Shift+ArrowDown')
  await onLabel('code').press('Alt+ArrowLeft')
  const [x = 0, y = 0, width = 0, height = 0] = sized
  expect(await placeOf('code')).toEqual([x + 0.5, y + 5, width - 0.5, height].map((mm) => expect.closeTo(mm, 5)))

  for (const _ of [1, 2, 3, 4, 5]) await page.keyboard.press('Control+Z')
  expect(await placeOf('code')).toEqual(before)
  for (const _ of [1, 2, 3, 4, 5]) await page.keyboard.press('Control+Y')
  expect(await placeOf('code')).toEqual([x + 0.5, y + 5, width - 0.5, height].map((mm) => expect.closeTo(mm, 5)))

  await field('Von links').fill('4,25')
  await field('Von links').press('Enter')
  await expect.poll(async () => (await placeOf('code'))[0]).toBe(4.25)
}, 60_000)

test('what is dragged near an edge clicks onto it, and what is copied is put into another template', async () => {
  const { page } = packbench
  await onLabel('code').focus()
  const [x = 0, y = 0] = await placeOf('code')
  await field('Von links').fill('30')
  await field('Von links').press('Enter')
  await expect.poll(async () => (await placeOf('code'))[0]).toBe(30)
  const paper = await page.locator('[data-element]').first().locator('..').boundingBox()
  const dotsPerMm = (paper?.width ?? 0) / 100
  // half a millimetre short of the left edge
  await drag(onLabel('code'), -29.5 * dotsPerMm, 0)
  expect((await placeOf('code'))[0]).toBe(0)
  await page.keyboard.press('Control+Z')
  await page.keyboard.press('Control+Z')
  expect((await placeOf('code')).slice(0, 2)).toEqual([x, y])

  await onLabel('code').press('Control+C')
  await page.keyboard.press('Control+V')
  await onLabel('code2').waitFor()
  await page.keyboard.press('Control+Z')
  await openPage('/labels')
  await openPage('/labels/toteLabel')
  await onLabel('square').waitFor()
  const before = await page.locator('[data-element]').count()
  await onLabel('square').focus()
  await page.keyboard.press('Control+V')
  await expect.poll(() => page.locator('[data-element]').count()).toBe(before + 1)
  await page.keyboard.press('Control+Z')
  await openPage('/labels')
}, 60_000)

test('every kind of element is added, and the names are German', async () => {
  const { page } = packbench
  await openPage('/labels')
  await openPage('/labels/toteLabel')
  await onLabel('square').waitFor()
  expect(await page.locator('main').innerText()).toContain('Behälter')
  expect(await page.locator('main').innerText()).not.toMatch(/\b(square|bars|word)\b/)

  await add('Text')
  await field('Text').fill('Zone Ost')
  await field('Feld einfügen').click()
  await page.getByRole('option', { name: 'Code', exact: true }).click()
  expect(await field('Text').inputValue()).toBe('Zone Ost{code}')
  await button('Bedingung hinzufügen').click()
  await field('ist').click()
  await page.getByRole('option', { name: 'gleich', exact: true }).click()
  await field('Diesem Wort').fill('T-017')

  await add('Barcode')
  await field('Text').fill('{barcode}')
  await add('Linie')
  await add('Kasten')
  await add('Pfeil')
  await button('Ganzes Etikett').click()
  const choosing = page.waitForEvent('filechooser')
  await button('Bild').click()
  const file = path.join(data, 'logo.png')
  await writeFile(file, await logo())
  await (await choosing).setFiles(file)
  await onLabel('image').waitFor()
  await button('Ganzes Etikett').click()
  await field('Name').fill('Behälter Ost')
  await page.keyboard.press('Control+S')
  await expect.poll(() => button('Testdruck').first().isEnabled(), { timeout: 15_000 }).toBe(true)
}, 60_000)

test('what was saved goes into a file and comes back from it as a second template', async () => {
  const { page } = packbench
  await openPage('/labels')
  const row = page.getByRole('row').filter({ hasText: 'Behälter Ost' })
  await row.click()
  const template = await exported()
  const added: LabelElement[] = template.elements.filter(({ id }) => ['text', 'barcode', 'line', 'box', 'triangle', 'image'].includes(id))
  expect(added.map(({ kind }) => kind).sort()).toEqual(['barcode', 'box', 'image', 'line', 'text', 'triangle'])
  expect(added.find(({ kind }) => kind === 'text')?.when).toEqual([{ field: 'code', is: 'equal', value: 'T-017' }])

  const choosing = page.waitForEvent('filechooser')
  await page.keyboard.press('i')
  await (await choosing).setFiles(path.join(data, 'label.json'))
  await field('Name').waitFor()
  await field('Name').fill('Zurückgeholt')
  await page.keyboard.press('Control+S')
  await expect.poll(() => button('Testdruck').first().isEnabled(), { timeout: 15_000 }).toBe(true)
  expect(await page.locator('main').innerText()).toContain('Zone Ost')
}, 60_000)

test('a test comes out of the printer with what stands on the template', async () => {
  const { page } = packbench
  await openPage('/settings/printers')
  await page.getByRole('row').filter({ hasText: 'Behälteretikett' }).click()
  await field('Adresse des Druckers').fill('127.0.0.1')
  await field('Port').fill(String(printer.port))
  await button('Drucker speichern').click()
  await expect.poll(() => page.locator('main').innerText(), { timeout: 15_000 }).toContain(`127.0.0.1:${printer.port}`)
  await openPage('/labels')
  await page.getByRole('row').filter({ hasText: 'Zurückgeholt' }).click()
  await page.getByRole('table').or(page.getByRole('grid')).focus()
  await page.keyboard.press('Enter')
  await onLabel('image').waitFor()
  await page.keyboard.press('Control+P')
  await expect.poll(() => printer.printed.map((bytes) => bytes.toString('utf8')).join('\n'), { timeout: 20_000 }).toContain('Zone Ost')

  await openPage('/labels')
  await page.getByRole('row').filter({ hasText: 'Zurückgeholt' }).waitFor()
  await page.keyboard.press('t')
  await field('Erster Code').fill('T-098')
  await field('Wie viele').fill('3')
  await button('Drucken').click()
  await expect
    .poll(() => printer.printed.map((bytes) => bytes.toString('utf8')).join('\n'), { timeout: 20_000 })
    .toMatch(/T-098[\s\S]*T-099[\s\S]*T-100/)
}, 60_000)
