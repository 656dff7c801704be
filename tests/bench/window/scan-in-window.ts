// A wedge scanner at the pick screen: its keys come at their own pace, and the clock runs until the answer stands on the screen.
import { setImmediate as turn } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import type { Stopwatch } from '../stopwatch.ts'
import { instant, type Sight, watchFor } from './page-watch.ts'
import type { WindowWork } from './window-work.ts'

/** Milliseconds between two keys of a usual wedge scanner. */
const KEY_PACE = 2
/** The first scans wake up what every later one finds awake. */
const WARM_UP = 10

export type WindowWatch = Stopwatch<string>

/** Picks the whole list, one scan after the other, and notes how long each took to be answered on the screen. */
export async function scanInWindow(page: Page, work: WindowWork, watch: WindowWatch): Promise<void> {
  const line = await page.context().newCDPSession(page)
  const opened = await watchFor(page, [{ in: 'header', has: `0 of ${work.units}` }])
  await page.evaluate((id) => {
    location.hash = `/pick/${id}`
  }, work.pickListId)
  await opened()
  let picked = 0
  for (const [n, { code, isBin }] of work.scans.entries()) {
    if (!isBin) picked += 1
    const band = await page.locator('[role="status"][aria-atomic="true"]').textContent()
    const answer: Sight[] = [
      { in: 'header', has: `${picked} of ${work.units}` },
      { in: '[role="status"][aria-atomic="true"]', ...(band && { hasNot: band }) },
    ]
    const seen = await watchFor(page, answer)
    const { firstKeyAt, enterAt } = await sendKeys(line, code)
    const seenAt = await seen()
    if (n < WARM_UP) continue
    const what = isBin ? 'scan of a bin' : 'scan of an item'
    watch.note(`${what}, from its Enter`, seenAt - enterAt)
    watch.note(`${what}, from its first key`, seenAt - firstKeyAt)
  }
}

/**
 * Sends a code and Enter as the scanner does, which does not wait for the page; answers when the first and the last key went out. Each key
 * carries the time at which it was due, as the system stamps the keys of a real one however late it hands them on.
 */
async function sendKeys(line: CDPSession, code: string): Promise<{ firstKeyAt: number; enterAt: number }> {
  const keys = [...code].map((key) => ({ key, text: key, code: /\d/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}` }))
  const firstKeyAt = instant()
  let enterAt = firstKeyAt
  const sent: Promise<unknown>[] = []
  for (const [n, key] of [...keys, { key: 'Enter', text: '\r', code: 'Enter' }].entries()) {
    const dueAt = firstKeyAt + n * KEY_PACE
    while (instant() < dueAt) await turn()
    enterAt = instant()
    const { text: _, ...released } = key
    sent.push(line.send('Input.dispatchKeyEvent', { type: 'keyDown', timestamp: dueAt / 1000, ...key }))
    sent.push(line.send('Input.dispatchKeyEvent', { type: 'keyUp', timestamp: dueAt / 1000, ...released }))
  }
  await Promise.all(sent)
  return { firstKeyAt, enterAt }
}
