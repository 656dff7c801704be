// Claims that may be given from one order to another.
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb } from '#electron/database/schema.ts'

/** A line with the order it stands in. */
export function findLine(db: ReadDb, lineId: string) {
  return db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select(['l.id', 'l.orderId', 'l.productId', 'p.sku'])
    .where('l.id', '=', lineId)
    .executeTakeFirst()
}

/** Lines of other open orders that have the product reserved on a shelf and on no pick list; whoever is promised last is asked first. */
export function movableLines(db: ReadDb, line: { id: string; productId: string; orderId: string }, limit: number) {
  return db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['l.id as lineId', 'l.orderId', 'o.number as orderNumber', 'c.name as customerName', 'o.promisedOn', 'l.reserved'])
    .where((e) =>
      e.or([
        e(
          'l.id',
          'in',
          e
            .selectFrom('reservations as r')
            .innerJoin('stockLevels as s', 's.id', 'r.stockLevelId')
            .select('r.orderLineId')
            .where('s.productId', '=', line.productId),
        ),
        e('l.id', 'in', e.selectFrom('softClaims').select('orderLineId').where('productId', '=', line.productId)),
      ]),
    )
    .where('l.reserved', '>', 0)
    .where('l.orderId', '!=', line.orderId)
    .where('o.status', 'in', openStatuses)
    .where((e) =>
      e.not(e.exists(e.selectFrom('pickTasks as t').select('t.id').whereRef('t.orderId', '=', 'l.orderId').where('t.status', '=', 'open'))),
    )
    .orderBy('o.promisedOn', 'desc')
    .orderBy('l.id')
    .limit(limit)
    .execute()
}
