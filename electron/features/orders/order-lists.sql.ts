// Lists of orders. Everything asked each morning is answered from the indexes over open orders, so history costs nothing.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { containingWords } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import type { OrderRow, orderFilters } from '#shared/contract/orders.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'
import { searchText } from '#shared/kernel/text.ts'
import { customersNamed } from '../parties/customers-named.ts'

type Filter = (typeof orderFilters)[number]

export interface OrderListAsk {
  readonly filter: Filter
  readonly search?: string | undefined
  readonly customerId?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
  readonly today: string
}

type OrdersQuery = SelectQueryBuilder<Tables & { o: Tables['salesOrders'] }, 'o', object>

/** Orders newest first; a page starts after the order whose id is given. First which orders, from the indexes; then what the page shows of them. */
export async function listOrderRows(db: ReadDb, ask: OrderListAsk): Promise<{ rows: z.input<typeof OrderRow>[]; next: string | null }> {
  const ids = await (ask.search ? searchedIds(db, ask, ask.search) : newestIds(wanted(db, ask), ask.limit))
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('salesOrders as o')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select([
      'o.id',
      'o.number',
      'o.status',
      'c.name as customerName',
      'o.channel',
      'o.orderedOn',
      'o.promisedOn',
      'o.lineCount',
      'o.grossMinor',
      'o.currency',
      'o.unitsOrdered',
      'o.unitsReserved',
      'o.unitsPicked',
      'o.unitsPacked',
      'o.unitsShipped',
      'o.unitsCancelled',
      'o.unitsShort',
    ])
    .where('o.id', 'in', ids)
    .orderBy('o.id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit).map((row) => ({
    id: row.id,
    number: row.number,
    status: row.status as OrderStatus, // the table's CHECK allows only statuses
    customerName: row.customerName,
    channel: row.channel,
    orderedOn: row.orderedOn,
    promisedOn: row.promisedOn,
    lineCount: row.lineCount,
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
  return { rows: page, next: rows.length > ask.limit ? (page.at(-1)?.id ?? null) : null }
}

/** The orders that the ask is about, whatever is searched among them. */
function wanted(db: ReadDb, { filter, customerId, after, today }: OrderListAsk): OrdersQuery {
  let query: OrdersQuery = filtered(db.selectFrom('salesOrders as o'), filter, today)
  if (customerId) query = query.where('o.customerId', '=', customerId)
  if (after) query = query.where('o.id', '<', after)
  return query
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
  const newest = wanted(db, ask).where((e) => e.and(containingWords('o.search', search)))
  if (!recent) return newestIds(newest, ask.limit)
  const older = () => wanted(db, ask).where('o.id', '<=', recent.id)
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

function filtered(query: OrdersQuery, filter: Filter, today: string): OrdersQuery {
  switch (filter) {
    case 'all':
      return query
    case 'open':
      return query.where('o.status', 'in', openStatuses)
    case 'draft':
      return query.where('o.status', '=', 'draft')
    case 'toRelease':
      return query.where('o.status', 'in', ['confirmed', 'partShipped']).where('o.unitsReserved', '>', 0)
    case 'short':
      return query.where('o.unitsShort', '>', 0)
    case 'late':
      return query.where('o.status', 'in', openStatuses).where('o.promisedOn', '<', today)
    case 'picking':
      return query.where('o.status', 'in', ['released', 'picking', 'picked'])
    case 'packed':
      return query.where('o.status', 'in', ['packing', 'packed'])
    case 'shipped':
      // Said by what they are not: nearly all orders are shipped, so the newest fill the page soon, where an index of them would be sorted whole.
      return query.where('o.status', 'not in', ['draft', 'cancelled', ...openStatuses])
  }
}
