// Goods on the bench that no order wants any more, until they are on a shelf again.
import type { Work } from '../handle.ts'
import { addToSpot, benchOf, reduceClaim, takeAvailable, takeClaimed, writeMove } from './stock-ledger.sql.ts'

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
