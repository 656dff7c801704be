import type { ReadDb } from '#electron/database/schema.ts'

/** What they bought long ago says little, and a customer may have a hundred thousand orders. */
const NEWEST_ORDERS = 200
const MOST = 12

/** What a customer bought most of, in units that are still wanted or were sent, in the newest of their confirmed orders. */
export async function loadBought(db: ReadDb, customerId: string) {
  const newest = await db
    .selectFrom('salesOrders')
    .select('id')
    .where('customerId', '=', customerId)
    .where('isConfirmed', '=', 1)
    .orderBy('id', 'desc')
    .limit(NEWEST_ORDERS)
    .execute()
  if (newest.length === 0) return { bought: [], boughtFromOrders: 0 }
  const ids = newest.map(({ id }) => id)
  const bought = await db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => [
      'p.id as productId',
      'p.sku',
      'p.name',
      'p.unit',
      e.fn.sum<number>(e('l.ordered', '-', e.ref('l.cancelled'))).as('units'),
      e.fn.count<number>('o.id').distinct().as('orders'),
      e.fn.max('o.orderedOn').as('lastOn'),
    ])
    .where('l.orderId', 'in', ids)
    .whereRef('l.ordered', '>', 'l.cancelled')
    .groupBy(['p.id', 'p.sku', 'p.name', 'p.unit'])
    .orderBy('units', 'desc')
    .orderBy('p.sku')
    .limit(MOST)
    .execute()
  return { bought: bought.map((row) => ({ ...row, units: Number(row.units), orders: Number(row.orders) })), boughtFromOrders: ids.length }
}
