// Set-aside goods as orders claim them: those that an order matches are its first, and go back when it gives them up.
import { allocationServes } from '#shared/domain/stock/allocation-serves.ts'
import { must } from '#shared/kernel/must.ts'
import type { Work } from '../handle.ts'
import { activeAllocations, allocationById, returnUse, takeFromAllocation, usesOf } from './allocation-uses.sql.ts'
import { keepClaim } from './bind-claims.ts'
import { claimantOf } from './claimants.sql.ts'
import type { ClaimAsk } from './claims.ts'
import { endSetAside, holdProduct, setAside } from './product-stock.sql.ts'

/** Claims up to `wanted` units of what is set aside for this order, and says how many those were. */
export async function claimSetAside(work: Work, ask: ClaimAsk): Promise<number> {
  const { tx } = work
  const { orderLineId, productId } = ask
  await holdProduct(tx, productId)
  const claimant = ask.claimant ?? must(await claimantOf(tx, orderLineId), `order line ${orderLineId}`)
  let open = ask.wanted
  for (const allocation of await activeAllocations(tx, productId)) {
    const { id: allocationId, warehouseId } = allocation
    const quantity = Math.min(allocation.remaining, open)
    if (quantity === 0) break
    if (!ask.houses.includes(warehouseId) || !allocationServes(allocation, claimant)) continue
    if (!(await takeFromAllocation(tx, { allocationId, orderLineId, quantity }))) continue
    await endSetAside(tx, { productId, warehouseId }, quantity, 'soft')
    await keepClaim(work, { ...ask, warehouseId }, quantity)
    open -= quantity
  }
  return ask.wanted - open
}

/** Units that went back to what they were set aside from. */
export interface SetAsideAgain {
  readonly allocationId: string
  readonly quantity: number
}

/** Units that an order line gives up in a house go back to what they were set aside from there, as long as that has not ended. */
export async function returnSetAside(
  { tx }: Work,
  line: { orderLineId: string; warehouseId: string | null },
  quantity: number,
): Promise<SetAsideAgain[]> {
  const { orderLineId, warehouseId } = line
  const again: SetAsideAgain[] = []
  let open = quantity
  for (const use of await usesOf(tx, orderLineId)) {
    const part = Math.min(use.quantity, open)
    if (part === 0) break
    if (use.warehouseId !== warehouseId) continue
    const isBack = use.status === 'active' && (await setAside(tx, use, part, 'back'))
    await returnUse(tx, { allocationId: use.allocationId, orderLineId, quantity: part }, isBack)
    if (isBack) again.push({ allocationId: use.allocationId, quantity: part })
    open -= part
  }
  return again
}

/** An order line takes what it gave back once more; false when another one was promised it since. Of an allocation that has ended it is simply free. */
export async function takeSetAsideAgain({ tx }: Work, orderLineId: string, again: readonly SetAsideAgain[]): Promise<boolean> {
  for (const { allocationId, quantity } of again) {
    const allocation = await allocationById(tx, allocationId)
    if (allocation.status === 'ended') continue
    if (!(await takeFromAllocation(tx, { allocationId, orderLineId, quantity }))) return false
    await endSetAside(tx, allocation, quantity, 'free')
  }
  return true
}
