// The only SQL on what stations said is plugged into them.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { StationDeviceRow, ToldDevice } from '#shared/contract/warehouses.ts'

/** All of a station's devices at once: what it does not name any more is gone. */
export async function putStationDevices(tx: WriteDb, station: string, devices: readonly ToldDevice[], toldAt: number): Promise<void> {
  await tx.deleteFrom('stationDevices').where('station', '=', station).execute()
  if (devices.length === 0) return
  const rows = devices.map(({ id, kind, name, state }) => ({ station, deviceId: id, kind, name, state, toldAt }))
  await tx.insertInto('stationDevices').values(rows).execute()
}

export async function loadStationDevices(db: ReadDb): Promise<(ToldDevice & Pick<StationDeviceRow, 'station' | 'toldAt'>)[]> {
  const rows = await db
    .selectFrom('stationDevices')
    .select(['station', 'deviceId as id', 'kind', 'name', 'state', 'toldAt'])
    .orderBy('station')
    .orderBy('kind')
    .orderBy('deviceId')
    .execute()
  return rows as (ToldDevice & Pick<StationDeviceRow, 'station' | 'toldAt'>)[] // the table's CHECKs allow no other words
}
