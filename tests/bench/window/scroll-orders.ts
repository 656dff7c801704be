// Scrolling through the orders of all years: how evenly the frames come, and how far one gets.
import type { Page } from 'playwright-core'
import { type Timing, timingOf } from '../stopwatch.ts'
import { layBareList } from './bare-window.ts'
import { watchFor } from './page-watch.ts'

/** A frame later than this has missed its turn at 60 frames a second. */
const DROPPED_MS = 25
/** The list of all orders is walked until so many rows are in it, or so long. */
const FAR_ROWS = 100_000
const FAR_PATIENCE_MS = 60_000
const WHEEL_MS = 5_000
/** Rows a frame: a wheel that is turned fast, and as far as a screen reaches. */
const WHEEL_ROWS = 3
const SCREEN_ROWS = 20
const ROW_PX = 37

export interface ScrollResult {
  /** Rows that had come into the list at the end. */
  readonly rows: number
  /** Milliseconds between two frames, by requestAnimationFrame. */
  readonly frames: Timing
  readonly framesPerSecond: number
  /** Frames that came too late for 60 a second, in parts of a hundred. */
  readonly droppedPercent: number
  readonly seconds: number
}

export interface Scrolls {
  readonly wheel: ScrollResult
  readonly far: ScrollResult
  /** The same ways through a list of plain text in the same window: what this machine can draw at best. */
  readonly bareWheel: ScrollResult
  readonly bareFar: ScrollResult
}

/** Opens the orders of all years and scrolls through them: first as a hand at the wheel does, then to the far end as fast as the page can. */
export async function scrollOrders(page: Page): Promise<Scrolls> {
  await page.evaluate(() => {
    location.hash = '/settings'
  })
  await (await watchFor(page, [{ in: 'h1', has: 'Settings' }]))()
  await page.evaluate(() => {
    location.hash = '/orders/all'
  })
  await (await watchFor(page, [{ in: '[role="grid"] [role="row"]', has: 'SO-' }]))()
  const wheel = await scroll(page, { step: WHEEL_ROWS * ROW_PX, mostRows: Number.POSITIVE_INFINITY, patience: WHEEL_MS })
  const far = await scroll(page, { step: SCREEN_ROWS * ROW_PX, mostRows: FAR_ROWS, patience: FAR_PATIENCE_MS })
  const takeAway = await layBareList(page)
  const bareWheel = await scroll(page, { step: WHEEL_ROWS * ROW_PX, mostRows: Number.POSITIVE_INFINITY, patience: WHEEL_MS })
  const bareFar = await scroll(page, { step: SCREEN_ROWS * ROW_PX, mostRows: Number.POSITIVE_INFINITY, patience: WHEEL_MS })
  await takeAway()
  return { wheel, far, bareWheel, bareFar }
}

interface Walk {
  /** Pixels at every frame. */
  readonly step: number
  readonly mostRows: number
  readonly patience: number
}

async function scroll(page: Page, walk: Walk): Promise<ScrollResult> {
  const { deltas, rows } = await page.evaluate(walkDown, walk)
  const total = deltas.reduce((sum, ms) => sum + ms, 0)
  return {
    rows,
    frames: timingOf(deltas),
    framesPerSecond: (deltas.length / total) * 1000,
    droppedPercent: (deltas.filter((ms) => ms > DROPPED_MS).length / deltas.length) * 100,
    seconds: total / 1000,
  }
}

/** Runs in the page. A list that gives no more rows for two seconds has come to its end. */
function walkDown({ step, mostRows, patience }: Walk): Promise<{ deltas: number[]; rows: number }> {
  const grid = document.querySelector('#bare-list') ?? document.querySelector('[role="grid"]')
  const rows = () => Number(grid?.getAttribute('aria-rowcount') ?? 1) - 1
  const deltas: number[] = []
  return new Promise((resolve) => {
    const startedAt = performance.now()
    let last = startedAt
    let movedAt = startedAt
    const frame = (now: number) => {
      deltas.push(now - last)
      last = now
      const before = grid?.scrollTop
      grid?.scrollBy(0, step)
      if (grid?.scrollTop !== before) movedAt = now
      if (rows() < mostRows && now - startedAt < patience && now - movedAt < 2000) requestAnimationFrame(frame)
      else resolve({ deltas: deltas.slice(1), rows: rows() })
    }
    requestAnimationFrame(frame)
  })
}
