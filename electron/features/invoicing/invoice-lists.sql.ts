// Reading invoices as a list.

import { containing } from '#electron/database/like.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { searchText } from '#shared/kernel/text.ts'

export interface InvoiceListAsk {
  readonly filter: 'all' | 'unpaid' | 'overdue'
  readonly search?: string | undefined
  /** The id of the last invoice of the page before. */
  readonly after?: string | undefined
  readonly limit: number
  readonly today: string
}

/** Invoices, newest first. */
export async function listInvoiceRows(db: ReadDb, ask: InvoiceListAsk) {
  let query = db.selectFrom('invoices').select(['id', 'number', 'customerName', 'currency', 'issuedOn', 'dueOn', 'grossMinor', 'paidMinor'])
  if (ask.filter !== 'all') query = query.whereRef('paidMinor', '<', 'grossMinor')
  if (ask.filter === 'overdue') query = query.where('dueOn', '<', ask.today)
  if (ask.search) query = query.where('search', 'like', containing(searchText(ask.search)))
  if (ask.after) query = query.where('id', '<', ask.after)
  const rows = await query
    .orderBy('id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit)
  return { rows: page, next: rows.length > ask.limit ? (page.at(-1)?.id ?? null) : null }
}
