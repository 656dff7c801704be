import { promising } from '#shared/contract/promising.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { endSetAside, holdProduct } from '../stock/product-totals.ts'
import { endRow, loadRow } from './allocations.sql.ts'

export const freeAllocation = handle(promising.freeAllocation, async ({ tx, input, refuse, tell, freed }) => {
  const row = await loadRow(tx, input.id)
  if (!row) return refuse('ALLOCATION_UNKNOWN', { what: input.id })
  await holdProduct(tx, row.productId)
  const left = await endRow(tx, input.id)
  if (left === undefined) return refuse('ALLOCATION_ENDED', { what: row.sku })
  if (left > 0) {
    await endSetAside(tx, row, left, 'free')
    freed(row.productId)
  }
  const whom = row.customerName ?? row.channel
  tell('allocationFreed', [{ kind: 'product', id: row.productId }], { sku: row.sku, units: left, serves: row.serves, whom, used: row.used })
  return must(await loadRow(tx, input.id), `allocation ${input.id}`)
})
