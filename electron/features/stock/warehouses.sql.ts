// The only SQL on warehouses, and on which station works in which.
import type { ReadDb } from '#electron/database/schema.ts'
import { must } from '#shared/kernel/must.ts'

/** The warehouse for whatever names none. */
export async function defaultHouse(db: ReadDb): Promise<string> {
  return must(await db.selectFrom('warehouses').select('id').where('isDefault', '=', 1).executeTakeFirst(), 'a default warehouse').id
}

/** What decides who fills an order: its place in line, and whether it fills the orders of others. */
export function loadHouseRanks(db: ReadDb): Promise<{ id: string; rank: number; helpsOthers: number }[]> {
  return db.selectFrom('warehouses').select(['id', 'rank', 'helpsOthers']).execute()
}
