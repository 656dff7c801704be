import { quotes } from '#shared/contract/quotes.ts'
import { handle } from '../handle.ts'
import { quoteOpenTo } from './open-quote.ts'
import { viewOf } from './quote-view.ts'
import { moveQuote } from './quotes.sql.ts'

export const sendQuote = handle(quotes.sendQuote, async ({ tx, input, refuse, tell, clock }) => {
  const found = await quoteOpenTo(tx, clock, input.id, 'send')
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const { number, revision, validUntil } = found.value
  await moveQuote(tx, input.id, { status: 'sent', sentAt: clock.now() })
  tell('quoteSent', [{ kind: 'quote', id: input.id }], { number, revision, validUntil })
  return viewOf(tx, clock, input.id)
})
