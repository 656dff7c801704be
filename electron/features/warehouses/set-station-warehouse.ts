import { warehouses } from '#shared/contract/warehouses.ts'
import { handle } from '../handle.ts'
import { loadWarehouses, putStation } from './warehouses.sql.ts'

export const setStationWarehouse = handle(warehouses.setStationWarehouse, async ({ tx, input, refuse, tell, caller }) => {
  const house = (await loadWarehouses(tx)).find(({ id }) => id === input.warehouseId)
  if (!house) return refuse('WAREHOUSE_UNKNOWN', { what: input.warehouseId })
  await putStation(tx, caller.station, house.id)
  const about = [
    { kind: 'station', id: caller.station },
    { kind: 'warehouse', id: house.id },
  ] as const
  tell('stationMoved', about, { station: caller.station, warehouse: house.code })
  return { here: house.id }
})
