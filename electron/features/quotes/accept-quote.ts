import { quotes } from '#shared/contract/quotes.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { sumLines } from '#shared/domain/orders/order-status.ts'
import { carryPurchaseOrder } from '../attachments/move-attachments.ts'
import { handle, Refused } from '../handle.ts'
import { addOrder } from '../orders/add-order.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { learnItemNumber } from './item-numbers.sql.ts'
import { quoteOpenTo } from './open-quote.ts'
import { viewOf } from './quote-view.ts'
import { moveQuote } from './quotes.sql.ts'

/** The customer said yes: the order says what the quote said, at its prices, and is confirmed in the same stroke. Nothing is typed again. */
export const acceptQuote = handle(quotes.acceptQuote, async (call) => {
  const { tx, input, refuse, tell, clock, perform } = call
  const found = await quoteOpenTo(tx, clock, input.id, 'accept')
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const { number, asked, shown, validUntil, content, customerId } = found.value
  if (shown === 'expired' && !input.evenIfExpired) return refuse('QUOTE_EXPIRED', { number, validUntil })
  const { validUntil: _, orderedOn: __, ...fields } = asked
  const customerReference = input.customerReference ?? fields.customerReference
  const purchasedOn = input.purchasedOn === undefined ? (fields.purchasedOn ?? null) : input.purchasedOn
  const added = await perform(addOrder, { ...fields, id: input.orderId, customerReference, purchasedOn })
  if (added instanceof Refused) return refuse('ORDER_REFUSED', { number, code: added.code })
  const order = await perform(confirmOrder, { id: input.orderId, ifShort: 'backorder' })
  if (order instanceof Refused) return refuse('ORDER_REFUSED', { number, code: order.code })
  await moveQuote(tx, input.id, { status: 'accepted', orderId: order.id })
  await carryPurchaseOrder(call, { kind: 'quote', id: input.id }, { kind: 'order', id: order.id })
  for (const { code, lineId } of input.itemNumbers) {
    const line = content.lines.find(({ id }) => id === lineId)
    if (line) await learnItemNumber(tx, customerId, foldSku(code), line.productId)
  }
  const about = [
    { kind: 'quote', id: input.id },
    { kind: 'order', id: order.id },
    { kind: 'customer', id: order.customerId },
  ] as const
  tell('quoteAccepted', about, { number, order: order.number })
  const { short } = sumLines(order.lines)
  return { quote: await viewOf(tx, clock, input.id), order: { id: order.id, number: order.number, short } }
})
