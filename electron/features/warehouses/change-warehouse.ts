import { warehouses } from '#shared/contract/warehouses.ts'
import { must } from '#shared/kernel/must.ts'
import { changedFacts } from '../changed-facts.ts'
import { handle } from '../handle.ts'
import { loadWarehouses, makeDefault, saveWarehouse } from './warehouses.sql.ts'

/** What is reserved already stays where it is; a new rank or a new default counts from the next order on. */
export const changeWarehouse = handle(warehouses.changeWarehouse, async ({ tx, input, refuse, tell }) => {
  const known = await loadWarehouses(tx)
  const before = known.find(({ id }) => id === input.id)
  if (!before) return refuse('WAREHOUSE_UNKNOWN', { what: input.id })
  if (known.some(({ id, code }) => code === input.code && id !== input.id)) return refuse('WAREHOUSE_CODE_TAKEN', { code: input.code })
  const { address = before.address, helpsOthers = before.helpsOthers } = input
  const fields = { ...input, address, helpsOthers }
  if (!(await saveWarehouse(tx, input.id, input.version, fields))) return refuse('CHANGED_MEANWHILE', { what: before.code })
  if (input.isDefault) await makeDefault(tx, input.id)
  const facts = ({ code, name, rank, isDefault, helpsOthers }: typeof before | typeof fields) => ({
    code,
    name,
    rank,
    isDefault,
    helpsOthers,
  })
  tell('warehouseChanged', [{ kind: 'warehouse', id: input.id }], { warehouse: input.code, ...changedFacts(facts(before), facts(fields)) })
  return must(
    (await loadWarehouses(tx)).find(({ id }) => id === input.id),
    'the warehouse that was changed',
  )
})
