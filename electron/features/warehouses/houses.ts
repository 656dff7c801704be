// What other rooms may know of warehouses.
import type { ReadDb } from '#electron/database/schema.ts'
import { sourcingOrder } from '#shared/domain/stock/sourcing-order.ts'
import type { Caller } from '../handle.ts'
import { houseOfStation, loadHouseRanks } from './warehouses.sql.ts'

// biome-ignore lint/performance/noBarrelFile: the room's door; its SQL stays private
export { addressOf, defaultHouse, houseOfBin } from './warehouses.sql.ts'

/** The houses that may fill an order of this house, it first. */
export async function housesFor(db: ReadDb, preferred: string): Promise<string[]> {
  return sourcingOrder(await loadHouseRanks(db), preferred)
}

/** The same for many orders: the houses are read once. */
export async function housesByPreference(db: ReadDb): Promise<(preferred: string) => string[]> {
  const houses = await loadHouseRanks(db)
  const known = new Map<string, string[]>()
  return (preferred) => {
    const order = known.get(preferred) ?? sourcingOrder(houses, preferred)
    known.set(preferred, order)
    return order
  }
}

/** The house that someone stands in: that of the station, else the default one. */
export async function houseOf(db: ReadDb, caller: Caller): Promise<string> {
  return houseOfStation(db, caller.station)
}

/** The house that someone stands in, and whether it is the only one. */
export interface Stand {
  readonly warehouseId: string
  readonly isOnly: boolean
}

export async function standOf(db: ReadDb, caller: Caller): Promise<Stand> {
  const [first, ...others] = await loadHouseRanks(db)
  if (first && others.length === 0) return { warehouseId: first.id, isOnly: true }
  return { warehouseId: await houseOf(db, caller), isOnly: false }
}

/** The same where it matters: undefined while there is only one house, whose bench is everybody's. */
export async function houseAmongSeveral(db: ReadDb, caller: Caller): Promise<string | undefined> {
  return amongSeveral(await standOf(db, caller))
}

export function amongSeveral({ warehouseId, isOnly }: Stand): string | undefined {
  return isOnly ? undefined : warehouseId
}

/** A house by its id. */
export async function findHouse(db: ReadDb, id: string): Promise<{ id: string; code: string } | undefined> {
  return (await loadHouseRanks(db)).find((house) => house.id === id)
}

/** The houses by rank. */
export async function rankedHouses(db: ReadDb): Promise<string[]> {
  const houses = await loadHouseRanks(db)
  return houses.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1)).map(({ id }) => id)
}
