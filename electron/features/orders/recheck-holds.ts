import { holds } from '#shared/contract/holds.ts'
import { handle } from '../handle.ts'
import { holdFacts, recheckOrder } from './hold-rules.ts'
import { lockOrder } from './line-quantities.sql.ts'
import { viewOf } from './order-view.ts'
import { loadOrder } from './orders.sql.ts'

export const recheckHolds = handle(holds.recheckHolds, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockOrder(tx, input.orderId)
  const order = await loadOrder(tx, input.orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const changes = await recheckOrder(call, order.id)
  tell('holdsChecked', [{ kind: 'order', id: order.id }], { number: order.number, ...holdFacts(changes) })
  return viewOf(tx, order.id)
})
