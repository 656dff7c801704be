import { warehouses } from '#shared/contract/warehouses.ts'
import { answer } from '../handle.ts'
import { houseOf } from './houses.ts'
import { loadWarehouses } from './warehouses.sql.ts'

export const listWarehouses = answer(warehouses.listWarehouses, async ({ db, caller }) => ({
  rows: await loadWarehouses(db),
  here: await houseOf(db, caller),
}))
