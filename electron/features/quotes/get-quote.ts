import { quotes } from '#shared/contract/quotes.ts'
import { answer } from '../handle.ts'
import { quoteView } from './quote-view.ts'
import { loadVersion } from './quotes.sql.ts'

export const getQuote = answer(quotes.getQuote, async ({ db, input, refuse, clock }) => {
  return (await quoteView(db, clock, input.id)) ?? refuse('QUOTE_UNKNOWN', { what: input.id })
})

export const getQuoteVersion = answer(quotes.getQuoteVersion, async ({ db, input, refuse }) => {
  return (await loadVersion(db, input.id, input.revision)) ?? refuse('QUOTE_UNKNOWN', { what: `${input.id} v${input.revision}` })
})
