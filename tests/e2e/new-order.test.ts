// An order written in the real window by someone who never lets go of the keyboard, with a scanner beside it.
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'

/** The case of the sample's decaf capsules: 24 of them. */
const CASE_OF_CAPSULES = '12900000018690'
const UNKNOWN = '4006381333931'

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
})
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 15_000 }).toContain(text)
/** The quantity of a line, as it stands in its field. */
const quantityOf = (sku: string) => packbench.page.getByLabel(`Quantity of ${sku}`).inputValue()
const focusIs = (name: string) =>
  expect.poll(() => packbench.page.evaluate(() => document.activeElement?.getAttribute('aria-label')), { timeout: 15_000 }).toBe(name)

/** The button on the side of a mouse. */
async function pressBackOnMouse() {
  const session = await packbench.page.context().newCDPSession(packbench.page)
  const button = { x: 600, y: 400, button: 'back', clickCount: 1 } as const
  await session.send('Input.dispatchMouseEvent', { ...button, type: 'mousePressed' })
  await session.send('Input.dispatchMouseEvent', { ...button, type: 'mouseReleased' })
  await session.detach()
}

test('a customer is found, and each item goes from its SKU to its quantity and back', async () => {
  await shows('Needs someone')
  await hands.press('n')
  await focusIs('Name, number or town')
  await hands.type('wolken')
  await shows('Café Wolkenkrume')
  await hands.press('Enter')
  await focusIs('SKU, name or barcode; scanning works anywhere')
  await hands.type('TEA-EG-250')
  await hands.press('Enter')
  await focusIs('Quantity of TEA-EG-250')
  await hands.type('12')
  await hands.press('Enter')
  await focusIs('SKU, name or barcode; scanning works anywhere')
  await hands.type('2*CAP-DEC-10')
  await hands.press('Enter')
  await focusIs('Quantity of CAP-DEC-10')
  await hands.press('Enter')
  expect([await quantityOf('TEA-EG-250'), await quantityOf('CAP-DEC-10')]).toEqual(['12', '2'])
})

test('a scanned case raises its line by its pack, and an unknown code adds nothing', async () => {
  await hands.scan(CASE_OF_CAPSULES)
  await expect.poll(() => quantityOf('CAP-DEC-10')).toBe('26')
  await hands.scan(UNKNOWN)
  await shows(`There is no product ${UNKNOWN}.`)
  expect([await quantityOf('TEA-EG-250'), await quantityOf('CAP-DEC-10')]).toEqual(['12', '26'])
})

test('leaving it asks first, and a window that closes loses nothing', async () => {
  await hands.press('Escape')
  await shows('Leave the order unsaved?')
  await hands.press('Escape')
  await pressBackOnMouse()
  await shows('Leave the order unsaved?')
  await hands.press('Escape')
  expect(await quantityOf('CAP-DEC-10')).toBe('26')
  await packbench.page.reload()
  await shows('not saved yet')
  expect([await quantityOf('TEA-EG-250'), await quantityOf('CAP-DEC-10')]).toEqual(['12', '26'])
})

test('it is saved and confirmed in one stroke, with its stock reserved, and released with a letter', async () => {
  await hands.press('Control+Enter')
  await shows('Confirmed, 38 reserved')
  await hands.press('r')
  await shows('Released to picking, on PL-')
})

test('scans one after the other while a quantity has the focus all count, and leave nothing in the field', async () => {
  await packbench.page.evaluate(() => {
    location.hash = '/orders/new'
  })
  await focusIs('Name, number or town')
  await hands.type('wolken')
  await shows('Café Wolkenkrume')
  await hands.press('Enter')
  await focusIs('SKU, name or barcode; scanning works anywhere')
  await hands.type('CAP-DEC-10')
  await hands.press('Enter')
  await focusIs('Quantity of CAP-DEC-10')
  for (let n = 0; n < 6; n++) await hands.scan(CASE_OF_CAPSULES)
  await expect.poll(() => quantityOf('CAP-DEC-10')).toBe('145')
  // the page is too busy to hear the keys in time
  const busy = packbench.page.evaluate(() => {
    const end = performance.now() + 400
    while (performance.now() < end);
  })
  await hands.scan(CASE_OF_CAPSULES)
  await hands.scan(CASE_OF_CAPSULES)
  await busy
  await expect.poll(() => quantityOf('CAP-DEC-10')).toBe('193')
})
