// The whole way of an order, through the hub and on the bare floor, in process and over HTTP, side by side in one run.
import fs from 'node:fs'
import path from 'node:path'
import { type BrokenPromise, checkInvariants } from '#electron/database/invariants.sql.ts'
import { DATABASE_FILE } from '#electron/database/open-data-folder.ts'
import { openBareWarehouse } from './bare/take-bare.ts'
import { openBenchHub } from './bench-hub.ts'
import { type PathStep, type PathWatch, type Stage, stageWarehouse, takeThroughHub } from './order-path.ts'
import { Stopwatch, type Timing } from './stopwatch.ts'

export const contenders = ['bare', 'hub', 'bareHttp', 'http'] as const
export type ContenderName = (typeof contenders)[number]

/** What each one is measured by: the bare steps, asked in the same way. */
export const floors = { bare: 'bare', hub: 'bare', bareHttp: 'bare', http: 'bareHttp' } as const satisfies Record<
  ContenderName,
  ContenderName
>

type Timed = PathStep | 'whole order'
interface Contender {
  readonly name: ContenderName
  readonly watch: Stopwatch<Timed>
  take(n: number, watch: PathWatch): Promise<void>
  close(): Promise<void>
}

export interface PathResult {
  readonly orders: number
  /** One after the other, nobody waiting beside. */
  readonly ordersPerSecond: number
  readonly steps: Readonly<Record<PathStep, Timing>>
  readonly brokenPromises: readonly BrokenPromise[]
}

const ORDERS_A_ROUND = 2
const WARM_UP = 10

/**
 * Takes as many orders through each contender, a few at a time in turns, so that a busy machine meets them all alike.
 * Each has its own copy of one staged warehouse, and must have kept every promise at the end.
 */
export async function measurePath(folder: string, orders: number): Promise<Record<ContenderName, PathResult>> {
  const staged = path.join(folder, 'staged')
  const hub = await openBenchHub(staged)
  const stage = await stageWarehouse(hub.ask)
  await hub.close()
  const place = (name: ContenderName) => path.join(folder, name)
  for (const name of contenders) fs.cpSync(staged, place(name), { recursive: true })

  const all = [
    await bare('bare', place('bare'), stage),
    await throughHub('hub', place('hub'), stage),
    await bare('bareHttp', place('bareHttp'), stage),
    await throughHub('http', place('http'), stage),
  ]
  const warmUp = new Stopwatch<PathStep>()
  for (const contender of all) for (let n = 0; n < WARM_UP; n++) await contender.take(n, warmUp)
  for (let round = 0; round * ORDERS_A_ROUND < orders; round++) {
    for (let turn = 0; turn < all.length; turn++) {
      const contender = all[(round + turn) % all.length]
      for (let n = 0; n < ORDERS_A_ROUND; n++) {
        await contender?.watch.time('whole order', () => contender.take(WARM_UP + round * ORDERS_A_ROUND + n, contender.watch))
      }
    }
  }
  for (const contender of all) await contender.close()
  const results = await Promise.all(all.map(async ({ name, watch }) => [name, await resultOf(watch, place(name))] as const))
  return Object.fromEntries(results) as Record<ContenderName, PathResult> // all of them, by name
}

async function bare(name: 'bare' | 'bareHttp', folder: string, stage: Stage): Promise<Contender> {
  const warehouse = await openBareWarehouse(path.join(folder, DATABASE_FILE), name === 'bareHttp' ? 'http' : 'inProcess')
  return { name, watch: new Stopwatch(), take: (n, watch) => warehouse.take(stage, n, watch), close: () => warehouse.close() }
}

async function throughHub(name: 'hub' | 'http', folder: string, stage: Stage): Promise<Contender> {
  const hub = await openBenchHub(folder, name === 'http' ? 'http' : 'inProcess')
  return { name, watch: new Stopwatch(), take: (n, watch) => takeThroughHub(hub.ask, stage, n, watch), close: () => hub.close() }
}

async function resultOf(watch: Stopwatch<Timed>, folder: string): Promise<PathResult> {
  const { 'whole order': whole, ...steps } = watch.timings()
  const hub = await openBenchHub(folder)
  const brokenPromises = await checkInvariants(hub.core.database.read)
  await hub.close()
  return { orders: whole.n, ordersPerSecond: 1000 / whole.mean, steps, brokenPromises }
}
