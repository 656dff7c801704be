// What people and scanners ask of a warehouse with years behind it, and how long each answer takes.

import fs from 'node:fs'
import path from 'node:path'
import { type BrokenPromise, checkInvariants } from '#electron/database/invariants.sql.ts'
import { DATABASE_FILE } from '#electron/database/open-data-folder.ts'
import { orderFilters } from '#shared/domain/orders/order-sorts.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'
import { type Ask, openBenchHub } from './bench-hub.ts'
import { Chance } from './fill/chance.ts'
import type { BusinessSize } from './fill/plan-business.ts'
import { fillWarehouse } from './fill-warehouse.ts'
import { nthOrder, type PathStep, type PathWatch, pickAndPack, type Stage, type StagedProduct, takeThroughHub } from './order-path.ts'
import { Stopwatch, type Timing } from './stopwatch.ts'
import { measureWindow, type WindowAtSize } from './window/measure-window.ts'

const ASKED = 40
/** A question that has taken so long in all is not asked again. */
const PATIENCE_MS = 2_000
const ORDERS_TAKEN = 25
const WARM_UP = 5
const LONG_ORDERS = 6
const LONG_ORDER_LINES = 200

export interface AtSize {
  readonly orders: number
  readonly filledInMs: number
  readonly bytes: number
  readonly timings: Readonly<Record<string, Timing>>
  readonly window: WindowAtSize | undefined
  /** Looked for up to a size at which that takes no longer than all the rest. */
  readonly brokenPromises: readonly BrokenPromise[]
}

const CHECKED_UP_TO = 10_000

/** Fills a warehouse of this size, asks everything of it, opens the window on it if that is wanted, and removes it. */
export async function measureSize(folder: string, orders: number, wanted: { questions: boolean; window: boolean }): Promise<AtSize> {
  const start = performance.now()
  const { size, giveBack } = await fillWarehouse(folder, orders, Date.now())
  const filledInMs = performance.now() - start
  const bytes = fs.statSync(path.join(folder, DATABASE_FILE)).size
  const hub = await openBenchHub(folder)
  const timings = wanted.questions ? await timingsOf(hub.ask, size) : {}
  await hub.close()
  const window = wanted.window ? await measureWindow(folder, orders) : undefined
  const brokenPromises = orders <= CHECKED_UP_TO ? await brokenIn(folder) : []
  giveBack()
  fs.rmSync(folder, { recursive: true, force: true })
  return { orders, filledInMs, bytes, timings, window, brokenPromises }
}

async function brokenIn(folder: string): Promise<readonly BrokenPromise[]> {
  const hub = await openBenchHub(folder)
  const broken = await checkInvariants(hub.core.database.read)
  await hub.close()
  return broken
}

/** Asks everything several times, each time about something else, and takes some orders the whole way. */
async function timingsOf(ask: Ask, size: BusinessSize): Promise<Record<string, Timing>> {
  const watch = new Stopwatch<string>()
  const questions = await questionsOf(ask, size)
  for (const asked of Object.values(questions)) await asked()
  for (let n = 0; n < ASKED; n++) {
    for (const [name, asked] of Object.entries(questions)) if (watch.total(name) < PATIENCE_MS) await watch.time(name, asked)
  }
  const stage = await stageOf(ask, size)
  await takeLongOrders(ask, stage, watch)
  for (let n = 0; n < WARM_UP; n++) await takeThroughHub(ask, stage, ORDERS_TAKEN + n, new Stopwatch<PathStep>())
  for (let n = 0; n < ORDERS_TAKEN; n++) {
    await changeDraft(ask, stage, n, watch)
    await takeThroughHub(ask, stage, n, watch)
  }
  return watch.timings()
}

type Questions = Record<string, () => Promise<unknown>>

