import { inPart } from '#shared/domain/orders/delivery-plan.ts'
import { shortOf } from '#shared/domain/orders/order-status.ts'
import type { Work } from '../handle.ts'
import { hardenDay, loadHouse } from '../promising/calendar.ts'
import { reserveForLine } from '../stock/claims.ts'
import { claimsOfLine, freeClaimOn } from '../stock/line-claims.ts'
import { claimShortLines } from './claim-short-lines.ts'
import type { DeliveryPlan } from './delivery-parts.sql.ts'
import { shiftLine } from './line-quantities.sql.ts'
import { loadOrder, type Order } from './orders.sql.ts'
import { loadUnderWay } from './part-progress.sql.ts'

/**
 * Moves an order's claims to the warehouses from which its parts are to go, as far as the goods are there. What a part's warehouse cannot give
 * stays claimed where it was, because a promise is worth more than the place. Products are taken in their order, so that two stations cannot block each other.
 */
export async function arrangeClaims(work: Work, order: Order, plan: DeliveryPlan): Promise<void> {
  const { tx } = work
  const underWay = await loadUnderWay(tx, order.id)
  const hardenOn = hardenDay(await loadHouse(tx), order.shipByOn, work.clock.now())
  const houses = [...new Set(plan.parts.map((part) => part.warehouseId))]
  let moved = false
  for (const line of order.lines.toSorted((a, b) =>
    a.productId < b.productId ? -1 : a.productId > b.productId ? 1 : a.position - b.position,
  )) {
    // By house: claimed on shelves and on no list, less what its parts still need of it.
    const needed = new Map<string, number>()
    for (const part of plan.parts) {
      needed.set(part.warehouseId, (needed.get(part.warehouseId) ?? 0) + inPart(part, line.id))
    }
    for (const units of underWay.filter(({ orderLineId }) => orderLineId === line.id)) {
      const held = units.onBench + units.packed + units.shipped
      needed.set(units.warehouseId, (needed.get(units.warehouseId) ?? 0) - held)
    }
    const claims = await claimsOfLine(tx, line.id, 'shelf')
    const listed = (house: string) =>
      underWay.filter((u) => u.orderLineId === line.id && u.warehouseId === house).reduce((sum, u) => sum + u.toPick, 0)
    const claimedIn = (house: string) => claims.filter((c) => c.warehouseId === house).reduce((sum, c) => sum + c.quantity, 0)
    let missing = houses.reduce((sum, house) => sum + Math.max(0, (needed.get(house) ?? 0) - claimedIn(house)), 0)
    if (missing === 0 || claims.length === 0) continue
    for (const house of new Set(claims.map((claim) => claim.warehouseId ?? ''))) {
      let spare = Math.min(missing, claimedIn(house) - Math.max(listed(house), needed.get(house) ?? 0))
      for (const claim of claims.filter(({ warehouseId }) => warehouseId === house)) {
        const quantity = Math.min(spare, claim.quantity, claimedIn(house) - listed(house))
        if (quantity <= 0 || listed(house) > 0) continue
        await freeClaimOn(work, { orderLineId: line.id, stockLevelId: claim.stockLevelId, quantity })
        await shiftLine(tx, line.id, { reserved: -quantity })
        spare -= quantity
        missing -= quantity
        moved = true
      }
    }
    for (const house of houses) {
      const wanted = Math.max(0, (needed.get(house) ?? 0) - claimedIn(house))
      const free = await freeOf(work, order.id, line.id)
      const ask = Math.min(wanted, free)
      if (ask === 0) continue
      const got = await reserveForLine(work, { orderLineId: line.id, productId: line.productId, wanted: ask, houses: [house], hardenOn })
      if (got > 0) await shiftLine(tx, line.id, { reserved: got })
    }
  }
  const after = moved ? await loadOrder(tx, order.id) : undefined
  if (after) await claimShortLines(work, after)
}

async function freeOf({ tx }: Work, orderId: string, lineId: string): Promise<number> {
  const line = (await loadOrder(tx, orderId))?.lines.find(({ id }) => id === lineId)
  return line ? Math.max(0, shortOf(line)) : 0
}
