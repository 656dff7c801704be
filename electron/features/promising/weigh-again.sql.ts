// Products whose deliveries are shared out otherwise than before: everybody who waits for one is weighed again, by the job and at once.
import { type SelectQueryBuilder, sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, Tables, WriteDb } from '#electron/database/schema.ts'
import { markRisk } from './availability.sql.ts'

const isOpen = sql<boolean>`r.status = 'open'`

/**
 * An order lacks other units than before, or has another turn. Whoever waits for the same products is not touched by the command itself, which
 * would take the longer the more of them there are.
 */
export function shareAnew(tx: WriteDb, orderId: string): Promise<void> {
  return shareGoodsOf(tx, [orderId])
}

/** The same of all that a customer still waits for, who has another turn than before. */
export function shareAnewFor(tx: WriteDb, customerId: string): Promise<void> {
  return shareGoodsOf(
    tx,
    tx.selectFrom('salesOrders').select('id').where('customerId', '=', customerId).where('status', 'in', openStatuses),
  )
}

async function shareGoodsOf(
  tx: WriteDb,
  orderIds: readonly string[] | SelectQueryBuilder<Tables, 'salesOrders', { id: string }>,
): Promise<void> {
  await tx
    .insertInto('productsToWeigh')
    .columns(['productId'])
    .expression((e) =>
      e
        .selectFrom('salesOrderLines as l')
        .select('l.productId')
        .distinct()
        .where('l.orderId', 'in', orderIds)
        .where((line) =>
          line.exists(line.selectFrom('expectedReceipts as r').select('r.id').whereRef('r.productId', '=', 'l.productId').where(isOpen)),
        ),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

/** The same of products, or of all that are due in: stock came to some of those who wait, or another rule says who is next. */
export async function shareProductsAnew(tx: WriteDb, productIds: readonly string[] | 'all'): Promise<void> {
  if (productIds.length === 0) return
  await tx
    .insertInto('productsToWeigh')
    .columns(['productId'])
    .expression((e) => {
      const due = e.selectFrom('expectedReceipts as r').select('r.productId').distinct().where(isOpen)
      return productIds === 'all' ? due : due.where('r.productId', 'in', [...productIds])
    })
    .onConflict((c) => c.doNothing())
    .execute()
}

/** A product for which nobody was weighed again yet. */
export async function productToWeigh(db: ReadDb): Promise<string | undefined> {
  const row = await db.selectFrom('productsToWeigh').select('productId').orderBy('productId').limit(1).executeTakeFirst()
  return row?.productId
}

/** Whoever waits for the product is weighed next. */
export async function markThoseWaiting(tx: WriteDb, productId: string): Promise<void> {
  await tx.deleteFrom('productsToWeigh').where('productId', '=', productId).execute()
  await markRisk(tx, [productId])
}
