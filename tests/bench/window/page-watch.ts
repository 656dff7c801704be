// What is seen in the window and when: the page's clock is the one that the bench's own process reads too.
import type { Page } from 'playwright-core'

/** Milliseconds since 1970 with fractions, as the page's clock has them too. */
export const instant = () => performance.timeOrigin + performance.now()

/** What has not been seen by then will not come. */
const PATIENCE_MS = 30_000

/** What has to be on the page: each selector with a text that its elements contain, or no longer contain. */
export interface Sight {
  readonly in: string
  readonly has?: string
  readonly hasNot?: string
}

/**
 * Begins to wait for a sight, and answers with the instant at which the first frame that shows it was handed to the screen: the one after
 * the page had drawn it. Waiting begins before the answer of this function's promise; call it before what brings the sight about.
 */
export async function watchFor(page: Page, sights: readonly Sight[]): Promise<() => Promise<number>> {
  await page.evaluate(beginToWatch, { sights, patience: PATIENCE_MS })
  return () => page.evaluate(() => (window as unknown as { benchSeen: Promise<number> }).benchSeen)
}

/** The same for a page that is reached by its debugger alone: an expression for its instant. */
export function sightExpression(sights: readonly Sight[]): string {
  return `(${beginToWatch.toString()})(${JSON.stringify({ sights, patience: PATIENCE_MS })}), window.benchSeen`
}

/** Runs in the page. */
function beginToWatch({ sights, patience }: { sights: readonly Sight[]; patience: number }): void {
  const isSeen = () =>
    sights.every(({ in: place, has = '', hasNot }) => {
      const elements = [...document.querySelectorAll(place)]
      const text = elements.map((element) => element.textContent).join(' ')
      return elements.length > 0 && text.includes(has) && (hasNot === undefined || !text.includes(hasNot))
    })
  const seen = new Promise<number>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`never seen: ${JSON.stringify(sights)}`)), patience)
    const drawn = () => {
      clearTimeout(timer)
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => resolve(performance.timeOrigin + performance.now())
      requestAnimationFrame(() => port2.postMessage(undefined))
    }
    const observer = new MutationObserver(() => {
      if (!isSeen()) return
      observer.disconnect()
      drawn()
    })
    if (isSeen()) drawn()
    else observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true })
  })
  Object.assign(window, { benchSeen: seen })
}
