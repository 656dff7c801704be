import type { ReadDb } from '#electron/database/schema.ts'
import { sourcingOrder } from '#shared/domain/stock/sourcing-order.ts'
import { loadHouseRanks } from './warehouses.sql.ts'

/** The houses that may fill an order of this house, it first. */
export async function housesFor(db: ReadDb, preferred: string): Promise<string[]> {
  const houses = await loadHouseRanks(db)
  return sourcingOrder(
    houses.map((house) => ({ ...house, helpsOthers: house.helpsOthers === 1 })),
    preferred,
  )
}
