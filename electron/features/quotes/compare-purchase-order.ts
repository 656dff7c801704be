import { quotes } from '#shared/contract/quotes.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { codeKey, comparePurchaseOrder as compare } from '#shared/domain/quotes/compare-purchase-order.ts'
import { answer } from '../handle.ts'
import { productsByCode } from './item-numbers.sql.ts'
import { loadQuote } from './quotes.sql.ts'
import { readPurchaseLines } from './read-purchase-lines.ts'

export const comparePurchaseOrder = answer(quotes.comparePurchaseOrder, async ({ db, input, refuse }) => {
  const quote = await loadQuote(db, input.id)
  if (!quote) return refuse('QUOTE_UNKNOWN', { what: input.id })
  const { source, pairs } = input
  const bytes = source.kind === 'text' ? Buffer.from(source.text, 'utf8') : Buffer.from(source.base64, 'base64')
  const { lines: theirs, unread, problem } = readPurchaseLines(bytes)
  if (problem !== undefined) return refuse('PURCHASE_UNREADABLE', { problem })
  const productOf = await productsByCode(db, quote.customerId, [...new Set(theirs.map(({ code }) => code).filter(Boolean))], foldSku)
  const paired = new Map(pairs.map((pair) => [codeKey(pair), pair.lineId]))
  const quoted = quote.content.lines.map(({ id, productId, sku, description, quantity, unitPrice, netMinor }) => {
    return { id, productId, sku, description, quantity, unitPrice, netMinor }
  })
  const lines = compare(quoted, theirs, { productOf, paired }, quote.currency)
  const isSame = unread.length === 0 && lines.every(({ differences }) => differences.length === 0)
  return { lines: lines.map(({ differences, ...line }) => ({ ...line, differences: [...differences] })), unread: [...unread], isSame }
})
