// Fills a new data folder with years of business: planned order by order in TypeScript, written table by table in SQL.
import fs from 'node:fs'
import path from 'node:path'
import Sqlite from 'better-sqlite3'
import { DATABASE_FILE } from '#electron/database/open-data-folder.ts'
import { weighDueOrders } from '#electron/features/orders/keep-promises.ts'
import { packageSscc } from '#shared/domain/packing/package-sscc.ts'
import { searchText } from '#shared/kernel/text.ts'
import { openBenchHub } from './bench-hub.ts'
import { documentSets } from './fill/fill-documents.ts'
import { historySets } from './fill/fill-history.ts'
import { takeFilling } from './fill/kept-fillings.ts'
import { layPlan } from './fill/lay-plan.ts'
import { type BusinessSize, businessSize, planOrders, YEARS_MS } from './fill/plan-business.ts'
import { stockTheHouse } from './fill/stock-the-house.ts'
import { company } from './order-path.ts'

/** The newest orders, of which the floor's scans are still there. */
const RECENT = 5_000
/** While it fills nothing has to survive a power cut: who dies here starts again. */
const careless = [
  'journal_mode = delete',
  'journal_mode = off',
  'synchronous = off',
  'foreign_keys = off',
  'cache_size = -600000',
  'temp_store = memory',
]

export interface FilledWarehouse {
  readonly size: BusinessSize
  /** Keeps a large one for later runs. */
  readonly giveBack: () => void
}

/** Makes a business of so many orders up to now, in which every promise holds; a large one may be that of an earlier run. */
export async function fillWarehouse(folder: string, orders: number, now: number): Promise<FilledWarehouse> {
  const size = businessSize(orders)
  const empty = `${folder}-empty`
  await (await openBenchHub(empty)).close()
  const madeOf = [...documentSets, ...historySets, layPlan, planOrders, stockTheHouse, businessSize, fill].map(String).join('\n')
  const giveBack = await takeFilling({ folder, orders, now, madeOf, empty }, () => fill(folder, size, now))
  fs.rmSync(empty, { recursive: true })
  return { size, giveBack }
}

async function fill(folder: string, size: BusinessSize, now: number): Promise<void> {
  const hub = await openBenchHub(folder)
  await stockTheHouse(hub, size)
  await hub.close()

  const raw = new Sqlite(path.join(folder, DATABASE_FILE))
  for (const setting of careless) raw.pragma(setting)
  raw.function('sscc', { deterministic: true }, (serial) => packageSscc('', Number(serial)))
  raw.function('fold', { deterministic: true }, (text) => searchText(String(text)))
  const values = { now, first: now - YEARS_MS, seller: JSON.stringify(company), recent: Math.max(0, size.orders - RECENT) }
  raw.exec('begin')
  layPlan(raw, size, now)
  for (const text of [...documentSets, ...historySets]) {
    const used = Object.entries(values).filter(([name]) => text.includes(`@${name}`))
    raw.prepare(text).run(Object.fromEntries(used))
  }
  raw.exec('commit')
  raw.close()
  await weighOpenOrders(folder)
}

/** Plans and weighs what is under way, by the hub's own rule. */
async function weighOpenOrders(folder: string): Promise<void> {
  const { core, close } = await openBenchHub(folder)
  const { database, clock } = core
  while ((await database.transact((tx) => weighDueOrders({ tx, clock, engine: database.engine }))).weighed > 0);
  await close()
}
