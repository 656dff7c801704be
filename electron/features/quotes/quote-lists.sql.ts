// Reading quotes as a list.
import { type SelectQueryBuilder, sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { pageOfSortedIds, type SortParts } from '#electron/database/sorted-pages.ts'
import type { QuoteSortAsk, QuoteWhere, quoteFilters } from '#shared/contract/quotes.ts'
import type { QuoteSort } from '#shared/domain/quotes/quote-sorts.ts'
import type { KeptQuoteStatus } from '#shared/domain/quotes/quote-status.ts'

export interface QuoteListAsk {
  readonly filter: (typeof quoteFilters)[number]
  readonly customerId?: string | undefined
  readonly search?: string | undefined
  readonly where?: QuoteWhere | undefined
  readonly sort?: QuoteSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
  readonly today: string
}

type QuotesQuery = SelectQueryBuilder<Tables & { q: Tables['quotes'] }, 'q', object>

const id = sql`q.id`
const parts: Readonly<Record<QuoteSort, SortParts>> = {
  number: [sql`length(q.number)`, sql`q.number`, id],
  customer: [sql`(select lower(c.name) from customers c where c.id = q.customer_id)`, id],
  quotedOn: [sql`q.quoted_on`, id],
  validUntil: [sql`q.valid_until`, id],
  gross: [sql`q.gross_minor`, id],
}

/** Quotes, newest first unless it is asked otherwise. */
export async function listQuoteRows(db: ReadDb, ask: QuoteListAsk) {
  const { ids, next } = await pageOfQuoteIds(db, ask)
  return { rows: await quoteRowsOf(db, ids), next }
}

export async function quoteRowsOf(db: ReadDb, ids: readonly string[]) {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('quotes as q')
    .innerJoin('customers as c', 'c.id', 'q.customerId')
    .select(['q.id', 'q.number', 'q.revision', 'q.status', 'c.name as customerName', 'q.quotedOn', 'q.validUntil'])
    .select(['q.lineCount', 'q.grossMinor', 'q.currency'])
    .where('q.id', 'in', ids)
    .execute()
  return inOrderOf(ids, rows, (row) => row.id).map((row) => ({ ...row, status: row.status as KeptQuoteStatus })) // the table's CHECK allows only statuses
}

/** The ids of the quotes on one page of the list, and where the next page begins. */
export function pageOfQuoteIds(db: ReadDb, ask: QuoteListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { search, where, sort, after, limit } = ask
  const customerId = ask.customerId ?? where?.customerId
  let query: QuotesQuery = filtered(db.selectFrom('quotes as q'), ask)
  if (customerId) query = query.where('q.customerId', '=', customerId)
  if (where?.quoted?.from) query = query.where('q.quotedOn', '>=', where.quoted.from)
  if (where?.quoted?.to) query = query.where('q.quotedOn', '<=', where.quoted.to)
  if (where?.validUntil?.from) query = query.where('q.validUntil', '>=', where.validUntil.from)
  if (where?.validUntil?.to) query = query.where('q.validUntil', '<=', where.validUntil.to)
  if (search) query = query.where((e) => e.and(containingWords('q.search', search)))
  const order = sort ? { parts: parts[sort.by], dir: sort.dir } : { parts: [id], dir: 'desc' as const }
  return pageOfSortedIds(query, sql<string>`q.id`, { ...order, after, limit })
}

function filtered(query: QuotesQuery, { filter, today }: QuoteListAsk): QuotesQuery {
  switch (filter) {
    case 'all':
      return query
    case 'open':
      return query.where('q.status', 'in', ['draft', 'sent'])
    case 'sent':
      return query.where('q.status', '=', 'sent').where('q.validUntil', '>=', today)
    case 'expired':
      return query.where('q.status', '=', 'sent').where('q.validUntil', '<', today)
    default:
      return query.where('q.status', '=', filter)
  }
}
