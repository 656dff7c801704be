// Lists and counts of orders. Everything asked each morning is answered from an index over open orders, so history costs nothing.
import { type SelectQueryBuilder, sql } from 'kysely'
import type { z } from 'zod'
import { containing } from '#electron/database/like.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import type { OrderRow, orderFilters } from '#shared/contract/orders.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'
import { searchText } from '#shared/kernel/text.ts'

const open = ['confirmed', 'released', 'picking', 'picked', 'packing', 'packed', 'partShipped'] as const satisfies OrderStatus[]
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

/** Orders newest first; a page starts after the order whose id is given. */
export async function listOrderRows(db: ReadDb, ask: OrderListAsk): Promise<{ rows: z.input<typeof OrderRow>[]; next: string | null }> {
  let query: OrdersQuery = filtered(db.selectFrom('salesOrders as o'), ask.filter, ask.today)
  if (ask.customerId) query = query.where('o.customerId', '=', ask.customerId)
  if (ask.search) query = query.where('o.search', 'like', containing(searchText(ask.search)))
  if (ask.after) query = query.where('o.id', '<', ask.after)
  const rows = await query
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

function filtered(query: OrdersQuery, filter: Filter, today: string): OrdersQuery {
  switch (filter) {
    case 'all':
      return query
    case 'open':
      return query.where('o.status', 'in', open)
    case 'draft':
      return query.where('o.status', '=', 'draft')
    case 'toRelease':
      return query.where('o.status', 'in', ['confirmed', 'partShipped']).where('o.unitsReserved', '>', 0)
    case 'short':
      return query.where('o.unitsShort', '>', 0)
    case 'late':
      return query.where('o.status', 'in', open).where('o.promisedOn', '<', today)
    case 'picking':
      return query.where('o.status', 'in', ['released', 'picking', 'picked'])
    case 'packed':
      return query.where('o.status', 'in', ['packing', 'packed'])
    case 'shipped':
      return query.where('o.status', 'in', ['shipped', 'closed'])
  }
}

/** How much waits at each step of the work. */
export async function countWork(db: ReadDb, day: { today: string; startOfToday: number }) {
  const byStatus = await db
    .selectFrom('salesOrders as o')
    .select((e) => [
      'o.status',
      e.fn.countAll<number>().as('n'),
      sql<number>`sum(case when o.units_reserved > 0 then 1 else 0 end)`.as('withReserved'),
      sql<number>`sum(case when o.units_short > 0 then 1 else 0 end)`.as('short'),
      sql<number>`sum(case when o.promised_on < ${day.today} then 1 else 0 end)`.as('late'),
    ])
    .where('o.status', 'in', ['draft', ...open])
    .groupBy('o.status')
    .execute()
  const sum = (statuses: readonly string[], column: 'n' | 'withReserved' | 'short' | 'late') =>
    byStatus.filter((row) => statuses.includes(row.status)).reduce((total, row) => total + row[column], 0)
  const count = async (table: 'pickLists' | 'packages' | 'shipments' | 'invoices' | 'printJobs', where: ReturnType<typeof sql<boolean>>) =>
    (
      await db
        .selectFrom(table)
        .select((e) => e.fn.countAll<number>().as('n'))
        .where(where)
        .executeTakeFirstOrThrow()
    ).n
  return {
    draft: sum(['draft'], 'n'),
    toRelease: sum(['confirmed', 'partShipped'], 'withReserved'),
    toPick: await count('pickLists', sql`status in ('open', 'inHand')`),
    toPack: sum(['picked', 'packing'], 'n'),
    toShip: await count('packages', sql`status = 'closed'`),
    late: sum(open, 'late'),
    short: sum(open, 'short'),
    shippedToday: await count('shipments', sql`shipped_at >= ${day.startOfToday}`),
    unpaidInvoices: await count('invoices', sql`paid_minor < gross_minor`),
    waitingPrintJobs: await count('printJobs', sql`state in ('waiting', 'sending', 'unsure')`),
  }
}
