import type { Subject } from '#shared/contract/history.ts'
import { reservations } from '#shared/contract/reservations.ts'
import { comparePriority, shareOut } from '#shared/domain/promising/fill-priority.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { type CommandCall, handle, type Surroundings, type Work } from '../handle.ts'
import { hardenDay, loadHouse } from '../promising/calendar.ts'
import { shareProductsAnew } from '../promising/outlook.ts'
import { loadPriority } from '../promising/priority.ts'
import { claimForMany } from '../stock/claim-for-many.ts'
import { freeByHouse, holdProduct, markRefilling, withSomeToGive } from '../stock/product-totals.ts'
import { housesByPreference } from '../warehouses/houses.ts'
import { fillFromSetAside, isSetAsideFor } from './fill-from-set-aside.ts'
import { refreshFilled } from './orders-at-once.sql.ts'
import { holdOrders, type WaitingLine, waitingLines, writeFills } from './waiting-lines.sql.ts'
import { weighRisks } from './weigh-risk.ts'

/** So many wait at most for a product to be filled by the command itself that frees it. */
const FEW = 50
/** So many are filled in one transaction, so that no scan waits longer for it than for another scan. */
const AT_ONCE = 250

/**
 * What goods were freed for: products whose few back-orders the command itself fills. Where many wait, the product is marked, and a job fills it
 * in parts; until it is done nobody else claims of it, so that the rule decides and not the moment.
 */
export async function productsToFill(
  tx: CommandCall<typeof reservations.fillBackorders>['tx'],
  freed: readonly string[],
): Promise<string[]> {
  const few: string[] = []
  for (const { productId, free } of await withSomeToGive(tx, freed)) {
    const waiting = await waitingLines(tx, productId, FEW + 1)
    if (waiting.length > FEW) await markRefilling(tx, productId, true)
    else if (waiting.length > 0 && (free > 0 || (await isSetAsideFor(tx, productId, waiting)))) few.push(productId)
  }
  return few
}

/** Each order gets all it is short of before the next one gets any: the rule says who is next. */
export const fillBackorders = handle(reservations.fillBackorders, async (call) => {
  const { input, tell } = call
  const filled = await fillProducts(call, input.productIds)
  const units = [...filled.values()].reduce((sum, quantity) => sum + quantity, 0)
  const about: Subject[] = [
    ...input.productIds.map((id) => ({ kind: 'product', id }) as const),
    ...[...filled.keys()].map((id) => ({ kind: 'order', id }) as const),
  ]
  tell('backordersFilled', about, { orders: filled.size, units })
  return { orders: filled.size, units }
})

type Filling = Work & Pick<Surroundings, 'engine'>

/** Fills those who wait for products, and says how many units each order got. One order can be left out: it gave the goods away. */
export async function fillProducts(work: Filling, productIds: readonly string[], exceptOrderId?: string): Promise<Map<string, number>> {
  const house = await loadHouse(work.tx)
  const filled = new Map<string, number>()
  for (const productId of [...new Set(productIds)].sort()) {
    for (const { orderId, quantity } of await fillProduct(work, productId, exceptOrderId))
      filled.set(orderId, (filled.get(orderId) ?? 0) + quantity)
  }
  const orderIds = [...filled.keys()].sort()
  await refreshFilled(work, orderIds)
  await weighRisks(work, orderIds, house.timeZone)
  if (orderIds.length > 0) await shareProductsAnew(work.tx, productIds)
  return filled
}

async function fillProduct(
  call: Filling,
  productId: string,
  exceptOrderId: string | undefined,
): Promise<{ orderId: string; quantity: number }[]> {
  const { tx, ids, clock } = call
  const house = await loadHouse(tx)
  const rule = await loadPriority(tx)
  await holdProduct(tx, productId)
  const first = (await waitingLines(tx, productId)).filter(({ orderId }) => orderId !== exceptOrderId).sort(comparePriority(rule))
  const chosen = first.slice(0, AT_ONCE)
  // Held, and then looked at again: a line may have been cancelled since it was read.
  if (chosen.length > 0) await holdOrders(tx, [...new Set(chosen.map(({ orderId }) => orderId))])
  const held = call.engine === 'postgres' ? await stillWaiting(call, productId, chosen) : chosen
  const houses = await housesByPreference(tx)
  const hardenOn = (line: WaitingLine) => hardenDay(house, line.shipByOn, clock.now())
  const own = await fillFromSetAside(call, productId, held.toSorted(comparePriority(rule)), (line) => {
    return { houses: houses(line.warehouseId), hardenOn: hardenOn(line) }
  })
  const shares = shareOut(rule, own.left, await freeByHouse(tx, productId), (line) => houses(line.warehouseId))
  for (const [warehouseId, ofHouse] of groupBy(shares, (share) => share.house)) {
    const claims = ofHouse.map(({ line, quantity }) => ({
      orderLineId: line.orderLineId,
      quantity,
      hardenOn: hardenOn(line),
    }))
    if (!(await claimForMany(call, { productId, warehouseId }, claims))) throw new Error(`product ${productId} was held and is short now`)
  }
  const fills = [...own.shares, ...shares].map(({ line, quantity }) => ({
    id: ids.next(),
    orderId: line.orderId,
    orderLineId: line.orderLineId,
    productId,
    quantity,
  }))
  await writeFills(call, fills, clock.now())
  // Done when all were looked at, or when nothing was left for the last of those that were.
  if (first.length <= AT_ONCE || fills.length === 0) await markRefilling(tx, productId, false)
  return fills
}

async function stillWaiting({ tx }: Filling, productId: string, chosen: readonly WaitingLine[]): Promise<WaitingLine[]> {
  const ids = new Set(chosen.map(({ orderLineId }) => orderLineId))
  return (await waitingLines(tx, productId)).filter(({ orderLineId }) => ids.has(orderLineId))
}
