import { quotes } from '#shared/contract/quotes.ts'
import { handle } from '../handle.ts'
import { quoteOpenTo } from './open-quote.ts'
import { viewOf } from './quote-view.ts'
import { moveQuote } from './quotes.sql.ts'

export const loseQuote = handle(quotes.loseQuote, async ({ tx, input, refuse, tell, clock }) => {
  const { id, reason, note } = input
  const found = await quoteOpenTo(tx, clock, id, 'lose')
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  await moveQuote(tx, id, { status: 'lost', lostReason: reason, lostNote: note })
  tell('quoteLost', [{ kind: 'quote', id }], { number: found.value.number, reason, note })
  return viewOf(tx, clock, id)
})
