import { nextNumber } from '#electron/database/number-series.ts'
import { quotes } from '#shared/contract/quotes.ts'
import { handle } from '../handle.ts'
import { writeQuote } from './quote-content.ts'
import { viewOf } from './quote-view.ts'
import { insertQuote } from './quotes.sql.ts'

export const addQuote = handle(quotes.addQuote, async ({ tx, input, refuse, tell, clock }) => {
  const number = await nextNumber(tx, 'quote')
  const written = await writeQuote(tx, input, { number, revision: 1, now: clock.now() })
  if (!written.ok) return refuse(written.refusal.code, written.refusal.data)
  const { customerId, content, currency } = written.value
  await insertQuote(tx, { ...written.value, id: input.id, number, createdAt: clock.now() })
  const about = [
    { kind: 'quote', id: input.id },
    { kind: 'customer', id: customerId },
  ] as const
  tell('quoteAdded', about, { number, lines: content.lines.length, grossMinor: content.grossMinor, currency })
  return viewOf(tx, clock, input.id)
})
