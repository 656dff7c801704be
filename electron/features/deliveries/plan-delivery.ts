import { deliveries } from '#shared/contract/deliveries.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import {
  arrangeClaims,
  assignShipped,
  assignUnderWay,
  chargeParts,
  goTogether,
  holdFacts,
  loadDeliveryPlan,
  loadOrder,
  lockOrder,
  recheckOrder,
  refreshOrder,
  savePlan,
  shippingWithParts,
} from '../orders/order-work.ts'
import { lockListsOf } from '../picking/shorten-lists.ts'
import { viewOf } from './delivery-view.ts'
import { planParts } from './plan-parts.ts'

export const planDelivery = handle(deliveries.planDelivery, async (call) => {
  const { tx, input, refuse, tell, ids } = call
  await lockListsOf(call, input.orderId)
  await lockOrder(tx, input.orderId)
  const order = await loadOrder(tx, input.orderId)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const others = (await goTogether(tx, order.id)).filter(({ id }) => id !== order.id)
  if (others.length > 0) return refuse('ORDER_JOINED', { number: order.number, others: others.map(({ number }) => number) })
  const planned = await planParts(tx, order, input.parts)
  if (!planned.ok) return refuse(planned.refusal.code, planned.refusal.data)
  const { before, left, parts, shipments, costs } = planned.value
  if ((before?.version ?? 0) !== input.version) return refuse('CHANGED_MEANWHILE', { what: order.number })
  const extraMinor = input.paidBy === 'customer' ? costs.extraChargeMinor : 0
  const billedMinor = order.billed.reduce((sum, part) => sum + part.chargeMinor, 0)
  const extraBefore = before?.extraMinor ?? 0
  if (shippingWithParts(order, extraBefore, extraMinor) < billedMinor)
    return refuse('SPLIT_BILLED', { number: order.number, billedMinor, currency: order.currency })

  const gone = [...shipments].map(([shipmentId, units]) => ({
    id: ids.next(),
    shipmentId,
    warehouseId: must(units[0], 'units of a shipment').warehouseId,
    plannedOn: null,
    isInHand: false,
    // Two boxes of the shipment may hold units of the same line.
    lines: [...groupBy(units, ({ orderLineId }) => orderLineId)].map(([orderLineId, boxes]) => {
      return { orderLineId, quantity: boxes.reduce((sum, { shipped }) => sum + shipped, 0) }
    }),
  }))
  await savePlan(tx, order.id, {
    paidBy: input.paidBy,
    extraMinor,
    parts: [...gone.map(({ shipmentId: _, ...part }) => part), ...left, ...parts],
  })
  for (const part of gone) await assignShipped(tx, order.id, part.shipmentId, part.id)
  for (const part of parts.filter(({ isInHand }) => isInHand)) await assignUnderWay(tx, order.id, part)
  await arrangeClaims(call, order, must(await loadDeliveryPlan(tx, order.id), 'the plan that was saved'))
  await chargeParts(tx, order, extraBefore, extraMinor)
  await refreshOrder(tx, order.id)
  const holds = await recheckOrder(call, order.id)
  tell('deliveryPlanned', [{ kind: 'order', id: order.id }], {
    number: order.number,
    parts: gone.length + left.length + parts.length,
    partsBefore: before?.parts.length ?? 0,
    paidBy: input.paidBy,
    extraMinor,
    currency: order.currency,
    ...holdFacts(holds),
  })
  return viewOf(tx, order.id)
})
