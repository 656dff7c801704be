import { quotes } from '#shared/contract/quotes.ts'
import { handle } from '../handle.ts'
import { quoteOpenTo } from './open-quote.ts'
import { writeQuote } from './quote-content.ts'
import { viewOf } from './quote-view.ts'
import { keepVersion, saveContent } from './quotes.sql.ts'

/** What the customer has in hand stays readable as it was; the next version is a draft again until it is sent. */
export const reviseQuote = handle(quotes.reviseQuote, async ({ tx, input, refuse, tell, clock }) => {
  const found = await quoteOpenTo(tx, clock, input.id, 'revise')
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const quote = found.value
  const revision = quote.revision + 1
  const written = await writeQuote(tx, input, { number: quote.number, revision, now: clock.now() })
  if (!written.ok) return refuse(written.refusal.code, written.refusal.data)
  await keepVersion(tx, quote)
  if (!(await saveContent(tx, input.id, input.version, written.value, { revision })))
    return refuse('CHANGED_MEANWHILE', { what: quote.number })
  const { content, currency } = written.value
  tell('quoteRevised', [{ kind: 'quote', id: input.id }], {
    number: quote.number,
    revision,
    grossMinorBefore: quote.content.grossMinor,
    grossMinor: content.grossMinor,
    currency,
  })
  return viewOf(tx, clock, input.id)
})
