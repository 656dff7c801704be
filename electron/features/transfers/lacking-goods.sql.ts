// Reading what a house lacks for its orders, and what is on its way there.

import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb } from '#electron/database/schema.ts'

/** More than one transfer may hold. */
const MOST_LINES = 200

/** Units of products that open orders of a house lack, the most wanted first. */
export async function lackingIn(
  db: ReadDb,
  warehouseId: string,
): Promise<{ productId: string; sku: string; name: string; short: number }[]> {
  const rows = await db
    .selectFrom('salesOrders as o')
    .innerJoin('salesOrderLines as l', 'l.orderId', 'o.id')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => [
      'l.productId',
      'p.sku',
      'p.name',
      e.fn
        .sum<number>(
          e(
            'l.ordered',
            '-',
            e.parens(
              e(e(e(e('l.cancelled', '+', e.ref('l.reserved')), '+', e.ref('l.picked')), '+', e.ref('l.packed')), '+', e.ref('l.shipped')),
            ),
          ),
        )
        .as('short'),
    ])
    .where('o.status', 'in', openStatuses)
    .where('o.unitsShort', '>', 0)
    .where('o.warehouseId', '=', warehouseId)
    .groupBy(['l.productId', 'p.sku', 'p.name'])
    .orderBy('short', 'desc')
    .orderBy('p.sku')
    .limit(MOST_LINES)
    .execute()
  return rows.map((row) => ({ ...row, short: Number(row.short) })).filter(({ short }) => short > 0)
}

/** Units of products that transfers bring to a house. */
export async function comingTo(db: ReadDb, warehouseId: string): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('transfers as t')
    .innerJoin('transferLines as l', 'l.transferId', 't.id')
    .select((e) => ['l.productId', e.fn.sum<number>(e(e('l.quantity', '-', e.ref('l.received')), '-', e.ref('l.missing'))).as('units')])
    .where('t.toWarehouseId', '=', warehouseId)
    .where('t.status', 'in', ['open', 'onTheWay'])
    .groupBy('l.productId')
    .execute()
  return new Map(rows.map(({ productId, units }) => [productId, Number(units)]))
}
