// The office at the window: lists opened and searched, each until it stands on the screen.
import type { Page } from 'playwright-core'
import { must } from '#shared/kernel/must.ts'
import { instant, type Sight, watchFor } from './page-watch.ts'
import type { WindowWatch } from './scan-in-window.ts'
import type { WindowWork } from './window-work.ts'

const TIMES = 20
const firstRow = '[role="grid"] [role="rowgroup"] [role="row"]'

const screens = [
  { name: 'home', hash: '/', sight: [{ in: 'main a[href$="/orders/toRelease"]' }] },
  { name: 'open orders', hash: '/orders', sight: [{ in: firstRow, has: 'SO-' }] },
  { name: 'stock', hash: '/stock', sight: [{ in: firstRow, has: 'TEA-' }] },
  { name: 'shipments', hash: '/shipments', sight: [{ in: firstRow, has: 'SH-' }] },
  { name: 'invoices', hash: '/invoices', sight: [{ in: firstRow, has: 'INV-' }] },
  { name: 'customers', hash: '/customers', sight: [{ in: firstRow, has: 'C-' }] },
] as const satisfies readonly { name: string; hash: string; sight: readonly Sight[] }[]

/** Opens each list from another screen, and finds orders by a number typed into the search of all of them. */
export async function lookThingsUp(page: Page, work: WindowWork, watch: WindowWatch): Promise<void> {
  for (let n = 0; n < TIMES; n++) {
    for (const { name, hash, sight } of screens) {
      await open(page, '/settings', [{ in: 'h1', has: 'Settings' }])
      watch.note(`opened: ${name}`, await open(page, hash, sight))
    }
  }
  for (let n = 0; n < TIMES; n++) {
    const number = must(work.orderNumbers[n % work.orderNumbers.length], 'an order')
    await open(page, '/orders/all', [{ in: firstRow, has: 'SO-' }])
    await page.keyboard.press('/')
    await page.keyboard.press('Control+A')
    await page.keyboard.insertText(number.slice(0, -1))
    await page.waitForTimeout(300)
    const seen = await watchFor(page, [
      { in: firstRow, has: number },
      { in: '[role="grid"][aria-rowcount="2"]', has: number },
    ])
    const typedAt = instant()
    await page.keyboard.insertText(number.slice(-1))
    watch.note('order found, from the last key', (await seen()) - typedAt)
    await page.keyboard.press('Control+A')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Escape')
  }
}

async function open(page: Page, hash: string, sight: readonly Sight[]): Promise<number> {
  const askedAt = instant()
  await page.evaluate((address) => {
    location.hash = address
  }, hash)
  const seen = await watchFor(page, sight)
  return (await seen()) - askedAt
}
