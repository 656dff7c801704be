// What order lines have claimed, wherever it stands, and letting it go.
import type { ReadDb } from '#electron/database/schema.ts'
import type { Work } from '../handle.ts'
import { houseOfBin } from '../warehouses/houses.ts'
import { returnSetAside } from './claim-set-aside.ts'
import { type Claim, claimsOf, reduceClaim } from './level-claims.sql.ts'
import { claimable, dropSoft } from './product-stock.sql.ts'
import { reduceSoftClaim, softClaimsOf } from './soft-claims.sql.ts'
import { freeOnLevel } from './stock-ledger.sql.ts'

/** How much of a product could be promised now from these houses. */
export async function freeUnitsOf(db: ReadDb, productId: string, houses: readonly string[]): Promise<number> {
  const { free } = await claimable(db, productId)
  return houses.reduce((sum, house) => sum + (free.get(house) ?? 0), 0)
}

/** A claim that is in no bin yet is named by its house where others are named by their stock level. */
const softIn = (warehouseId: string) => `soft in ${warehouseId}`

/** What an order line claims on the bench, or on shelves and in no bin yet. */
export async function claimsOfLine(db: ReadDb, orderLineId: string, kind: 'shelf' | 'bench'): Promise<Claim[]> {
  const bound = await claimsOf(db, orderLineId, kind)
  if (kind === 'bench') return bound
  const soft = await softClaimsOf(db, orderLineId)
  return [
    ...soft.map(({ productId, warehouseId, quantity }) => {
      return { orderLineId, productId, quantity, warehouseId, stockLevelId: softIn(warehouseId), binId: '', lot: '' }
    }),
    ...bound,
  ]
}

/** Gives an order line's claim on one spot of a shelf, or on no bin yet, free again. */
export async function freeClaimOn(work: Work, claim: { orderLineId: string; stockLevelId: string; quantity: number }): Promise<void> {
  const { orderLineId, stockLevelId, quantity } = claim
  const soft = (await softClaimsOf(work.tx, orderLineId)).find(({ warehouseId }) => softIn(warehouseId) === stockLevelId)
  let warehouseId: string | null
  if (soft) {
    warehouseId = soft.warehouseId
    await dropSoft(work.tx, soft, quantity)
    await reduceSoftClaim(work.tx, soft, quantity)
    work.freed(soft.productId)
  } else {
    const { productId, binId } = await freeOnLevel(work.tx, stockLevelId, quantity)
    await reduceClaim(work.tx, orderLineId, stockLevelId, quantity)
    work.freed(productId)
    warehouseId = await houseOfBin(work.tx, binId)
  }
  await returnSetAside(work, { orderLineId, warehouseId }, quantity)
}
