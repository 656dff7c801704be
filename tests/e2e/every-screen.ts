// Every screen of the application by name and address, and what opens on top of them, as scripts/setup lists both for the pictures.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { must } from '#shared/kernel/must.ts'
import { startHub } from './running-hub.ts'

type Ask = (name: string, input?: object) => Promise<unknown>
export type Screens = Readonly<Record<string, string>>
type ScreenList = {
  emptyScreens: Screens
  startEmpty: (ask: Ask) => Promise<void>
  openSample: (ask: Ask) => Promise<void>
  fullScreens: (ask: Ask) => Promise<Screens>
}
export type Opened = { readonly at: string; readonly keys: readonly string[]; readonly shows: string; readonly needsRows?: boolean }

/** Fills the folder with the sample and answers the address of each screen by its name. */
export async function fillWithSample(data: string): Promise<Screens> {
  const list = await scriptList<ScreenList>('screens.mjs')
  return filled(data, async (ask) => {
    await list.openSample(ask)
    return list.fullScreens(ask)
  })
}

/** Sets up a warehouse that holds nothing and answers the screens it has. */
export async function fillWithNothing(data: string): Promise<Screens> {
  const list = await scriptList<ScreenList>('screens.mjs')
  return filled(data, async (ask) => {
    await list.startEmpty(ask)
    return list.emptyScreens
  })
}

/** Dialogs, panels and menus by name. */
export async function everythingOpened(): Promise<readonly [string, Opened][]> {
  return Object.entries((await scriptList<{ opened: Readonly<Record<string, Opened>> }>('opened.mjs')).opened)
}

/** Plain JavaScript that scripts share. */
async function scriptList<List>(file: string): Promise<List> {
  return import(pathToFileURL(path.resolve(import.meta.dirname, '../../scripts/setup', file)).href) as Promise<List> // the scripts have no types of their own
}

async function filled(data: string, fill: (ask: Ask) => Promise<Screens>): Promise<Screens> {
  const hub = await startHub(data)
  const screens = await fill(async (name, input = {}) => {
    const { status, body } = await hub.send(name, input)
    if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`)
    return body
  })
  await hub.kill()
  return screens
}

/** Opens the screen at this address and waits until it has stopped changing. */
export async function openScreen(page: Page, address: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash
  }, address)
  await settled(page)
}

/** Waits until the page has stopped changing and nothing on it is still loading. */
export async function settled(page: Page): Promise<void> {
  await page.locator('main').first().waitFor()
  await page.waitForTimeout(150)
  let before = ''
  for (let looks = 0; looks < 20; looks++) {
    const now = await page.locator('body').innerHTML()
    if (now === before && !now.includes('aria-busy="true"')) return
    before = now
    await page.waitForTimeout(150)
  }
}

/** The element's tag and what it says, for a message that can be understood. */
export function briefly(html: string): string {
  return must(/^[^>]*>?[^<]{0,60}/.exec(html)?.[0], 'an element').slice(0, 200)
}
