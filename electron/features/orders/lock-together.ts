import type { WriteDb } from '#electron/database/schema.ts'
import { goTogether } from './joints.sql.ts'
import { lockOrder } from './line-quantities.sql.ts'

/** Holds an order and those that it goes with, and says which those others are. */
export async function lockTogether(tx: WriteDb, orderId: string): Promise<string[]> {
  for (const { id } of await goTogether(tx, orderId)) await lockOrder(tx, id)
  return (await goTogether(tx, orderId)).map(({ id }) => id).filter((id) => id !== orderId)
}
