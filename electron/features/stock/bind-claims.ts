import { planReservation } from '#shared/domain/stock/plan-reservation.ts'
import type { Work } from '../handle.ts'
import { addClaim } from './level-claims.sql.ts'
import { dropSoft, type HouseOf } from './product-stock.sql.ts'
import { addSoftClaim } from './soft-claims.sql.ts'
import { freeStockOf, reserveOnLevel } from './stock-ledger.sql.ts'

interface LineInHouse extends HouseOf {
  readonly orderLineId: string
}

/** Units that are counted as softly claimed become the line's: bound to bins now, or on the day that was said. */
export async function keepClaim(work: Work, claim: LineInHouse & { hardenOn?: string | undefined }, quantity: number): Promise<void> {
  const { orderLineId, productId, warehouseId, hardenOn } = claim
  if (hardenOn === undefined) await bindToBins(work, claim, quantity)
  else await addSoftClaim(work.tx, { orderLineId, productId, warehouseId, quantity, hardenOn })
}

/**
 * Binds softly claimed units to bins of their house. There is always room: what is claimed or set aside is never more than what is there,
 * and the product is held until the transaction ends.
 */
export async function bindToBins(work: Work, line: LineInHouse, quantity: number): Promise<void> {
  await dropSoft(work.tx, line, quantity)
  const free = (await freeStockOf(work.tx, line.productId)).filter(({ warehouseId }) => warehouseId === line.warehouseId)
  const plan = planReservation(free, quantity)
  plan.sort((a, b) => (a.stockLevelId < b.stockLevelId ? -1 : 1))
  let open = quantity
  for (const { stockLevelId, quantity: part } of plan) {
    if (!(await reserveOnLevel(work.tx, stockLevelId, part))) throw new Error(`stock level ${stockLevelId} has no ${part} units to claim`)
    await addClaim(work, line.orderLineId, stockLevelId, part)
    open -= part
  }
  if (open > 0) throw new Error(`the bins of product ${line.productId} hold ${open} units fewer than are claimed`)
}
