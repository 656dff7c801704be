import type { ReadDb } from '#electron/database/schema.ts'
import { openSteps, type QuoteStatus, type QuoteStep, quoteStatus } from '#shared/domain/quotes/quote-status.ts'
import type { Clock } from '#shared/kernel/dates.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { todayOf } from '../setup/today.ts'
import { loadQuote, type Quote } from './quotes.sql.ts'

type StepRefusal =
  | { readonly code: 'QUOTE_UNKNOWN'; readonly data: { what: string } }
  | { readonly code: 'QUOTE_NOT_OPEN'; readonly data: { number: string; status: QuoteStatus } }

/** The quote, if this step is open to it now. */
export async function quoteOpenTo(
  db: ReadDb,
  clock: Clock,
  id: string,
  step: QuoteStep,
): Promise<Result<Quote & { shown: QuoteStatus }, StepRefusal>> {
  const quote = await loadQuote(db, id)
  if (!quote) return no({ code: 'QUOTE_UNKNOWN', data: { what: id } })
  const shown = quoteStatus(quote.status, quote.validUntil, await todayOf(db, clock))
  if (!openSteps[shown].includes(step)) return no({ code: 'QUOTE_NOT_OPEN', data: { number: quote.number, status: shown } })
  return ok({ ...quote, shown })
}
