import { quotes } from '#shared/contract/quotes.ts'
import { quoteStatus } from '#shared/domain/quotes/quote-status.ts'
import { answer } from '../handle.ts'
import { todayOf } from '../setup/today.ts'
import { listQuoteRows } from './quote-lists.sql.ts'

export const listQuotes = answer(quotes.listQuotes, async ({ db, input, clock }) => {
  const today = await todayOf(db, clock)
  const { rows, next } = await listQuoteRows(db, { ...input, today })
  return { rows: rows.map((row) => ({ ...row, status: quoteStatus(row.status, row.validUntil, today) })), next }
})
