import type { ReadDb } from '#electron/database/schema.ts'
import { listOrderRows, type OrderListAsk } from './order-lists.sql.ts'

/** The ids of the orders on one page of the list, as the screen shows it, and where the next page begins. */
export async function pageOfOrderIds(db: ReadDb, ask: OrderListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { rows, next } = await listOrderRows(db, ask)
  return { ids: rows.map(({ id }) => id), next }
}
