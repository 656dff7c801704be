// An order line's claims on stock: made on the product, bound to a shelf, carried to the bench, given up when the goods leave.

import type { Claimant } from '#shared/domain/stock/allocation-serves.ts'
import type { Work } from '../handle.ts'
import { bindToBins, keepClaim } from './bind-claims.ts'
import { claimSetAside } from './claim-set-aside.ts'
import { addClaim, claimsOf, moveClaim, reduceClaim } from './level-claims.sql.ts'
import { claimable, claimSoftly, holdProduct } from './product-stock.sql.ts'
import { reduceSoftClaim, softClaimsOf, softClaimsOfOrder } from './soft-claims.sql.ts'
import { addToSpot, benchOf, putOnBench, takeClaimed, writeMove } from './stock-ledger.sql.ts'

export interface ClaimAsk {
  readonly orderLineId: string
  readonly productId: string
  readonly wanted: number
  /** The houses that may fill it, the preferred one first. */
  readonly houses: readonly string[]
  /** Who wants it; looked up when it is not said. */
  readonly claimant?: Claimant
  /** The day on which the claim is bound to bins; without one it is bound at once. */
  readonly hardenOn?: string | undefined
}

/**
 * Reserves up to `wanted` units of a product for an order line and says how many it got; the rest is short. What is set aside for this order
 * comes first. Every claim begins as one guarded statement on the product in a house, so two stations can never promise the same box; then it is
 * bound to bins.
 */
export async function reserveForLine(work: Work, ask: ClaimAsk): Promise<number> {
  const { tx } = work
  const { productId } = ask
  let { free, isSetAside } = await claimable(tx, productId)
  let open = ask.wanted - (isSetAside ? await claimSetAside(work, ask) : 0)
  while (open > 0) {
    const warehouseId = ask.houses.find((house) => (free.get(house) ?? 0) > 0)
    if (warehouseId === undefined) break
    const quantity = Math.min(free.get(warehouseId) ?? 0, open)
    // Another station may have taken it since it was read: then the loop looks again at what is left.
    if (await claimSoftly(tx, { productId, warehouseId }, quantity)) {
      open -= quantity
      await keepClaim(work, { ...ask, warehouseId }, quantity)
      free.delete(warehouseId)
    } else ({ free } = await claimable(tx, productId))
  }
  return ask.wanted - open
}

/** Binds the soft claims of an order to bins, because it is going to be picked. */
export async function hardenOrder(work: Work, orderId: string): Promise<void> {
  for (const claim of await softClaimsOfOrder(work.tx, orderId)) {
    await holdProduct(work.tx, claim.productId)
    await reduceSoftClaim(work.tx, claim, claim.quantity)
    await bindToBins(work, claim, claim.quantity)
  }
}

/** Binds up to so many units of an order line that are softly claimed in a house, because a part of its order is going to be picked. */
export async function hardenPart(work: Work, orderLineId: string, warehouseId: string, most: number): Promise<void> {
  const claim = (await softClaimsOf(work.tx, orderLineId)).find((one) => one.warehouseId === warehouseId)
  const quantity = Math.min(most, claim?.quantity ?? 0)
  if (!claim || quantity <= 0) return
  await holdProduct(work.tx, claim.productId)
  await reduceSoftClaim(work.tx, claim, quantity)
  await bindToBins(work, claim, quantity)
}

interface ClaimedGoods {
  readonly orderLineId: string
  readonly quantity: number
  /** The document that says why they move: a pick list, a shipment. */
  readonly document: string
}

/** Picks: claimed goods go from their shelf to the bench, and the claim goes with them. */
export async function takeToBench(work: Work, goods: ClaimedGoods & { stockLevelId: string }): Promise<void> {
  const { orderLineId, stockLevelId, quantity, document } = goods
  const from = await takeClaimed(work.tx, stockLevelId, quantity)
  const bench = await putOnBench(work, from, quantity)
  await moveClaim(work, orderLineId, { from: stockLevelId, to: bench.id }, quantity)
  const { productId, lot } = from
  await writeMove(work, { productId, lot, fromBinId: from.binId, toBinId: bench.binId, quantity, reason: 'picked', document })
}

/** Puts picked goods back where they came from; the claim returns to the shelf with them. */
export async function putBackOnShelf(work: Work, goods: ClaimedGoods & { productId: string; lot: string; binId: string }): Promise<void> {
  const { orderLineId, productId, lot, binId, quantity, document } = goods
  const spot = { productId, lot, binId }
  const benchId = await benchOf(work.tx, binId)
  const claim = (await claimsOf(work.tx, orderLineId, 'bench')).find((c) => c.lot === lot && c.binId === benchId)
  if (!claim) throw new Error(`order line ${orderLineId} has nothing of lot "${lot}" on the bench`)
  await takeClaimed(work.tx, claim.stockLevelId, quantity)
  await reduceClaim(work.tx, orderLineId, claim.stockLevelId, quantity)
  const shelf = await addToSpot(work, spot, quantity, quantity)
  await addClaim(work, orderLineId, shelf.id, quantity)
  await writeMove(work, { productId, lot, fromBinId: benchId, toBinId: binId, quantity, reason: 'putBack', document })
}

/** Takes goods that could not be found out of stock together with their claim, so that nobody is sent there again. */
export async function writeOffClaimed(work: Work, goods: ClaimedGoods & { stockLevelId: string; reason: string }): Promise<void> {
  const { orderLineId, stockLevelId, quantity, document, reason } = goods
  const from = await takeClaimed(work.tx, stockLevelId, quantity)
  await reduceClaim(work.tx, orderLineId, stockLevelId, quantity)
  const { productId, lot, binId } = from
  await writeMove(work, { productId, lot, fromBinId: binId, toBinId: null, quantity, reason, document })
}
