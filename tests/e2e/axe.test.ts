// Every screen, panel, dialog and menu as axe judges it, full and empty, light and dark: nothing serious, nothing critical, and nothing moves.
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { briefly, everythingOpened, fillWithNothing, fillWithSample, openScreen, type Screens, settled } from './every-screen.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'

const themes = ['light', 'dark'] as const
type Theme = (typeof themes)[number]

/** What axe finds serious or critical on the page as it stands, in light and in dark, and what moves although the system asks for less motion. */
async function faults({ page }: RunningPackbench, place: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor()
    const moving = await page.evaluate(() => document.getAnimations().length)
    if (moving > 0) found.push(`${place}, ${theme}: ${moving} things move`)
    for (const { id, impact, nodes } of await violations(page, theme)) {
      if (impact !== 'serious' && impact !== 'critical') continue
      found.push(...nodes.slice(0, 3).map(({ html, any }) => `${place}, ${theme}: ${id}: ${briefly(html)} ${any[0]?.message ?? ''}`))
    }
  }
  return found
}

/** Names, roles and order are the same in both themes; in the dark one only what can be read is looked at. */
async function violations(page: Page, theme: Theme): Promise<AxeResults['violations']> {
  const answer = await page.evaluate(
    async (rules) => {
      const { axe } = window as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }
      return axe.run({ resultTypes: ['violations'], ...(rules && { runOnly: rules }) })
    },
    theme === 'dark' && ['color-contrast', 'link-in-text-block'],
  )
  return answer.violations
}

async function launchWithAxe(data: string): Promise<RunningPackbench> {
  const packbench = await launchPackbench({ data })
  await packbench.page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await packbench.page.evaluate(await readFile(path.resolve(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8'))
  return packbench
}

describe.each([
  ['a full warehouse', fillWithSample],
  ['an empty warehouse', fillWithNothing],
] as const)('%s', (warehouse, fill) => {
  let data: string
  let packbench: RunningPackbench
  let hands: Hands
  let screens: Screens

  beforeAll(async () => {
    data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
    screens = await fill(data)
    packbench = await launchWithAxe(data)
    hands = await handsOn(packbench.page)
  }, 120_000)
  afterAll(async () => {
    await packbench.close()
    await rm(data, { recursive: true, force: true, maxRetries: 5 })
  })

  test('what is wrong is seen', async () => {
    await openScreen(packbench.page, '/')
    const wrong = '<div id="wrong"><input><p style="color: light-dark(black, #333)">Hard to read at night</p></div>'
    await packbench.page.evaluate((html) => document.querySelector('main')?.insertAdjacentHTML('afterbegin', html), wrong)
    expect(await faults(packbench, 'home')).toEqual([
      expect.stringContaining('home, light: label: <input'),
      expect.stringContaining('home, dark: color-contrast: <p'),
    ])
    await packbench.page.evaluate(() => document.getElementById('wrong')?.remove())
  })

  test('no screen has a serious fault', async () => {
    const found: string[] = []
    for (const [name, address] of Object.entries(screens)) {
      await openScreen(packbench.page, address)
      found.push(...(await faults(packbench, name)))
    }
    expect(found).toEqual([])
  }, 240_000)

  test('what opens on top of a screen has none either', async () => {
    const found: string[] = []
    for (const [name, { at, keys, shows, needsRows = false }] of await everythingOpened()) {
      if (warehouse === 'an empty warehouse' && (needsRows || !(at in screens))) continue
      await openScreen(packbench.page, must(screens[at], `the screen ${at}`))
      const top = packbench.page.locator(shows)
      expect(await top.count(), `${name} is not open yet`).toBe(0)
      for (const key of keys) {
        await hands.press(key)
        await packbench.page.waitForTimeout(250) // a menu or list that a key opens takes the next one only then
      }
      await expect.poll(() => top.count(), { message: `${name} opens`, timeout: 5000 }).toBeGreaterThan(0)
      await settled(packbench.page)
      found.push(...(await faults(packbench, name)))
      await hands.press('Escape', 'Escape')
    }
    await openScreen(packbench.page, '/')
    await packbench.page.locator('header button[aria-haspopup="menu"]').first().focus()
    await hands.press('Enter')
    await packbench.page.locator('[role="menu"]').waitFor({ timeout: 5000 })
    found.push(...(await faults(packbench, 'station menu')))
    await hands.press('Escape')
    expect(found).toEqual([])
  }, 240_000)
})

test('the very first screen has no serious fault, whichever way one begins', async () => {
  const data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  const packbench = await launchWithAxe(data)
  const hands = await handsOn(packbench.page)
  const found: string[] = []
  await packbench.page.getByText('Empty warehouse').first().waitFor()
  await settled(packbench.page)
  found.push(...(await faults(packbench, 'first run')))
  await hands.press('2')
  await packbench.page
    .getByLabel(/^Company/)
    .first()
    .waitFor()
  found.push(...(await faults(packbench, 'company')))
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
  expect(found).toEqual([])
}, 120_000)
