import { deliveries } from '#shared/contract/deliveries.ts'
import { answer } from '../handle.ts'
import { loadOrder } from '../orders/order-work.ts'
import { planParts } from './plan-parts.ts'

export const previewDelivery = answer(deliveries.previewDelivery, async ({ db, input, refuse }) => {
  const order = await loadOrder(db, input.orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const planned = await planParts(db, order, input.parts)
  if (!planned.ok) return refuse(planned.refusal.code, planned.refusal.data)
  const { parts, ...costs } = planned.value.costs
  return { currency: order.currency, carrier: order.carrier, ...costs, parts: [...parts] }
})
