import { fitPlan } from '#shared/domain/orders/delivery-plan.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { dropPlan, loadDeliveryPlan, savePlan } from './delivery-parts.sql.ts'
import { loadOrder } from './orders.sql.ts'
import { heldByPart, loadUnderWay } from './part-progress.sql.ts'

/** After an amendment the parts of an order come to what is wanted now; the caller refreshes the order afterwards. */
export async function fitDeliveryPlan({ tx, ids }: Pick<Work, 'tx' | 'ids'>, orderId: string): Promise<void> {
  const plan = await loadDeliveryPlan(tx, orderId)
  if (!plan) return
  const order = must(await loadOrder(tx, orderId), `order ${orderId}`)
  const lines = order.lines.map(({ id, sku, ordered, cancelled }) => ({ id, sku, wanted: ordered - cancelled }))
  const held = heldByPart(await loadUnderWay(tx, orderId))
  const parts = fitPlan(lines, plan.parts, held, { id: ids.next(), warehouseId: order.warehouseId })
  if (parts.length === 0) return dropPlan(tx, orderId)
  const inHand = new Set(plan.parts.filter((part) => part.isInHand).map((part) => part.id))
  const fitted = parts.map((part) => ({ ...part, isInHand: inHand.has(part.id) }))
  // When nothing is charged for sending any more, nothing is charged for the parts either.
  const extraMinor = Math.min(plan.extraMinor, order.shippingMinor)
  await savePlan(tx, orderId, { paidBy: plan.paidBy, extraMinor, parts: fitted })
}