async function questionsOf(ask: Ask, size: BusinessSize): Promise<Questions> {
  const chance = new Chance(42)
  const anyNumber = () => `SO-${String(chance.between(1, size.orders)).padStart(6, '0')}`
  const orderIds: string[] = []
  for (let n = 0; n < 20; n++) orderIds.push((await ask.orders.findOrder({ number: anyNumber() })).id)
  const anyOrder = () => must(orderIds[chance.between(0, orderIds.length - 1)], 'an order')
  const customer = async (n: number) =>
    must((await ask.parties.listCustomers({ search: `c-${String(n).padStart(5, '0')}`, limit: 1 })).rows[0], 'a customer')
  const best = await customer(1)
  const rare = await customer(size.customers)
  const level = must((await ask.stock.listStock({ search: 'tea-00001', limit: 1 })).rows[0], 'a stock line')
  const lists = Object.fromEntries(orderFilters.map((filter) => [`orders: ${filter}`, () => ask.orders.listOrders({ filter })]))
  const searchOrders = (search: string) => ask.orders.listOrders({ search })
  return {
    ...lists,
    'orders: page from the middle': () => ask.orders.listOrders({ after: anyOrder() }),
    'orders: of the best customer': () => ask.orders.listOrders({ customerId: best.id }),
    'orders: of a rare customer': () => ask.orders.listOrders({ customerId: rare.id }),
    'search orders: number': () => searchOrders(anyNumber()),
    'search orders: a word of many': () => searchOrders('tea'),
    'search orders: best customer': () => searchOrders(best.name),
    'search orders: rare customer': () => searchOrders(rare.name),
    'search orders: part of a reference': () => searchOrders(`po-${chance.between(10_000, 99_999)}`),
    'search orders: nothing fits': () => searchOrders('zzz nobody'),
    'search orders: short, among open': () => ask.orders.listOrders({ search: 'be', filter: 'open' }),
    'search shipments: tracking': () =>
      ask.shipping.listShipments({ search: `jd${String(chance.between(1, size.orders)).padStart(9, '0')}` }),
    'search shipments: nothing fits': () => ask.shipping.listShipments({ search: 'zzz nobody' }),
    'search invoices: order number': () => ask.invoicing.listInvoices({ search: anyNumber() }),
    'search invoices: nothing fits': () => ask.invoicing.listInvoices({ search: 'zzz nobody' }),
    'search products': () => ask.catalog.listProducts({ search: 'sencha no. 1' }),
    'search customers': () => ask.parties.listCustomers({ search: 'bergman hotel' }),
    'count the work': () => ask.orders.countOrders({}),
    'one order': () => ask.orders.getOrder({ id: anyOrder() }),
    'timeline of an order': () => ask.history.getTimeline({ about: { kind: 'order', id: anyOrder() } }),
    'timeline of the best customer': () => ask.history.getTimeline({ about: { kind: 'customer', id: best.id } }),
    shipments: () => ask.shipping.listShipments({}),
    'invoices: all': () => ask.invoicing.listInvoices({}),
    'invoices: unpaid': () => ask.invoicing.listInvoices({ filter: 'unpaid' }),
    'invoices: overdue': () => ask.invoicing.listInvoices({ filter: 'overdue' }),
    'pick lists: open': () => ask.picking.listPickLists({}),
    'pick lists: all': () => ask.picking.listPickLists({ openOnly: false }),
    'packing queue': () => ask.packing.listPackQueue({}),
    'packages to ship': () => ask.shipping.listReadyPackages({}),
    'print jobs': () => ask.printing.listPrintJobs({}),
    stock: () => ask.stock.listStock({}),
    'stock: why, of the best product': () => ask.stock.explainStock({ levelId: level.levelId }),
    bins: () => ask.stock.listBins({}),
    customers: () => ask.parties.listCustomers({}),
    products: () => ask.catalog.listProducts({}),
  }
}

async function takeLongOrders(ask: Ask, stage: Stage, watch: Stopwatch<string>): Promise<void> {
  const { customerIds, products } = stage
  const customerId = must(customerIds[0], 'a customer')
  for (let n = 0; n < LONG_ORDERS; n++) {
    const id = uuidV7Ids.next()
    const lines = products.slice(0, LONG_ORDER_LINES).map((product) => ({ id: uuidV7Ids.next(), productId: product.id, quantity: 1 }))
    await watch.time(`add order, ${LONG_ORDER_LINES} lines`, () => ask.orders.addOrder({ id, customerId, lines }))
    await watch.time(`confirm, ${LONG_ORDER_LINES} lines`, () => ask.orders.confirmOrder({ id }))
    if (n > 0) continue
    // Only its scans are of interest: they are to take as long as those of a short order.
    const scans = new Stopwatch<PathStep>()
    const time: PathWatch['time'] = (step, work) =>
      step.startsWith('scan') ? watch.time(`${step}, ${LONG_ORDER_LINES} lines`, work) : work()
    await pickAndPack(ask, stage, { id, lines }, { now: scans.now.bind(scans), time })
  }
}

async function changeDraft(ask: Ask, stage: Stage, n: number, watch: Stopwatch<string>): Promise<void> {
  const draft = await ask.orders.addOrder(nthOrder(stage, n))
  const { customerId, lines } = nthOrder(stage, n + 1)
  await watch.time('change a draft', () => ask.orders.changeOrder({ id: draft.id, version: draft.version, customerId, lines }))
}

/** The best products, so that the orders meet the fullest tables. */
async function stageOf(ask: Ask, size: BusinessSize): Promise<Stage> {
  const { rows } = await ask.catalog.listProducts({ limit: Math.min(size.products, LONG_ORDER_LINES) })
  const customers = await ask.parties.listCustomers({ limit: 20 })
  const products: StagedProduct[] = []
  for (const { id } of rows) {
    const { barcodes } = await ask.catalog.getProduct({ id })
    products.push({ id, barcode: must(barcodes[0], 'a barcode').code })
  }
  return { customerIds: customers.rows.map(({ id }) => id), products }
}
