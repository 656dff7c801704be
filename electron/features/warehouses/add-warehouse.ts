import { warehouses } from '#shared/contract/warehouses.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { insertWarehouse, loadWarehouses } from './warehouses.sql.ts'

export const addWarehouse = handle(warehouses.addWarehouse, async ({ tx, input, refuse, tell, clock }) => {
  const known = await loadWarehouses(tx)
  if (known.some(({ code }) => code === input.code)) return refuse('WAREHOUSE_CODE_TAKEN', { code: input.code })
  const rank = Math.max(...known.map((house) => house.rank)) + 1
  await insertWarehouse(tx, { ...input, rank, createdAt: clock.now() })
  tell('warehouseAdded', [{ kind: 'warehouse', id: input.id }], { code: input.code, name: input.name })
  return must(
    (await loadWarehouses(tx)).find(({ id }) => id === input.id),
    'the warehouse that was added',
  )
})
