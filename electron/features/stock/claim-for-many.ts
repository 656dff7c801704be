// Claims of many order lines on one product, with a statement for each bin and not for each line.
import type { EngineName } from '#electron/database/ddl.ts'
import { planReservation } from '#shared/domain/stock/plan-reservation.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { addClaims } from './many-claims.sql.ts'
import { claimSoftly, dropSoft, type HouseOf } from './product-stock.sql.ts'
import { addSoftClaims } from './soft-claims.sql.ts'
import { freeStockOf, reserveOnLevel } from './stock-ledger.sql.ts'

export interface Share {
  readonly orderLineId: string
  readonly quantity: number
  /** The day on which it is bound to bins; without one it is bound now. */
  readonly hardenOn: string | undefined
}

/** Claims what each line is given; false when there is not that much any more. The lines are given in the order in which they may choose bins. */
export async function claimForMany(work: Work & { engine: EngineName }, house: HouseOf, shares: readonly Share[]): Promise<boolean> {
  const { tx, ids } = work
  const { productId, warehouseId } = house
  const total = sum(shares)
  if (!(await claimSoftly(tx, house, total, 'filling'))) return false
  const bound = shares.filter(({ hardenOn }) => hardenOn === undefined)
  if (bound.length > 0) {
    await dropSoft(tx, house, sum(bound))
    let free = (await freeStockOf(tx, productId)).filter((level) => level.warehouseId === warehouseId)
    const perLevel = new Map<string, number>()
    const claims: { id: string; orderLineId: string; stockLevelId: string; quantity: number }[] = []
    for (const { orderLineId, quantity } of bound) {
      const plan = planReservation(free, quantity)
      for (const part of plan) {
        claims.push({ id: ids.next(), orderLineId, ...part })
        perLevel.set(part.stockLevelId, (perLevel.get(part.stockLevelId) ?? 0) + part.quantity)
        const level = must(
          free.find(({ stockLevelId }) => stockLevelId === part.stockLevelId),
          'a level of the plan',
        )
        level.available -= part.quantity
      }
      free = free.filter(({ available }) => available > 0)
    }
    if (sum(claims) !== sum(bound)) throw new Error(`the bins of product ${productId} hold fewer units than are claimed`)
    for (const [levelId, quantity] of [...perLevel].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!(await reserveOnLevel(tx, levelId, quantity))) throw new Error(`stock level ${levelId} has no ${quantity} units to claim`)
    }
    await addClaims(tx, claims)
  }
  const soft = shares.flatMap(({ orderLineId, quantity, hardenOn }) =>
    hardenOn === undefined ? [] : [{ orderLineId, warehouseId, productId, quantity, hardenOn }],
  )
  if (soft.length > 0) await addSoftClaims(work, soft)
  return true
}

function sum(items: readonly { readonly quantity: number }[]): number {
  return items.reduce((total, { quantity }) => total + quantity, 0)
}
