// What an amendment takes back: claims on shelves, and goods on the bench that no order wants any more until they are on a shelf again.
import type { ReadDb } from '#electron/database/schema.ts'
import type { Work } from '../handle.ts'
import { returnSetAside } from './claim-set-aside.ts'
import { claimable, dropSoft, reduceSoftClaim, softClaimsOf } from './product-stock.sql.ts'
import {
  addToSpot,
  benchOf,
  type Claim,
  claimsOf,
  freeOnLevel,
  reduceClaim,
  takeAvailable,
  takeClaimed,
  writeMove,
} from './stock-ledger.sql.ts'

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
  if (soft) {
    await dropSoft(work.tx, soft, quantity)
    await reduceSoftClaim(work.tx, soft, quantity)
    work.freed(soft.productId)
  } else {
    const { productId } = await freeOnLevel(work.tx, stockLevelId, quantity)
    await reduceClaim(work.tx, orderLineId, stockLevelId, quantity)
    work.freed(productId)
  }
  await returnSetAside(work, orderLineId, quantity)
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
