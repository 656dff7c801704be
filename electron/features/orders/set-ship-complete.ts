import { orders } from '#shared/contract/orders.ts'
import { handle } from '../handle.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { saveShipComplete } from './order-risk.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

const settled = ['shipped', 'closed', 'cancelled']

export const setShipComplete = handle(orders.setShipComplete, async ({ tx, input, refuse, tell }) => {
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  if (settled.includes(order.status)) return refuse('ORDER_NOT_OPEN', { number: order.number, status: order.status })
  await saveShipComplete(tx, input.id, input.shipComplete)
  tell('shipCompleteSet', [{ kind: 'order', id: input.id }], { number: order.number, shipComplete: input.shipComplete })
  return viewOf(tx, input.id)
})
