// Reading invoices as a list.

import type { SelectQueryBuilder } from 'kysely'
import { containingWords } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import { customersNamed } from '../parties/customers-named.ts'

export interface InvoiceListAsk {
  readonly filter: 'all' | 'unpaid' | 'overdue'
  readonly search?: string | undefined
  /** The id of the last invoice of the page before. */
  readonly after?: string | undefined
  readonly limit: number
  readonly today: string
}

type InvoicesQuery = SelectQueryBuilder<Tables & { i: Tables['invoices'] }, 'i', object>

/** Invoices, newest first. First which ones, from the indexes; then what the page shows of them. */
export async function listInvoiceRows(db: ReadDb, ask: InvoiceListAsk) {
  const ids = await (ask.search ? searchedIds(db, ask, ask.search) : newestIds(wanted(db, ask), ask.limit))
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('invoices')
    .select(['id', 'number', 'customerName', 'currency', 'issuedOn', 'dueOn', 'grossMinor', 'paidMinor'])
    .where('id', 'in', ids)
    .orderBy('id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit)
  return { rows: page, next: rows.length > ask.limit ? (page.at(-1)?.id ?? null) : null }
}

/** The invoices that the ask is about, whatever is searched among them. */
function wanted(db: ReadDb, { filter, after, today }: InvoiceListAsk): InvoicesQuery {
  let query: InvoicesQuery = db.selectFrom('invoices as i')
  if (filter !== 'all') query = query.whereRef('i.paidMinor', '<', 'i.grossMinor')
  if (filter === 'overdue') query = query.where('i.dueOn', '<', today)
  if (after) query = query.where('i.id', '<', after)
  return query
}

async function newestIds(query: InvoicesQuery, limit: number): Promise<string[]> {
  const rows = await query
    .select('i.id')
    .orderBy('i.id', 'desc')
    .limit(limit + 1)
    .execute()
  return rows.map(({ id }) => id)
}

/** Invoices in which every word stands somewhere; those of long ago by their number, their order's or shipment's, and the customer. */
async function searchedIds(db: ReadDb, ask: InvoiceListAsk, search: string): Promise<string[]> {
  const recent = await db.selectFrom('invoices').select('id').orderBy('id', 'desc').limit(1).offset(READ_THROUGH).executeTakeFirst()
  const newest = wanted(db, ask).where((e) => e.and(containingWords('i.search', search)))
  if (!recent) return newestIds(newest, ask.limit)
  const older = () => wanted(db, ask).where('i.id', '<=', recent.id)
  const shipments = db.selectFrom('shipments').select('id').where('number', 'in', meantNumbers('shipment', search))
  const ofOrders = db
    .selectFrom('invoiceLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .select('l.invoiceId')
    .where('o.number', 'in', meantNumbers('order', search))
  return searchNewestFirst(ask.limit, {
    newest: () => newestIds(newest.where('i.id', '>', recent.id), ask.limit),
    older: [
      () => newestIds(older().where('i.number', 'in', meantNumbers('invoice', search)), ask.limit),
      () => newestIds(older().where('i.shipmentId', 'in', shipments), ask.limit),
      () => newestIds(older().where('i.id', 'in', ofOrders), ask.limit),
      async () => {
        const customers = await customersNamed(db, search)
        return customers.length === 0 ? [] : newestIds(older().where('i.customerId', 'in', customers), ask.limit)
      },
    ],
  })
}
