// Every screen of the application on a sample warehouse, as scripts/setup/screens.mjs lists them for the pictures.
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { must } from '#shared/kernel/must.ts'
import { startHub } from './running-hub.ts'

type Ask = (name: string, input?: object) => Promise<unknown>
type Screens = Readonly<Record<string, string>>
type ScreenList = { openSample: (ask: Ask) => Promise<void>; fullScreens: (ask: Ask) => Promise<Screens> }

/** Fills the folder with the sample and answers the address of each screen by its name. */
export async function fillWithSample(data: string): Promise<Screens> {
  const file = path.resolve(import.meta.dirname, '../../scripts/setup/screens.mjs')
  const list = (await import(pathToFileURL(file).href)) as ScreenList // plain JavaScript that scripts share
  const hub = await startHub(data)
  const ask: Ask = async (name, input = {}) => {
    const { status, body } = await hub.send(name, input)
    if (status !== 200) throw new Error(`${name} answered ${status}: ${JSON.stringify(body)}`)
    return body
  }
  await list.openSample(ask)
  const screens = await list.fullScreens(ask)
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
