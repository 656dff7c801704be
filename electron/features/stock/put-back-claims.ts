// Goods on the bench that no order wants any more, until they are on a shelf again.
import type { Work } from '../handle.ts'
import { houseOfBin } from '../warehouses/houses.ts'
import { returnSetAside, type SetAsideAgain, takeSetAsideAgain } from './claim-set-aside.ts'
import { reduceClaim } from './level-claims.sql.ts'
import { addToSpot, benchOf, takeAvailable, takeClaimed, writeMove } from './stock-ledger.sql.ts'

/** An order line lets go of goods on the bench. They stay reserved there: from now on the put-back task claims them. */
export async function handToPutBack(work: Work, goods: { orderLineId: string; stockLevelId: string; quantity: number }): Promise<void> {
  await reduceClaim(work.tx, goods.orderLineId, goods.stockLevelId, goods.quantity)
}

interface GoodsBack {
  /** Their stock level on the bench. */
  readonly stockLevelId: string
  /** The line that gave them up. */
  readonly orderLineId: string
  readonly binId: string
  readonly quantity: number
  readonly document: string
}

/** Goods go from the bench onto a shelf. What they were set aside from has them again; the others are free there. */
export async function returnToShelf(work: Work, goods: GoodsBack): Promise<SetAsideAgain[]> {
  const { stockLevelId, orderLineId, binId, quantity, document } = goods
  const { productId, lot, binId: benchId } = await takeClaimed(work.tx, stockLevelId, quantity)
  await addToSpot(work, { productId, lot, binId }, quantity)
  await writeMove(work, { productId, lot, fromBinId: benchId, toBinId: binId, quantity, reason: 'putBack', document })
  return returnSetAside(work, { orderLineId, warehouseId: await houseOfBin(work.tx, binId) }, quantity)
}

/** Takes them to the bench again, claimed as before; false when somebody has been promised them in the meantime. */
export async function takeFromShelfAgain(
  work: Work,
  goods: GoodsBack & { productId: string; lot: string; again: readonly SetAsideAgain[] },
): Promise<boolean> {
  const { productId, lot, binId, quantity, document, orderLineId, again } = goods
  const shelf = await addToSpot(work, { productId, lot, binId }, 0)
  if (!(await takeSetAsideAgain(work, orderLineId, again))) return false
  if (!(await takeAvailable(work.tx, shelf.id, quantity))) return false
  const benchId = await benchOf(work.tx, binId)
  await addToSpot(work, { productId, lot, binId: benchId }, quantity, quantity)
  await writeMove(work, { productId, lot, fromBinId: binId, toBinId: benchId, quantity, reason: 'putBackUndone', document })
  return true
}
