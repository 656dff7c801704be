// The SQL of quotes and their earlier versions.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { QuoteContent } from '#shared/contract/quotes.ts'
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
