// What the sample reads back from other rooms' tables, and the jobs that its past has done already.
import { sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Barcode } from '#shared/contract/catalog.ts'

/** Customers by number, products by SKU with their barcodes, and how many bins there are. */
export async function loadStage(db: ReadDb) {
  const customers = await db.selectFrom('customers').select(['number', 'id']).execute()
  const products = await db.selectFrom('products').select(['sku', 'id']).execute()
  const barcodes = await db.selectFrom('barcodes').select(['productId', 'code', 'packQuantity']).execute()
  const { bins } = await db
    .selectFrom('bins')
    .select((e) => e.fn.countAll<number>().as('bins'))
    .where('kind', '=', 'shelf')
    .executeTakeFirstOrThrow()
  const barcodesOf = new Map(products.map(({ id }) => [id, [] as Barcode[]]))
  for (const { productId, ...barcode } of barcodes) barcodesOf.get(productId)?.push(barcode)
  return {
    customerIds: new Map(customers.map(({ number, id }) => [number, id])),
    products: new Map(products.map(({ sku, id }) => [sku, { id, barcodes: barcodesOf.get(id) ?? [] }])),
    bins: Number(bins),
  }
}

/** A customer's orders that are confirmed and that nobody has begun, the oldest first. */
export async function loadConfirmedOf(db: ReadDb, customerId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('salesOrders')
    .select('id')
    .where('customerId', '=', customerId)
    .where('status', '=', 'confirmed')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** The slips and labels of these boxes that have not come out yet. */
export function loadWaitingPrints(db: ReadDb, packageIds: readonly string[]) {
  return db
    .selectFrom('printJobs')
    .select('id')
    .where('documentId', 'in', packageIds)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .execute()
}

/** Nothing is left to do for what the sample's past has done already, such as its invoices. */
export async function emptyOutbox(tx: WriteDb, now: number): Promise<void> {
  await tx.updateTable('outbox').set({ state: 'done', doneAt: now }).where('state', '=', 'waiting').execute()
}

/** What confirmed orders lack, the product that is lacked most first. */
export async function loadWanted(db: ReadDb): Promise<{ productId: string; short: number }[]> {
  const short = sql<number>`sum(l.ordered - l.cancelled - l.reserved - l.picked - l.packed - l.shipped)`
  const rows = await db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .select(['l.productId', short.as('short')])
    .where('o.isConfirmed', '=', 1)
    .where('o.status', 'in', openStatuses)
    .where(sql<boolean>`l.reserved + l.picked + l.packed + l.shipped + l.cancelled < l.ordered`)
    .groupBy('l.productId')
    .orderBy(short, 'desc')
    .orderBy('l.productId')
    .execute()
  return rows.map(({ productId, short: units }) => ({ productId, short: Number(units) }))
}

/** The products of which most is unpromised. */
export async function loadPlentiful(db: ReadDb): Promise<string[]> {
  const rows = await db
    .selectFrom('productStock')
    .select('productId')
    .orderBy(sql`on_hand - hard - soft - set_aside`, 'desc')
    .orderBy('productId')
    .limit(2)
    .execute()
  return rows.map(({ productId }) => productId)
}
