// Every screen, panel, dialog and menu as axe judges it, light and dark: nothing serious and nothing critical.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { briefly, fillWithSample, openScreen, settled } from './every-screen.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'

let data: string
let packbench: RunningPackbench
let hands: Hands
let screens: Readonly<Record<string, string>>

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  screens = await fillWithSample(data)
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
  await packbench.page.evaluate(await readFile(path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8'))
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

/** What axe finds serious or critical on the page as it stands. */
async function faults(place: string): Promise<string[]> {
  const { violations } = await packbench.page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
    return axe.run({ resultTypes: ['violations'] })
  })
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, any }) => `${place}: ${id}: ${briefly(html)} ${any[0]?.message ?? ''}`))
}

const DIALOG = '[role="dialog"]'
const PANEL = 'main section[aria-labelledby]'
const KEYS = 'section[aria-label="Keys"]'

/** What is opened on top of a screen by keys, and what is there only when it is open. */
const opened: readonly { place: string; at: string; keys: readonly string[]; shows: string }[] = [
  { place: 'goods received', at: 'stock', keys: ['i'], shows: DIALOG },
  { place: 'bin added', at: 'stock', keys: ['b'], shows: DIALOG },
  { place: 'stock corrected', at: 'stock-panel', keys: ['c'], shows: DIALOG },
  { place: 'stock received', at: 'stock-panel', keys: ['r'], shows: DIALOG },
  { place: 'stock moved', at: 'stock-panel', keys: ['m'], shows: DIALOG },
  { place: 'customer added', at: 'customers', keys: ['a'], shows: PANEL },
  { place: 'product added', at: 'products', keys: ['a'], shows: PANEL },
  { place: 'shipment arrived', at: 'shipments-panel', keys: ['d'], shows: DIALOG },
  { place: 'many shipped', at: 'shipments', keys: ['m'], shows: DIALOG },
  { place: 'person added', at: 'settings-people', keys: ['a'], shows: DIALOG },
  { place: 'warehouse added', at: 'settings-warehouses', keys: ['a'], shows: DIALOG },
  { place: 'find box', at: 'home', keys: ['Control+K', 'o'], shows: '[role="option"]' },
  { place: 'pick help', at: 'pick-list', keys: ['F1'], shows: KEYS },
  { place: 'short pick', at: 'pick-list', keys: ['F4'], shows: 'main h2:has-text("wrong with")' },
  { place: 'pack help', at: 'pack-order', keys: ['F1'], shows: KEYS },
]

test('what is wrong is seen', async () => {
  await openScreen(packbench.page, '/')
  await packbench.page.evaluate(() => document.body.insertAdjacentHTML('beforeend', '<input id="nameless">'))
  expect(await faults('home')).toEqual([expect.stringContaining('home: label: <input id="nameless">')])
  await packbench.page.evaluate(() => document.getElementById('nameless')?.remove())
})

for (const colorScheme of ['light', 'dark'] as const) {
  test(`no screen has a serious fault, ${colorScheme}`, async () => {
    await packbench.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found: string[] = []
    for (const [name, address] of Object.entries(screens)) {
      await openScreen(packbench.page, address)
      found.push(...(await faults(name)))
    }
    expect(found).toEqual([])
  }, 240_000)

  test(`what opens on top of a screen has none either, ${colorScheme}`, async () => {
    await packbench.page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    const found: string[] = []
    for (const { place, at, keys, shows } of opened) {
      await openScreen(packbench.page, must(screens[at], 'the screen under it'))
      const top = packbench.page.locator(shows)
      expect(await top.count(), `${place} is not open yet`).toBe(0)
      await hands.press(...keys)
      await expect.poll(() => top.count(), { message: `${place} opens`, timeout: 5000 }).toBeGreaterThan(0)
      await settled(packbench.page)
      found.push(...(await faults(place)))
      await hands.press('Escape')
    }
    await openScreen(packbench.page, '/')
    await packbench.page.locator('header button[aria-haspopup="menu"]').first().focus()
    await hands.press('Enter')
    await packbench.page.locator('[role="menu"]').waitFor({ timeout: 5000 })
    found.push(...(await faults('station menu')))
    await hands.press('Escape')
    expect(found).toEqual([])
  }, 240_000)
}
