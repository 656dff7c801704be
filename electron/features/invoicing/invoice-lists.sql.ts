// Reading invoices as a list.
import { type SelectQueryBuilder, sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containingWords } from '#electron/database/like.ts'
import { meantNumbers } from '#electron/database/number-series.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { READ_THROUGH, searchNewestFirst } from '#electron/database/search-newest.ts'
import { pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { InvoiceSortAsk, InvoiceWhere } from '#shared/contract/invoicing.ts'
import type { InvoiceFilter } from '#shared/domain/invoicing/invoice-sorts.ts'
import { customersNamed } from '../parties/customers-named.ts'
import { invoiceSortParts } from './invoice-sorts.sql.ts'

export interface InvoiceListAsk {
  readonly filter: InvoiceFilter
  readonly search?: string | undefined
  readonly customerId?: string | undefined
  readonly where?: InvoiceWhere | undefined
  readonly sort?: InvoiceSortAsk | undefined
  /** Where the page begins: the id of the last invoice before it, or what a sorted page gave. */
  readonly after?: string | undefined
  readonly limit: number
  readonly today: string
}

type InvoicesQuery = SelectQueryBuilder<Tables & { i: Tables['invoices'] }, 'i', object>

/** Invoices, newest first. First which ones, from the indexes; then what the page shows of them. */
export async function listInvoiceRows(db: ReadDb, ask: InvoiceListAsk) {
  const { ids, next } = await pageOfInvoiceIds(db, ask)
  if (ids.length === 0) return { rows: [], next: null }
  const rows = await db
    .selectFrom('invoices')
    .select(['id', 'number', 'customerName', 'currency', 'issuedOn', 'dueOn', 'grossMinor', 'paidMinor'])
    .where('id', 'in', ids)
    .execute()
  return { rows: inOrderOf(ids, rows, ({ id }) => id), next }
}

/** The ids of the invoices on one page of the list, and where the next page begins. */
export async function pageOfInvoiceIds(db: ReadDb, ask: InvoiceListAsk): Promise<{ ids: string[]; next: string | null }> {
  const sort = sortOf(ask)
  if (sort) {
    const { search, after, limit } = ask
    let query = wanted(db, ask)
    if (search) query = query.where((e) => e.and(containingWords('i.search', search)))
    return pageOfSortedIds(query, sql<string>`i.id`, { parts: invoiceSortParts(sort.by), dir: sort.dir, after, limit })
  }
  const found = await (ask.search ? searchedIds(db, ask, ask.search) : newestIds(from(db, ask), ask.limit))
  const ids = found.sort((a, b) => (a < b ? 1 : -1)).slice(0, ask.limit)
  return { ids, next: found.length > ask.limit ? (ids.at(-1) ?? null) : null }
}

/** A range of due days is read along its index, so without another wish it is also shown in that order. */
function sortOf({ sort, search, filter, where }: InvoiceListAsk): InvoiceSortAsk | undefined {
  if (sort || search || filter !== 'all') return sort
  return where?.due?.from || where?.due?.to ? { by: 'dueOn', dir: 'asc' } : undefined
}

/** The invoices that the ask is about, whatever is searched among them. */
function wanted(db: ReadDb, { filter, customerId, where, today }: InvoiceListAsk): InvoicesQuery {
  let query: InvoicesQuery = db.selectFrom('invoices as i')
  if (filter !== 'all') query = query.whereRef('i.paidMinor', '<', 'i.grossMinor')
  if (filter === 'overdue') query = query.where('i.dueOn', '<', today)
  if (customerId) query = query.where('i.customerId', '=', customerId)
  if (where?.due?.from) query = query.where('i.dueOn', '>=', where.due.from)
  if (where?.due?.to) query = query.where('i.dueOn', '<=', where.due.to)
  return query
}

/** Newest first, from where the page begins. */
function from(db: ReadDb, ask: InvoiceListAsk): InvoicesQuery {
  const query = wanted(db, ask)
  return ask.after ? query.where('i.id', '<', ask.after) : query
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
  const newest = from(db, ask).where((e) => e.and(containingWords('i.search', search)))
  if (!recent) return newestIds(newest, ask.limit)
  const older = () => from(db, ask).where('i.id', '<=', recent.id)
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
