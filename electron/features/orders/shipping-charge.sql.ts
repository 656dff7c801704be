import type { WriteDb } from '#electron/database/schema.ts'
import type { HeadFields } from './order-heads.sql.ts'

/** What sending an order costs its customer changes, and its sums with it. */
export async function chargeShipping(
  tx: WriteDb,
  id: string,
  sums: Pick<
    HeadFields,
    'shippingMinor' | 'shippingSource' | 'shippingCategory' | 'shippingRateBp' | 'netMinor' | 'taxMinor' | 'grossMinor'
  >,
): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ ...sums, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}

/** What of its sending an order is not charged, because it goes with one that is. */
export async function saveWaived(tx: WriteDb, id: string, waivedMinor: number): Promise<void> {
  await tx.updateTable('salesOrders').set({ waivedMinor }).where('id', '=', id).execute()
}
