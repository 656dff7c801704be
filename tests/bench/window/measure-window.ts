// The real window on a warehouse with years behind it: started, scanned at, scrolled and asked, as people do it.
import type { ElectronApplication } from 'playwright-core'
import { launchPackbench } from '#tests/e2e/launch-packbench.ts'
import { Stopwatch, type Timing } from '../stopwatch.ts'
import { writeBareApplication } from './bare-window.ts'
import { lookThingsUp } from './look-things-up.ts'
import { scanInWindow } from './scan-in-window.ts'
import { type Scrolls, scrollOrders } from './scroll-orders.ts'
import { timeBareStart, timeStart } from './time-start.ts'
import { layOutWork } from './window-work.ts'

const STARTS = 5
const UNITS_OF_EACH = 100

export interface WindowAtSize {
  readonly orders: number
  readonly timings: Readonly<Record<string, Timing>>
  readonly scroll: Scrolls
  /** Megabytes that each process holds in memory: after the start, and at the end of it all. */
  readonly memory: Readonly<Record<string, { readonly atStart: number; readonly atEnd: number }>>
}

/** Measures the window on this data folder, which afterwards holds one picked order more. */
export async function measureWindow(folder: string, orders: number): Promise<WindowAtSize> {
  const work = await layOutWork(folder, UNITS_OF_EACH)
  const watch = new Stopwatch<string>()
  say('starting the window')
  const bare = writeBareApplication(folder)
  for (let n = 0; n < STARTS; n++) {
    watch.note('start until usable', await timeStart(folder))
    watch.note('start of an empty window', await timeBareStart(bare))
  }

  const { app, page, close } = await launchPackbench({ data: folder })
  try {
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.locator('main a[href$="/orders/toRelease"]').waitFor({ timeout: 60_000 })
    const atStart = await memoryOf(app)
    say('scanning')
    await scanInWindow(page, work, watch)
    say('looking things up')
    await lookThingsUp(page, work, watch)
    say('scrolling through the orders')
    const scroll = await scrollOrders(page)
    const atEnd = await memoryOf(app)
    const memory = Object.fromEntries(Object.entries(atEnd).map(([name, mb]) => [name, { atStart: atStart[name] ?? 0, atEnd: mb }]))
    return { orders, timings: watch.timings(), scroll, memory }
  } finally {
    await close()
  }
}

/** Long work says how far it is. */
function say(what: string): void {
  console.error(`  ${what}`)
}

/** Megabytes by process, as the system counts what each holds in memory, shared pages included. */
async function memoryOf(app: ElectronApplication): Promise<Record<string, number>> {
  const processes = await app.evaluate(({ app: running }) =>
    running
      .getAppMetrics()
      .map(({ type, name, memory }) => ({ name: type === 'Utility' ? (name ?? type) : type, kilobytes: memory.workingSetSize })),
  )
  return Object.fromEntries(processes.map(({ name, kilobytes }) => [name, Math.round(kilobytes / 1024)]))
}
