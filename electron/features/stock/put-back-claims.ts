// Goods on the bench that no order wants any more: claimed by their put-back task, until they are on a shelf again.
import type { ReadDb } from '#electron/database/schema.ts'
import type { Work } from '../handle.ts'
import {
  addToSpot,
  benchOf,
  type Claim,
  claimsOf,
  freeOnLevel,
  freeStockOf,
  reduceClaim,
  takeAvailable,
  takeClaimed,
  writeMove,
} from './stock-ledger.sql.ts'

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

interface GoodsBack {
  /** Their stock level on the bench. */
  readonly stockLevelId: string
  readonly binId: string
  readonly quantity: number
  readonly document: string
}

/** Goods go from the bench onto a shelf, and are free there. */
export async function returnToShelf(work: Work, { stockLevelId, binId, quantity, document }: GoodsBack): Promise<void> {
  const { productId, lot, binId: benchId } = await takeClaimed(work.tx, stockLevelId, quantity)
  await addToSpot(work, { productId, lot, binId }, quantity)
  await writeMove(work, { productId, lot, fromBinId: benchId, toBinId: binId, quantity, reason: 'putBack', document })
}

/** Takes them to the bench again, claimed as before; false when somebody has been promised them in the meantime. */
export async function takeFromShelfAgain(work: Work, goods: GoodsBack & { productId: string; lot: string }): Promise<boolean> {
  const { productId, lot, binId, quantity, document } = goods
  const shelf = await addToSpot(work, { productId, lot, binId }, 0)
  if (!(await takeAvailable(work.tx, shelf.id, quantity))) return false
  const benchId = await benchOf(work.tx, binId)
  await addToSpot(work, { productId, lot, binId: benchId }, quantity, quantity)
  await writeMove(work, { productId, lot, fromBinId: binId, toBinId: benchId, quantity, reason: 'putBackUndone', document })
  return true
}
