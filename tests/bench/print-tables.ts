import { must } from '#shared/kernel/must.ts'
import type { AtSize } from './measure-at-size.ts'
import { type ContenderName, contenders, floors, type PathResult } from './measure-path.ts'
import { pathSteps } from './order-path.ts'
import type { Timing } from './stopwatch.ts'
import type { WindowAtSize } from './window/measure-window.ts'

const titles: Record<ContenderName, string> = {
  bare: 'bare SQLite',
  hub: 'hub, in process',
  bareHttp: 'bare SQLite, over HTTP',
  http: 'hub, over HTTP',
}

/** The whole way of an order, each contender beside its floor: the hub over HTTP beside the bare steps over HTTP, all others beside those in process. */
export function pathTable(results: Record<ContenderName, PathResult>): string {
  const times = (value: number, floor: number) => `x${(value / floor).toFixed(1)}`
  const rows = [
    ['', ...contenders.flatMap((name) => [titles[name], '', ''])],
    [
      'orders a second',
      ...contenders.flatMap((name) => [
        results[name].ordersPerSecond.toFixed(1),
        '',
        times(results[floors[name]].ordersPerSecond, results[name].ordersPerSecond),
      ]),
    ],
    ['milliseconds', ...contenders.flatMap(() => ['p50', 'p99', 'p50'])],
    ...pathSteps.map((step) => [
      step,
      ...contenders.flatMap((name) => {
        const { p50, p99 } = results[name].steps[step]
        return [ms(p50), ms(p99), times(p50, results[floors[name]].steps[step].p50)]
      }),
    ]),
  ]
  return aligned(rows)
}

/** What is asked of a warehouse, over its years: a question whose last column grows reads more the longer the past is. */
export function sizesTable(sizes: readonly AtSize[]): string {
  const first = must(sizes[0], 'a size')
  const last = must(sizes.at(-1), 'a size')
  const cells = ({ p50, p95, p99 }: Timing) => [ms(p50), ms(p95), ms(p99)]
  const rows = [
    ['', ...sizes.flatMap(({ orders }) => [`${orders.toLocaleString('en')} orders`, '', '']), ''],
    [
      'filled in',
      ...sizes.flatMap(({ filledInMs, bytes }) => [`${(filledInMs / 1000).toFixed(1)} s`, `${Math.round(bytes / 1e6)} MB`, '']),
      '',
    ],
    ['milliseconds', ...sizes.flatMap(() => ['p50', 'p95', 'p99']), 'growth'],
    ...Object.entries(first.timings).map(([name, timing]) => [
      name,
      ...sizes.flatMap(({ timings }) => cells(must(timings[name], name))),
      `x${(must(last.timings[name], name).p50 / timing.p50).toFixed(1)}`,
    ]),
  ]
  return aligned(rows)
}

/** What the numbers of the window are, so that nobody takes them for more. */
export const windowNotes = [
  'A time in the window ends with the frame that shows the answer: one message after the requestAnimationFrame in which it was drawn.',
  'A scan comes from a wedge scanner of 2 ms a key; found orders include the 120 ms for which a search waits for the next key.',
  'Without a display the frames are drawn by software on a virtual one, and a frame is the time between two requestAnimationFrames.',
].join('\n')

const ways = {
  wheel: '3 rows a frame',
  bareWheel: '3 rows a frame, plain text',
  far: '20 rows a frame',
  bareFar: '20 rows a frame, plain text',
} as const

/** The window at each size, with the growth from the smallest to the largest. */
export function windowTable(windows: readonly WindowAtSize[]): string {
  const first = must(windows[0], 'a window')
  const last = must(windows.at(-1), 'a window')
  const growth = (of: (window: WindowAtSize) => number) => (of(first) > 0 ? `x${(of(last) / of(first)).toFixed(1)}` : '')
  const whole = (name: string, of: (window: WindowAtSize) => number, digits = 0) => [
    name,
    ...windows.flatMap((window) => [of(window).toFixed(digits), '', '']),
    growth(of),
  ]
  const timed = (name: string, of: (window: WindowAtSize) => Timing) => [
    name,
    ...windows.flatMap((window) => [ms(of(window).p50), ms(of(window).p95), ms(of(window).p99)]),
    growth((window) => of(window).p50),
  ]
  return aligned([
    ['', ...windows.flatMap(({ orders }) => [`${orders.toLocaleString('en')} orders`, '', '']), ''],
    ['milliseconds', ...windows.flatMap(() => ['p50', 'p95', 'p99']), 'growth'],
    ...Object.keys(first.timings).map((name) => timed(name, ({ timings }) => must(timings[name], name))),
    ...(['wheel', 'bareWheel', 'far', 'bareFar'] as const).flatMap((way) => [
      timed(`scrolling, ${ways[way]}: between two frames`, ({ scroll }) => scroll[way].frames),
      whole('  frames a second', ({ scroll }) => scroll[way].framesPerSecond, 1),
      whole('  dropped frames, %', ({ scroll }) => scroll[way].droppedPercent, 1),
      whole('  rows in the list at the end', ({ scroll }) => scroll[way].rows),
      whole('  seconds', ({ scroll }) => scroll[way].seconds, 1),
    ]),
    ...Object.keys(first.memory).flatMap((name) => [
      whole(`MB of ${name}, started`, ({ memory }) => memory[name]?.atStart ?? 0),
      whole(`MB of ${name}, at the end`, ({ memory }) => memory[name]?.atEnd ?? 0),
    ]),
  ])
}

export function ms(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2)
}

export function aligned(rows: readonly (readonly string[])[]): string {
  const width = (column: number) => Math.max(...rows.map((row) => (row[column] ?? '').length))
  const widths = must(rows[0], 'a row').map((_, column) => width(column))
  return rows
    .map((row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  '))
    .join('\n')
}
