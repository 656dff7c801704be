import type { ReadDb } from '#electron/database/schema.ts'
import type { QuoteView } from '#shared/contract/quotes.ts'
import { quoteStatus } from '#shared/domain/quotes/quote-status.ts'
import type { Clock } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { todayOf } from '../setup/today.ts'
import { listVersions, loadQuote } from './quotes.sql.ts'

/** A quote's page; undefined when there is none with this id. */
export async function quoteView(db: ReadDb, clock: Clock, id: string): Promise<QuoteView | undefined> {
  const quote = await loadQuote(db, id)
  if (!quote) return undefined
  const { number, customerId, currency, content, lostReason, lostNote, orderId, sentAt, version, createdAt } = quote
  const customer = await db.selectFrom('customers').select(['number', 'name']).where('id', '=', customerId).executeTakeFirst()
  const { name, number: customerNumber } = must(customer, `the customer of quote ${number}`)
  const order = orderId && (await db.selectFrom('salesOrders').select(['id', 'number']).where('id', '=', orderId).executeTakeFirst())
  return {
    ...content,
    id,
    number,
    status: quoteStatus(quote.status, quote.validUntil, await todayOf(db, clock)),
    customerId,
    customerNumber,
    customerName: name,
    currency,
    lostReason,
    lostNote,
    order: order || null,
    sentAt,
    version,
    createdAt,
    earlier: await listVersions(db, id),
  }
}

/** The view of a quote that was read in this transaction already. */
export async function viewOf(db: ReadDb, clock: Clock, id: string): Promise<QuoteView> {
  return must(await quoteView(db, clock, id), `quote ${id}`)
}
