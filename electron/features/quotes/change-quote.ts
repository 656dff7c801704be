import { quotes } from '#shared/contract/quotes.ts'
import { handle } from '../handle.ts'
import { quoteOpenTo } from './open-quote.ts'
import { writeQuote } from './quote-content.ts'
import { viewOf } from './quote-view.ts'
import { saveContent } from './quotes.sql.ts'

export const changeQuote = handle(quotes.changeQuote, async ({ tx, input, refuse, tell, clock }) => {
  const found = await quoteOpenTo(tx, clock, input.id, 'change')
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const { number, revision, content: before } = found.value
  const written = await writeQuote(tx, input, { number, revision, now: clock.now() })
  if (!written.ok) return refuse(written.refusal.code, written.refusal.data)
  if (!(await saveContent(tx, input.id, input.version, written.value, { revision }))) return refuse('CHANGED_MEANWHILE', { what: number })
  const { content, currency } = written.value
  tell('quoteChanged', [{ kind: 'quote', id: input.id }], {
    number,
    grossMinorBefore: before.grossMinor,
    grossMinor: content.grossMinor,
    currency,
  })
  return viewOf(tx, clock, input.id)
})
