import { addWarehouse } from './add-warehouse.ts'
import { changeWarehouse } from './change-warehouse.ts'
import { listWarehouses } from './list-warehouses.ts'
import { setStationWarehouse } from './set-station-warehouse.ts'
import { listStationDevices, sayStillHere, tellDevices } from './tell-devices.ts'

export const warehousesHandlers = {
  listWarehouses,
  addWarehouse,
  changeWarehouse,
  setStationWarehouse,
  tellDevices,
  sayStillHere,
  listStationDevices,
}
