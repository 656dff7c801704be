// What this run has measured beside what is aimed at, and beside the floor of the same machine in the same run.
import { must } from '#shared/kernel/must.ts'
import type { AtSize } from './measure-at-size.ts'
import { type ContenderName, floors, type PathResult } from './measure-path.ts'
import { aligned, ms } from './print-tables.ts'

interface Aim {
  readonly what: string
  readonly measured: string
  readonly floor: string
  readonly aim: string
  readonly isKept: boolean
}

/** The aims at the largest size that was measured; what was left out of the run is left out here. */
export function aimsTable(path: Record<ContenderName, PathResult> | undefined, sizes: readonly AtSize[]): string {
  const aims = [...(path ? pathAims(path) : []), ...questionAims(sizes), ...windowAims(sizes)]
  return aligned([
    ['', 'measured', 'floor', 'aim', ''],
    ...aims.map(({ what, measured, floor, aim, isKept }) => [what, measured, floor, aim, isKept ? 'kept' : 'MISSED']),
  ])
}

function pathAims(results: Record<ContenderName, PathResult>): Aim[] {
  return (['hub', 'http'] as const).map((name) => {
    const [contender, floor] = [results[name], results[floors[name]]]
    const times = floor.ordersPerSecond / contender.ordersPerSecond
    return {
      what: `whole path of an order, ${name === 'hub' ? 'in process' : 'over HTTP'}`,
      measured: `${ms(1000 / contender.ordersPerSecond)} ms`,
      floor: `${ms(1000 / floor.ordersPerSecond)} ms on bare SQLite${name === 'hub' ? '' : ' over HTTP'}`,
      aim: 'within x2 of the floor',
      isKept: times <= 2,
    }
  })
}

const LIST_MS = 30
/** An order that is agreed on the telephone is confirmed while one speaks; one of two hundred lines may take a breath. */
const CONFIRM_MS = { confirm: 30, 'confirm, 200 lines': 250 } as const

function questionAims(sizes: readonly AtSize[]): Aim[] {
  const asked = sizes.filter(({ timings }) => Object.keys(timings).length > 0).at(-1)
  if (!asked) return []
  const slowest = (what: string, isMeant: (name: string) => boolean): Aim => {
    const found = Object.entries(asked.timings).filter(([name]) => isMeant(name))
    const [name, { p95 }] = must(found.sort(([, a], [, b]) => b.p95 - a.p95)[0], what)
    const measured = `p95 ${ms(p95)} ms (${name})`
    return {
      what: `slowest ${what} of ${asked.orders.toLocaleString('en')} orders`,
      measured,
      floor: '',
      aim: `p95 < ${LIST_MS} ms`,
      isKept: p95 < LIST_MS,
    }
  }
  const isSearch = (name: string) => name.startsWith('search ')
  const lists = [
    'orders: ',
    'shipments',
    'invoices: ',
    'pick lists: ',
    'packing queue',
    'packages to ship',
    'print jobs',
    'stock',
    'bins',
    'customers',
    'products',
  ]
  const confirming = Object.entries(CONFIRM_MS).flatMap(([name, most]): Aim[] => {
    const timing = asked.timings[name]
    if (!timing) return []
    const what = `${name === 'confirm' ? 'confirm, 5 lines' : name}, among ${asked.orders.toLocaleString('en')} orders`
    return [{ what, measured: `p95 ${ms(timing.p95)} ms`, floor: '', aim: `p95 < ${most} ms`, isKept: timing.p95 < most }]
  })
  return [slowest('list', (name) => lists.some((list) => name.startsWith(list))), slowest('search', isSearch), ...confirming]
}

const START_MS = 2000
const SCAN_MS = 50
const FRAMES = 60
/** What a frame's clock may miss of its sixty. */
const EVEN = 0.98

function windowAims(sizes: readonly AtSize[]): Aim[] {
  const window = sizes.flatMap((size) => size.window ?? []).at(-1)
  if (!window) return []
  const { timings, scroll, orders } = window
  const on = `on ${orders.toLocaleString('en')} orders`
  const time = (name: string) => must(timings[name], name)
  const start = time('start until usable')
  const scan = time('scan of an item, from its Enter')
  const frames = (what: string, list: number, bare: number): Aim => ({
    what: `${what} ${on}`,
    measured: `${list.toFixed(1)} frames a second`,
    floor: `${bare.toFixed(1)} for plain text`,
    aim: `${FRAMES}, or what the floor reaches`,
    isKept: list >= EVEN * Math.min(FRAMES, bare),
  })
  return [
    {
      what: `start ${on}`,
      measured: `p50 ${ms(start.p50)} ms`,
      floor: `${ms(time('start of an empty window').p50)} ms for an empty window`,
      aim: `< ${START_MS} ms`,
      isKept: start.p50 < START_MS,
    },
    {
      what: `scan to painted answer ${on}`,
      measured: `p50 ${ms(scan.p50)}, p99 ${ms(scan.p99)} ms`,
      floor: '16.7 ms for one frame',
      aim: `p99 < ${SCAN_MS} ms`,
      isKept: scan.p99 < SCAN_MS,
    },
    frames('scrolling by the wheel', scroll.wheel.framesPerSecond, scroll.bareWheel.framesPerSecond),
    frames(`scrolling ${scroll.far.rows.toLocaleString('en')} rows`, scroll.far.framesPerSecond, scroll.bareFar.framesPerSecond),
  ]
}
