// The SQL of quotes and their earlier versions.
import type { SelectQueryBuilder } from 'kysely'
import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, Tables, WriteDb } from '#electron/database/schema.ts'
import type { QuoteContent, quoteFilters } from '#shared/contract/quotes.ts'
import type { KeptQuoteStatus, LostReason } from '#shared/domain/quotes/quote-status.ts'
import type { QuoteAsk } from './quote-content.ts'

export interface Quote {
  readonly id: string
  readonly number: string
  readonly revision: number
  readonly status: KeptQuoteStatus
  readonly customerId: string
  readonly currency: string
  readonly validUntil: string
  readonly asked: QuoteAsk
  readonly content: QuoteContent
  readonly lostReason: LostReason | null
  readonly lostNote: string
  readonly orderId: string | null
  readonly sentAt: number | null
  readonly version: number
  readonly createdAt: number
}

export async function loadQuote(db: ReadDb, id: string): Promise<Quote | undefined> {
  const row = await db.selectFrom('quotes').selectAll().where('id', '=', id).executeTakeFirst()
  if (!row) return undefined
  return {
    ...row,
    status: row.status as KeptQuoteStatus, // the table's CHECK allows only statuses
    lostReason: row.lostReason as LostReason | null, // written by loseQuote alone
    asked: JSON.parse(row.asked) as QuoteAsk, // written by insertQuote and saveContent alone
    content: JSON.parse(row.content) as QuoteContent,
  }
}

export interface WrittenQuote {
  readonly customerId: string
  readonly currency: string
  readonly validUntil: string
  readonly search: string
  readonly asked: QuoteAsk
  readonly content: QuoteContent
}

export async function insertQuote(tx: WriteDb, quote: WrittenQuote & { id: string; number: string; createdAt: number }): Promise<void> {
  const { id, number, createdAt, customerId } = quote
  const fresh = { revision: 1, status: 'draft', lostReason: null, lostNote: '', orderId: null, sentAt: null, version: 1 }
  await tx
    .insertInto('quotes')
    .values({ id, number, createdAt, customerId, quotedOn: quote.content.quotedOn, ...columnsOf(quote), ...fresh })
    .execute()
}

/** Saves what a quote says, if nobody saved it since `version` was read. */
export async function saveContent(
  tx: WriteDb,
  id: string,
  version: number,
  quote: WrittenQuote,
  state: { revision: number },
): Promise<boolean> {
  const done = await tx
    .updateTable('quotes')
    .set({ ...columnsOf(quote), ...state, status: 'draft', lostReason: null, lostNote: '', sentAt: null, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

function columnsOf({ currency, validUntil, search, asked, content }: WrittenQuote) {
  const { lines, grossMinor } = content
  return {
    currency,
    validUntil,
    search,
    asked: JSON.stringify(asked),
    content: JSON.stringify(content),
    lineCount: lines.length,
    grossMinor,
  }
}

interface QuoteMove {
  readonly status: KeptQuoteStatus
  readonly sentAt?: number
  readonly lostReason?: string
  readonly lostNote?: string
  readonly orderId?: string
}

/** Moves a quote on in its life. */
export async function moveQuote(tx: WriteDb, id: string, move: QuoteMove): Promise<void> {
  await tx
    .updateTable('quotes')
    .set((e) => ({ ...move, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** Keeps what a version said before the next one is begun. */
export async function keepVersion(tx: WriteDb, quote: Quote): Promise<void> {
  const { id, revision, sentAt, content } = quote
  await tx
    .insertInto('quoteVersions')
    .values({ quoteId: id, revision, sentAt, grossMinor: content.grossMinor, content: JSON.stringify(content) })
    .execute()
}

export function listVersions(db: ReadDb, quoteId: string) {
  return db
    .selectFrom('quoteVersions')
    .select(['revision', 'sentAt', 'grossMinor'])
    .where('quoteId', '=', quoteId)
    .orderBy('revision', 'desc')
    .execute()
}

export async function loadVersion(db: ReadDb, quoteId: string, revision: number): Promise<QuoteContent | undefined> {
  const row = await db
    .selectFrom('quoteVersions')
    .select('content')
    .where('quoteId', '=', quoteId)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row && (JSON.parse(row.content) as QuoteContent) // written by keepVersion alone
}

export interface QuoteListAsk {
  readonly filter: (typeof quoteFilters)[number]
  readonly customerId?: string | undefined
  readonly search?: string | undefined
  readonly after?: string | undefined
  readonly limit: number
  readonly today: string
}

type QuotesQuery = SelectQueryBuilder<Tables & { q: Tables['quotes'] }, 'q', object>

/** Quotes, newest first; a page begins after the quote whose id is given. */
export async function listQuoteRows(db: ReadDb, ask: QuoteListAsk) {
  let query: QuotesQuery = filtered(db.selectFrom('quotes as q'), ask)
  if (ask.customerId) query = query.where('q.customerId', '=', ask.customerId)
  if (ask.after) query = query.where('q.id', '<', ask.after)
  const { search } = ask
  if (search) query = query.where((e) => e.and(containingWords('q.search', search)))
  const rows = await query
    .innerJoin('customers as c', 'c.id', 'q.customerId')
    .select([
      'q.id',
      'q.number',
      'q.revision',
      'q.status',
      'c.name as customerName',
      'q.quotedOn',
      'q.validUntil',
      'q.lineCount',
      'q.grossMinor',
      'q.currency',
    ])
    .orderBy('q.id', 'desc')
    .limit(ask.limit + 1)
    .execute()
  const page = rows.slice(0, ask.limit).map((row) => ({ ...row, status: row.status as KeptQuoteStatus })) // the table's CHECK allows only statuses
  return { rows: page, next: rows.length > ask.limit ? (page.at(-1)?.id ?? null) : null }
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
