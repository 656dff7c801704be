import { orders } from '#shared/contract/orders.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import { handle } from '../handle.ts'
import { freeClaims } from '../stock/claims.ts'
import { lockOrder, openPickListOf, refreshOrder, shiftLine } from './line-quantities.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

/** What is picked or packed is in somebody's hands: it has to be put back first, so it is not cancelled here. */
export const cancelOrder = handle(orders.cancelOrder, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockOrder(tx, input.id)
  const order = await loadOrder(tx, input.id)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.id })
  const pickList = await openPickListOf(tx, input.id)
  if (pickList) return refuse('ORDER_BEING_PICKED', { number: order.number, pickList })
  const chosen = order.lines.filter((line) => !input.lineIds || input.lineIds.includes(line.id))
  let cancelled = 0
  for (const line of chosen) {
    const units = line.reserved + shortOf(line)
    if (units === 0) continue
    const freed = await freeClaims(call, line.id, line.reserved)
    await shiftLine(tx, line.id, { reserved: -freed, cancelled: units })
    cancelled += units
  }
  if (cancelled === 0) return refuse('NOTHING_TO_CANCEL', { number: order.number, status: order.status })
  await refreshOrder(tx, input.id)
  tell('orderCancelled', [{ kind: 'order', id: input.id }], { number: order.number, units: cancelled, reason: input.reason })
  return viewOf(tx, input.id)
})
