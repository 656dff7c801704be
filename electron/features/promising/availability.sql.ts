// What a product's promises rest on: what is due in, and what back-orders want by when.
import { sql } from 'kysely'
import { isOpenOrder, openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

/** In the words of the index over lines that still want something. */
const stillWants = sql<boolean>`l.reserved + l.picked + l.packed + l.shipped + l.cancelled < l.ordered`
const short = sql<number>`l.ordered - l.cancelled - l.reserved - l.picked - l.packed - l.shipped`

/** Sets a product's own lead time and says its SKU; undefined when there is no such product. */
export async function saveLeadHours(tx: WriteDb, productId: string, hours: number | null): Promise<string | undefined> {
  const row = await tx.updateTable('products').set({ leadHours: hours }).where('id', '=', productId).returning('sku').executeTakeFirst()
  return row?.sku
}

/** Lead hours of products, by id; a product without its own has null. */
export async function leadHoursOf(db: ReadDb, productIds: readonly string[]): Promise<Map<string, number | null>> {
  const rows = await db
    .selectFrom('products')
    .select(['id', 'leadHours'])
    .where('id', 'in', [...productIds])
    .execute()
  return new Map(rows.map(({ id, leadHours }) => [id, leadHours]))
}

/** What is still to come, by product and day. */
export async function dueInOf(db: ReadDb, productIds: readonly string[]) {
  if (productIds.length === 0) return []
  return db
    .selectFrom('expectedReceipts')
    .select((e) => ['productId', 'dueOn as on', 'isConfirmed', 'document', e('quantity', '-', e.ref('received')).as('quantity')])
    .where('productId', 'in', [...productIds])
    .where(sql<boolean>`status = 'open'`)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()
}

/** What confirmed orders want of products and nobody has claimed, by the day they must leave. */
export async function wantedOf(db: ReadDb, productIds: readonly string[]) {
  if (productIds.length === 0) return []
  return db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .select(['l.productId', 'o.shipByOn as on', sql<number>`sum(${short})`.as('quantity')])
    .where('l.productId', 'in', [...productIds])
    .where(stillWants)
    .where('o.isConfirmed', '=', 1)
    .where('o.status', 'in', openStatuses)
    .groupBy(['l.productId', 'o.shipByOn'])
    .execute()
}

/** The orders that are short of these products are weighed again, by the job and at once. */
export async function markRisk(tx: WriteDb, productIds: readonly string[]): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set({ riskUntil: 0 })
    .where('id', 'in', (e) =>
      e
        .selectFrom('salesOrderLines as l')
        .select('l.orderId')
        .where('l.productId', 'in', [...productIds])
        .where(stillWants),
    )
    .where('shipByAt', 'is not', null)
    .execute()
}

/** All open orders that are promised are planned and weighed again. */
export async function markAllRisks(tx: WriteDb): Promise<void> {
  await tx.updateTable('salesOrders').set({ riskUntil: 0 }).where(isOpenOrder).where('promisedOn', 'is not', null).execute()
}
