import { deliveries } from '#shared/contract/deliveries.ts'
import { handle } from '../handle.ts'
import {
  chargeParts,
  dropPlan,
  holdFacts,
  loadDeliveryPlan,
  loadOrder,
  lockOrder,
  recheckOrder,
  refreshOrder,
} from '../orders/order-work.ts'
import { lockListsOf } from '../picking/shorten-lists.ts'
import { viewOf } from './delivery-view.ts'

/** Once a part has left there is nothing to take back: the rest is planned as one part instead. */
export const sendWhole = handle(deliveries.sendWhole, async (call) => {
  const { tx, input, refuse, tell } = call
  await lockListsOf(call, input.orderId)
  await lockOrder(tx, input.orderId)
  const order = await loadOrder(tx, input.orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const { number } = order
  const plan = await loadDeliveryPlan(tx, order.id)
  if (!plan) return refuse('NOT_IN_PARTS', { number })
  if (plan.version !== input.version) return refuse('CHANGED_MEANWHILE', { what: number })
  const shipped = order.lines.reduce((sum, line) => sum + line.shipped, 0)
  if (shipped > 0) return refuse('PART_SHIPPED', { number, shipped: order.partsShipped })
  await dropPlan(tx, order.id)
  await chargeParts(tx, order, plan.extraMinor, 0)
  await refreshOrder(tx, order.id)
  const holds = await recheckOrder(call, order.id)
  tell('deliveryWhole', [{ kind: 'order', id: order.id }], { number, partsBefore: plan.parts.length, ...holdFacts(holds) })
  return viewOf(tx, order.id)
})
