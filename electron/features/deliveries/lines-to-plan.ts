import { inPart, type LineToSend } from '#shared/domain/orders/delivery-plan.ts'
import type { DeliveryPlan, Order, UnderWay } from '../orders/order-work.ts'

/** A plan's parts of which every unit has left. They stay as they are. */
export function leftParts(plan: DeliveryPlan | undefined, underWay: readonly UnderWay[]): DeliveryPlan['parts'] {
  return (plan?.parts ?? []).filter((part) => {
    const shipped = underWay.filter((u) => u.partId === part.id).reduce((sum, u) => sum + u.shipped, 0)
    return shipped === part.lines.reduce((sum, line) => sum + line.quantity, 0)
  })
}

/** What the other parts are made of: still wanted, and in no part that has left. Before the first plan: still wanted and not shipped. */
export function linesToPlan(order: Order, plan: DeliveryPlan | undefined, underWay: readonly UnderWay[]): LineToSend[] {
  const left = leftParts(plan, underWay)
  return order.lines.map(({ id, sku, ordered, cancelled, shipped }) => {
    const gone = plan ? left.reduce((sum, part) => sum + inPart(part, id), 0) : shipped
    return { id, sku, wanted: ordered - cancelled - gone }
  })
}
