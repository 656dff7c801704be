import { stock } from '#shared/contract/stock.ts'
import { handle } from '../handle.ts'
import { findHouse, houseOf } from '../warehouses/houses.ts'
import { createBin, findBin, findZone } from './bins.sql.ts'

export const addBin = handle(stock.addBin, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  if (await findBin(tx, input.code)) return refuse('BIN_TAKEN', { code: input.code })
  const { warehouseId } = input
  if (warehouseId !== undefined && !(await findHouse(tx, warehouseId))) return refuse('WAREHOUSE_UNKNOWN', { what: warehouseId })
  const zone = await findZone(tx, input.zone)
  if (zone && warehouseId !== undefined && zone.warehouseId !== warehouseId) return refuse('ZONE_ELSEWHERE', { zone: input.zone })
  await createBin(call, { ...input, warehouseId: warehouseId ?? (await houseOf(tx, caller)) })
  tell('binAdded', [{ kind: 'bin', id: input.id }], { code: input.code, zone: input.zone })
  return { id: input.id, code: input.code, zone: input.zone }
})
