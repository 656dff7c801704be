import type { Work } from '../handle.ts'
import { type Claim, reduceClaim } from './level-claims.sql.ts'
import { benchClaimsOf, spendClaims, takeClaimedOff } from './many-claims.sql.ts'
import { holdProducts } from './product-stock.sql.ts'
import { writeMoves } from './stock-ledger.sql.ts'

interface LeavingGoods {
  readonly lines: readonly { readonly orderLineId: string; readonly productId: string; readonly quantity: number }[]
  readonly warehouseId: string
  /** The shipment that they leave with. */
  readonly document: string
}

/** Ships: claimed goods leave the bench and the house, and their claims are used up. */
export async function shipFromBench(work: Work, { lines, warehouseId, document }: LeavingGoods): Promise<void> {
  const { tx } = work
  await holdProducts(tx, [...new Set(lines.map(({ productId }) => productId))].sort())
  const claims = await benchClaimsOf(
    tx,
    lines.map(({ orderLineId }) => orderLineId),
    warehouseId,
  )
  const taken = lines.flatMap((line) => takenFor(line, claims))
  const ofLevels = new Map<string, number>()
  for (const { stockLevelId, units } of taken) ofLevels.set(stockLevelId, (ofLevels.get(stockLevelId) ?? 0) + units)
  await takeClaimedOff(tx, ofLevels)
  await spendClaims(
    tx,
    taken.filter(({ units, quantity }) => units === quantity),
  )
  for (const { orderLineId, stockLevelId, units, quantity } of taken) {
    if (units < quantity) await reduceClaim(tx, orderLineId, stockLevelId, units)
  }
  await writeMoves(
    work,
    taken.map(({ productId, lot, binId, units }) => {
      return { productId, lot, fromBinId: binId, toBinId: null, quantity: units, reason: 'shipped', document }
    }),
  )
}

/** Which claims of a line its units leave with, and how many with each. */
function takenFor({ orderLineId, quantity }: { orderLineId: string; quantity: number }, claims: readonly (Claim & { id: string })[]) {
  let open = quantity
  const taken: (Claim & { id: string; units: number })[] = []
  for (const claim of claims.filter((one) => one.orderLineId === orderLineId)) {
    const units = Math.min(claim.quantity, open)
    if (units === 0) break
    taken.push({ ...claim, units })
    open -= units
  }
  if (open > 0) throw new Error(`order line ${orderLineId} has ${open} units too few on the bench`)
  return taken
}
