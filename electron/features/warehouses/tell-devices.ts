import { warehouses } from '#shared/contract/warehouses.ts'
import { isStationOn } from '#shared/domain/people/station-presence.ts'
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

export const listStationDevices = answer(warehouses.listStationDevices, async ({ db, clock, stations }) => {
  const told = await loadStationDevices(db)
  const rows = told.map((row) => {
    const heardAt = stations.heardAt(row.station)
    return { ...row, seenAt: Math.max(row.toldAt, heardAt ?? 0), isStationOn: isStationOn(heardAt, clock.now()) }
  })
  return { rows }
})

/** Every call is heard, and this one is made so that there is one. */
export const sayStillHere = answer(warehouses.sayStillHere, () => Promise.resolve({}))
