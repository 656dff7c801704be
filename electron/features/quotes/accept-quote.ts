import { quotes } from '#shared/contract/quotes.ts'
import { sumLines } from '#shared/domain/orders/order-status.ts'
import { handle, Refused } from '../handle.ts'
import { addOrder } from '../orders/add-order.ts'
import { confirmOrder } from '../orders/confirm-order.ts'
import { quoteOpenTo } from './open-quote.ts'
import { viewOf } from './quote-view.ts'
import { moveQuote } from './quotes.sql.ts'

/** The customer said yes: the order says what the quote said, at its prices, and is confirmed in the same stroke. Nothing is typed again. */
export const acceptQuote = handle(quotes.acceptQuote, async ({ tx, input, refuse, tell, clock, perform }) => {
  const found = await quoteOpenTo(tx, clock, input.id, 'accept')
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const { number, asked, shown, validUntil } = found.value
  if (shown === 'expired' && !input.evenIfExpired) return refuse('QUOTE_EXPIRED', { number, validUntil })
  const { validUntil: _, orderedOn: __, ...fields } = asked
  const customerReference = input.customerReference ?? fields.customerReference
  const added = await perform(addOrder, { ...fields, id: input.orderId, customerReference })
  if (added instanceof Refused) return refuse('ORDER_REFUSED', { number, code: added.code })
  const order = await perform(confirmOrder, { id: input.orderId, ifShort: 'backorder' })
  if (order instanceof Refused) return refuse('ORDER_REFUSED', { number, code: order.code })
  await moveQuote(tx, input.id, { status: 'accepted', orderId: order.id })
  const about = [
    { kind: 'quote', id: input.id },
    { kind: 'order', id: order.id },
    { kind: 'customer', id: order.customerId },
  ] as const
  tell('quoteAccepted', about, { number, order: order.number })
  const { short } = sumLines(order.lines)
  return { quote: await viewOf(tx, clock, input.id), order: { id: order.id, number: order.number, short } }
})
