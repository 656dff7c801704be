import type { Work } from '../handle.ts'
import { shrinkUse, takeOverUse, usesOf } from './allocation-uses.sql.ts'
import { addClaim, claimsOf, reduceClaim } from './level-claims.sql.ts'
import { holdProduct } from './product-stock.sql.ts'
import { addSoftClaim, reduceSoftClaim, softClaimsOf } from './soft-claims.sql.ts'

/** Claims go from one order line to another as they are: neither the goods nor the count of what is claimed changes. Fails when there are fewer. */
export async function giveClaims(work: Work, gift: { from: string; to: string; productId: string; quantity: number }): Promise<void> {
  const { tx } = work
  await holdProduct(tx, gift.productId)
  let open = gift.quantity
  for (const claim of await claimsOf(tx, gift.from, 'shelf')) {
    const part = Math.min(claim.quantity, open)
    if (part === 0) break
    await reduceClaim(tx, gift.from, claim.stockLevelId, part)
    await addClaim(work, gift.to, claim.stockLevelId, part)
    open -= part
  }
  for (const claim of await softClaimsOf(tx, gift.from)) {
    const part = Math.min(claim.quantity, open)
    if (part === 0) break
    await reduceSoftClaim(tx, claim, part)
    await addSoftClaim(tx, { ...claim, orderLineId: gift.to, quantity: part })
    open -= part
  }
  if (open > 0) throw new Error(`order line ${gift.from} has ${open} claims fewer than it should give`)
  let used = gift.quantity
  for (const use of await usesOf(tx, gift.from)) {
    const quantity = Math.min(use.quantity, used)
    if (quantity === 0) break
    await shrinkUse(tx, { allocationId: use.allocationId, orderLineId: gift.from, quantity })
    await takeOverUse(tx, { allocationId: use.allocationId, orderLineId: gift.to, quantity })
    used -= quantity
  }
}
