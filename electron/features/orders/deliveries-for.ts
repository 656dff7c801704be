import type { ReadDb } from '#electron/database/schema.ts'
import { shareDueIn, type WaitsFor } from '#shared/domain/promising/share-due-in.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { dueIn } from '../promising/outlook.ts'
import { loadPriority } from '../promising/priority.ts'
import { waitingLines } from './waiting-lines.sql.ts'

/** For each line that waits for these products, of any order, the deliveries that will fill it, by the rule. */
export async function deliveriesFor(db: ReadDb, productIds: readonly string[]): Promise<Map<string, WaitsFor[]>> {
  const receipts = groupBy(await dueIn(db, productIds), ({ productId }) => productId)
  if (receipts.size === 0) return new Map()
  const rule = await loadPriority(db)
  const all: WaitsFor[] = []
  for (const [productId, coming] of receipts) {
    const deliveries = coming.map((receipt) => ({ ...receipt, isConfirmed: receipt.isConfirmed === 1 }))
    all.push(...shareDueIn(rule, await waitingLines(db, productId), deliveries))
  }
  return groupBy(all, ({ orderLineId }) => orderLineId)
}
