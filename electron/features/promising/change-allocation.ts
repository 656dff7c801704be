import { promising } from '#shared/contract/promising.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { endSetAside, freeByHouse, holdProduct, setAside } from '../stock/product-totals.ts'
import { loadRow, updateRow } from './allocations.sql.ts'

/** What orders have used stays used: the quantity may shrink to that and not below. */
export const changeAllocation = handle(promising.changeAllocation, async ({ tx, input, refuse, tell, freed }) => {
  const known = await loadRow(tx, input.id)
  if (!known) return refuse('ALLOCATION_UNKNOWN', { what: input.id })
  await holdProduct(tx, known.productId)
  const before = must(await loadRow(tx, input.id), `allocation ${input.id}`)
  if (before.status === 'ended') return refuse('ALLOCATION_ENDED', { what: before.sku })
  if (before.serves === 'day' && input.fromOn === null) return refuse('ALLOCATION_FOR_NOBODY', { serves: 'day' })
  if (input.quantity < before.used) return refuse('ALLOCATION_USED', { used: before.used })
  const remaining = input.quantity - before.used
  const more = remaining - before.remaining
  if (more > 0 && !(await setAside(tx, before, more))) {
    return refuse('STOCK_SHORT', { available: (await freeByHouse(tx, before.productId)).get(before.warehouseId) ?? 0, wanted: more })
  }
  if (more < 0) {
    await endSetAside(tx, before, -more, 'free')
    freed(before.productId)
  }
  const { quantity, fromOn, untilOn, note } = input
  if (!(await updateRow(tx, input.id, input.version, { quantity, remaining, fromOn, untilOn, note })))
    return refuse('CHANGED_MEANWHILE', { what: before.sku })
  tell('allocationChanged', [{ kind: 'product', id: before.productId }], { sku: before.sku, quantityBefore: before.quantity, quantity })
  return must(await loadRow(tx, input.id), `allocation ${input.id}`)
})
