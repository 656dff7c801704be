import { orders } from '#shared/contract/orders.ts'
import { searchText } from '#shared/kernel/text.ts'
import { answer, handle } from '../handle.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'
import { ordersUnder, setReference } from './purchase-orders.sql.ts'

/** What the customer calls the order binds nobody, so it may be put right at any time. */
export const setPurchaseOrder = handle(orders.setPurchaseOrder, async ({ tx, input, refuse, tell }) => {
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const { customerReference, purchasedOn } = input
  const search = searchText(order.number, order.customerName, order.customerNumber, customerReference, order.channel)
  await setReference(tx, order.id, { customerReference, purchasedOn, search })
  const before = order.customerReference
  tell('purchaseOrderSet', [{ kind: 'order', id: order.id }], { number: order.number, reference: customerReference, before, purchasedOn })
  return viewOf(tx, order.id)
})

export const findPurchaseOrder = answer(orders.findPurchaseOrder, async ({ db, input }) => ({
  orders: await ordersUnder(db, input.customerId, input.customerReference, input.exceptOrderId ?? ''),
}))
