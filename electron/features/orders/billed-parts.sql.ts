import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { TaxGroup } from '#shared/domain/pricing/order-sums.ts'

const billedParts = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('invoiceParts')
    .select((e) => [
      'category',
      'rateBp',
      e.fn.sum<number>('goodsMinor').as('goodsMinor'),
      e.fn.sum<number>('allowanceMinor').as('allowanceMinor'),
      e.fn.sum<number>('chargeMinor').as('chargeMinor'),
      e.fn.sum<number>('netMinor').as('netMinor'),
      e.fn.sum<number>('taxMinor').as('taxMinor'),
    ])
    .where('orderId', '=', orderId)
    .groupBy(['category', 'rateBp']),
)

/** What invoices charged of an order so far, by tax group. */
export function loadBilled(db: ReadDb, orderId: string): Promise<TaxGroup[]> {
  return billedParts.all(db, { orderId })
}
