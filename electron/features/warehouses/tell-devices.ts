import { warehouses } from '#shared/contract/warehouses.ts'
import { answer, handle } from '../handle.ts'
import { loadStationDevices, putStationDevices } from './station-devices.sql.ts'

/** What is plugged in stays the station's own matter; the hub knows the names, so that somebody at a desk can tell where a scanner is. */
export const tellDevices = handle(warehouses.tellDevices, async ({ tx, input, tell, caller, clock }) => {
  const { station } = caller
  await putStationDevices(tx, station, input.devices, clock.now())
  const names = input.devices.map(({ name }) => name).join(', ')
  tell('stationDevicesTold', [{ kind: 'station', id: station }], { station, devices: names })
  return {}
})

export const listStationDevices = answer(warehouses.listStationDevices, async ({ db }) => ({ rows: await loadStationDevices(db) }))
