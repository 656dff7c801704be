// Decides a delivery plan: what is asked for beside what is under way, and what it costs. It changes nothing.
import type { ReadDb } from '#electron/database/schema.ts'
import type { PartAsk } from '#shared/contract/deliveries.ts'
import { checkPlan, type PlannedPart, type PlanObstacle } from '#shared/domain/orders/delivery-plan.ts'
import { type SplitCosts, splitCosts } from '#shared/domain/orders/split-costs.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import {
  type DeliveryPlan,
  heldByPart,
  isPartElsewhere,
  loadDeliveryPlan,
  loadUnderWay,
  type Order,
  type UnderWay,
} from '../orders/order-work.ts'
import { loadPriceBook } from '../pricing/price-book.ts'
import { findHouse } from '../warehouses/houses.ts'
import { loadCarrierCosts } from './deliveries.sql.ts'
import { leftParts, linesToPlan } from './lines-to-plan.ts'

type Obstacle =
  | PlanObstacle
  | { readonly code: 'ORDER_NOT_OPEN'; readonly data: { number: string; status: string } }
  | { readonly code: 'LINE_UNKNOWN' | 'WAREHOUSE_UNKNOWN'; readonly data: { what: string } }
  | { readonly code: 'PART_TWICE'; readonly data: { partId: string } }
  | { readonly code: 'HOUSE_UNDER_WAY'; readonly data: { warehouse: string; units: number } }

export interface PartsPlan {
  readonly before: DeliveryPlan | undefined
  /** Parts that have left already, the first ones of the plan. */
  readonly left: DeliveryPlan['parts']
  readonly parts: readonly (PlannedPart & { readonly isInHand: boolean })[]
  /** Shipments from before there was a plan: each becomes a part that has left. */
  readonly shipments: ReadonlyMap<string, readonly UnderWay[]>
  readonly costs: SplitCosts & { readonly costCurrency: string }
}

/** What an order would come to if it were sent in these parts, or what stands in the way. */
export async function planParts(db: ReadDb, order: Order, ask: readonly PartAsk[]): Promise<Result<PartsPlan, Obstacle>> {
  const { id: orderId, number, status } = order
  const isOpen = order.isConfirmed && !['shipped', 'closed', 'cancelled'].includes(status)
  if (!isOpen) return no({ code: 'ORDER_NOT_OPEN', data: { number, status } })
  const ids = ask.map((part) => part.id)
  const before = await loadDeliveryPlan(db, orderId)
  const underWay = await loadUnderWay(db, orderId)
  const left = leftParts(before, underWay)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i || left.some((part) => part.id === id))
  if (twice !== undefined || (await isPartElsewhere(db, orderId, ids)))
    return no({ code: 'PART_TWICE', data: { partId: twice ?? ids[0] ?? '' } })
  for (const part of ask) {
    if (!(await findHouse(db, part.warehouseId))) return no({ code: 'WAREHOUSE_UNKNOWN', data: { what: part.warehouseId } })
    const stranger = part.lines.find((line) => !order.lines.some(({ id }) => id === line.orderLineId))
    if (stranger) return no({ code: 'LINE_UNKNOWN', data: { what: stranger.orderLineId } })
  }
  const placed = await placeUnderWay(db, before, underWay, ask)
  if (!placed.ok) return placed
  const { held, inHand } = placed.value
  const open = heldByPart(held).filter((h) => !left.some((part) => part.id === h.partId))
  const checked = checkPlan(linesToPlan(order, before, underWay), before?.parts ?? [], open, ask)
  if (!checked.ok) return checked
  const parts = checked.value.map((part) => ({ ...part, isInHand: inHand.get(part.warehouseId) === part.id }))
  const unplanned = before ? [] : underWay.filter((u) => u.shipmentId !== null)
  const shipments = groupBy(unplanned, (u) => u.shipmentId ?? '')
  const gone = [...shipments.values()].map((units) => units.map(({ orderLineId, shipped }) => ({ orderLineId, quantity: shipped })))
  const costs = await costsOf(db, order, [...gone, ...left.map((part) => part.lines), ...parts.map((part) => part.lines)])
  return ok({ before, left, parts, shipments, costs })
}

/** What is under way without a plan joins the part in hand of its house, else the first part that goes from there. */
async function placeUnderWay(
  db: ReadDb,
  before: DeliveryPlan | undefined,
  underWay: readonly UnderWay[],
  ask: readonly PartAsk[],
): Promise<Result<{ held: UnderWay[]; inHand: ReadonlyMap<string, string> }, Obstacle>> {
  const inHand = new Map((before?.parts ?? []).filter((part) => part.isInHand).map((part) => [part.warehouseId, part.id]))
  const loose = underWay.filter((u) => u.partId === null && u.shipmentId === null)
  for (const [house, units] of groupBy(loose, (u) => u.warehouseId)) {
    const part = ask.find(({ id }) => id === inHand.get(house)) ?? ask.find(({ warehouseId }) => warehouseId === house)
    if (part) inHand.set(house, part.id)
    else {
      const warehouse = (await findHouse(db, house))?.code ?? ''
      const held = units.reduce((sum, u) => sum + u.toPick + u.onBench + u.packed, 0)
      return no({ code: 'HOUSE_UNDER_WAY', data: { warehouse, units: held } })
    }
  }
  const held = underWay
    .filter((u) => u.partId !== null || u.shipmentId === null)
    .map((u) => ({ ...u, partId: u.partId ?? inHand.get(u.warehouseId) ?? null }))
  return ok({ held, inHand })
}

async function costsOf(
  db: ReadDb,
  order: Order,
  parts: readonly (readonly { readonly orderLineId: string; readonly quantity: number }[])[],
): Promise<PartsPlan['costs']> {
  const { costs } = await loadCarrierCosts(db)
  const { shippingRules, companyCurrency } = await loadPriceBook(db, [])
  const line = new Map(order.lines.map((l) => [l.id, l]))
  const worth = parts.map((lines) => {
    let [goodsMinor, weightGrams] = [0, 0]
    for (const { orderLineId, quantity } of lines) {
      const l = line.get(orderLineId)
      if (!l) continue
      goodsMinor += Math.round((l.netMinor * quantity) / Math.max(1, l.ordered - l.cancelled))
      weightGrams += l.weightGrams * quantity
    }
    return { goodsMinor, weightGrams }
  })
  const { carrier, currency, shipTo } = order
  return { ...splitCosts(worth, costs, shippingRules, { country: shipTo.country, carrier, currency }), costCurrency: companyCurrency }
}
