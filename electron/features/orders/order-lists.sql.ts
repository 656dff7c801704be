// Lists of orders. Everything asked each morning is answered from the indexes over open orders, so history costs nothing.
import { sql } from 'kysely'
import type { z } from 'zod'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containingWords } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import { cursorOf, partColumns, sortedPage } from '#electron/database/sorted-pages.ts'
import type { OrderSortAsk } from '#shared/contract/order-where.ts'
import type { OrderRow } from '#shared/contract/orders.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'
import { searchText } from '#shared/kernel/text.ts'
import { customersNamed } from '../parties/customers-named.ts'
import { loadHoldReasons } from './holds.sql.ts'
import { type OrderFilterAsk, type OrdersQuery, wantedOrders } from './order-filters.sql.ts'
import { orderSortParts } from './order-sorts.sql.ts'
import { isTagRare, loadOrderTags } from './order-tags.sql.ts'
import { riskOf } from './orders.sql.ts'

export interface OrderListAsk extends OrderFilterAsk {
  readonly search?: string | undefined
  readonly sort?: OrderSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Orders newest first; a page starts after the order whose id is given. First which orders, from the indexes; then what the page shows of them. */
export async function listOrderRows(db: ReadDb, ask: OrderListAsk): Promise<{ rows: z.input<typeof OrderRow>[]; next: string | null }> {
  const { ids, next } = await pageOfOrderIds(db, ask)
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('salesOrders as o')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select([
      'o.id',
      'o.number',
      'o.status',
      'c.name as customerName',
      'o.customerReference',
      'o.channel',
      'o.carrier',
      'o.orderedOn',
      'o.promisedOn',
      'o.purchasedOn',
      'o.deliveredOn',
      'o.risk',
      'o.riskReason',
      'o.actByAt',
      'o.lineCount',
      'o.parts',
      'o.partsShipped',
      'o.grossMinor',
      'o.currency',
      'o.unitsOrdered',
      'o.unitsReserved',
      'o.unitsPicked',
      'o.unitsPacked',
      'o.unitsShipped',
      'o.unitsCancelled',
      'o.unitsShort',
      'o.openHolds',
    ])
    .where('o.id', 'in', ids)
    .execute()
  const reasons = await loadHoldReasons(
    db,
    rows.filter((row) => row.openHolds > 0).map((row) => row.id),
  )
  const tags = await loadOrderTags(db, ids)
  const page = inOrderOf(ids, rows, ({ id }) => id).map((row) => ({
    id: row.id,
    number: row.number,
    status: row.status as OrderStatus, // the table's CHECK allows only statuses
    customerName: row.customerName,
    customerReference: row.customerReference,
    channel: row.channel,
    carrier: row.carrier,
    orderedOn: row.orderedOn,
    promisedOn: row.promisedOn,
    purchasedOn: row.purchasedOn,
    deliveredOn: row.deliveredOn,
    holds: reasons.get(row.id) ?? [],
    tags: tags.get(row.id) ?? [],
    risk: riskOf(row),
    lineCount: row.lineCount,
    parts: row.parts,
    partsShipped: row.partsShipped,
    units: {
      ordered: row.unitsOrdered,
      reserved: row.unitsReserved,
      picked: row.unitsPicked,
      packed: row.unitsPacked,
      shipped: row.unitsShipped,
      cancelled: row.unitsCancelled,
      short: row.unitsShort,
    },
    grossMinor: row.grossMinor,
    currency: row.currency,
  }))
  return { rows: page, next }
}

/** The ids of the orders on one page of the list, and where the next page begins. */
export async function pageOfOrderIds(db: ReadDb, asked: OrderListAsk): Promise<{ ids: string[]; next: string | null }> {
  const tag = asked.where?.tag
  const ask = tag ? { ...asked, isTagRare: await isTagRare(db, tag) } : asked
  const sort = sortOf(ask)
  if (sort) return sortedIds(db, ask, sort)
  const found = await (ask.search ? searchedIds(db, ask, ask.search) : newestIds(from(db, ask), ask.limit))
  const ids = found.sort((a, b) => (a < b ? 1 : -1)).slice(0, ask.limit)
  return { ids, next: found.length > ask.limit ? (ids.at(-1) ?? null) : null }
}

/** A range of days is read along its index, so without another wish it is also shown in that order. */
function sortOf({ sort, search, filter, where }: OrderListAsk): OrderSortAsk | undefined {
  if (sort || search || (filter !== 'all' && filter !== 'shipped')) return sort
  if (where?.ordered?.from || where?.ordered?.to) return { by: 'orderedOn', dir: 'desc' }
  if (where?.promised?.from || where?.promised?.to) return { by: 'promisedOn', dir: 'asc' }
  if (where?.purchased?.from || where?.purchased?.to) return { by: 'purchasedOn', dir: 'desc' }
  return where?.delivered?.from || where?.delivered?.to ? { by: 'deliveredOn', dir: 'desc' } : undefined
}

async function sortedIds(db: ReadDb, ask: OrderListAsk, { by, dir }: OrderSortAsk): Promise<{ ids: string[]; next: string | null }> {
  const parts = orderSortParts(by, dir, ask.where)
  const { order, beyond } = sortedPage(parts, dir, ask.after)
  let query = wantedOrders(db, ask)
  const { search } = ask
  if (search) query = query.where((e) => e.and(containingWords('o.search', search)))
  if (beyond) query = query.where(beyond)
  const found = await query
    .select(['o.id', ...partColumns(parts)])
    .orderBy(order)
    .limit(ask.limit + 1)
    .execute()
  const rows = found.slice(0, ask.limit)
  const last = rows.at(-1)
  return { ids: rows.map(({ id }) => id), next: found.length > ask.limit && last ? cursorOf(last, parts) : null }
}

/** Newest first, from where the page begins. */
function from(db: ReadDb, ask: OrderListAsk): OrdersQuery {
  const query = wantedOrders(db, ask)
  return ask.after ? query.where('o.id', '<', ask.after) : query
}

async function newestIds(query: OrdersQuery, limit: number): Promise<string[]> {
  const rows = await query
    .select('o.id')
    .orderBy('o.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** Orders in which every word stands somewhere; those of long ago by their number, the customer's number for them, and the customer. */
async function searchedIds(db: ReadDb, ask: OrderListAsk, search: string): Promise<string[]> {
  const recent = await db.selectFrom('salesOrders').select('id').orderBy('id', 'desc').limit(1).offset(READ_THROUGH).executeTakeFirst()
  const newest = from(db, ask).where((e) => e.and(containingWords('o.search', search)))
  if (!recent) return newestIds(newest, ask.limit)
  const older = () => from(db, ask).where('o.id', '<=', recent.id)
  return searchNewestFirst(ask.limit, {
    newest: () => newestIds(newest.where('o.id', '>', recent.id), ask.limit),
    older: [
      () => newestIds(older().where('o.number', 'in', meantNumbers('order', search)), ask.limit),
      () => newestIds(older().where(referenceBegins(searchText(search))), ask.limit),
      async () => {
        const customers = await customersNamed(db, search)
        return customers.length === 0 ? [] : newestIds(older().where('o.customerId', 'in', customers), ask.limit)
      },
    ],
  })
}

/** In the words of the index over references. */
function referenceBegins(text: string) {
  return sql<boolean>`o.customer_reference <> '' and lower(o.customer_reference) >= ${text} and lower(o.customer_reference) < ${`${text}\uffff`}`
}
