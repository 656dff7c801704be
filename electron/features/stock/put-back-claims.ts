// Goods on the bench that no order wants any more: claimed by their put-back task, until they are on a shelf again.
import type { ReadDb } from '#electron/database/schema.ts'
import type { Work } from '../handle.ts'
import { type Claim, claimsOf, freeOnLevel, freeStockOf, reduceClaim } from './stock-ledger.sql.ts'

/** How much of a product could be promised now from these houses. */
export async function freeUnitsOf(db: ReadDb, productId: string, houses: readonly string[]): Promise<number> {
  const levels = await freeStockOf(db, productId)
  return levels.filter((level) => houses.includes(level.warehouseId ?? '')).reduce((sum, level) => sum + level.available, 0)
}

/** What an order line claims on shelves or on the bench. */
export function claimsOfLine(db: ReadDb, orderLineId: string, kind: 'shelf' | 'bench'): Promise<Claim[]> {
  return claimsOf(db, orderLineId, kind)
}

/** Gives an order line's claim on one spot of a shelf free again. */
export async function freeClaimOn(work: Work, claim: { orderLineId: string; stockLevelId: string; quantity: number }): Promise<void> {
  await freeOnLevel(work.tx, claim.stockLevelId, claim.quantity)
  await reduceClaim(work.tx, claim.orderLineId, claim.stockLevelId, claim.quantity)
}

/** An order line lets go of goods on the bench. They stay reserved there: from now on the put-back task claims them. */
export async function handToPutBack(work: Work, goods: { orderLineId: string; stockLevelId: string; quantity: number }): Promise<void> {
  await reduceClaim(work.tx, goods.orderLineId, goods.stockLevelId, goods.quantity)
}
