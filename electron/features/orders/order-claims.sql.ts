// What the lines of one order have claimed, for whoever wants to know why it is promised as it is.
import type { ReadDb } from '#electron/database/schema.ts'

/** Claims bound to a bin, shelf or bench. */
export function boundClaims(db: ReadDb, orderId: string) {
  return db
    .selectFrom('reservations as r')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .innerJoin('stockLevels as l', 'l.id', 'r.stockLevelId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select(['r.orderLineId', 'b.warehouseId', 'b.code as binCode', 'b.kind', 'l.lot', 'r.quantity'])
    .where('ol.orderId', '=', orderId)
    .orderBy('b.code')
    .execute()
}

/** Claims that are in no bin yet. */
export function looseClaims(db: ReadDb, orderId: string) {
  return db
    .selectFrom('softClaims as s')
    .innerJoin('salesOrderLines as ol', 'ol.id', 's.orderLineId')
    .select(['s.orderLineId', 's.warehouseId', 's.quantity', 's.hardenOn'])
    .where('ol.orderId', '=', orderId)
    .orderBy('s.warehouseId')
    .execute()
}

/** What of the lines came from stock that was set aside. */
export function setAsideUses(db: ReadDb, orderId: string) {
  return db
    .selectFrom('allocationUses as u')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'u.orderLineId')
    .innerJoin('allocations as a', 'a.id', 'u.allocationId')
    .leftJoin('customers as c', 'c.id', 'a.customerId')
    .select(['u.orderLineId', 'a.id', 'a.serves', 'a.channel', 'c.name as customerName', 'a.fromOn', 'u.quantity'])
    .where('ol.orderId', '=', orderId)
    .orderBy('a.id')
    .execute()
}

/** Whose lines these are, by line. */
export async function namesOfLines(db: ReadDb, lineIds: readonly string[]) {
  if (lineIds.length === 0) return new Map<string, { orderId: string; orderNumber: string; customerName: string }>()
  const rows = await db
    .selectFrom('salesOrderLines as l')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['l.id', 'l.orderId', 'o.number as orderNumber', 'c.name as customerName'])
    .where('l.id', 'in', [...lineIds])
    .execute()
  return new Map(rows.map(({ id, ...name }) => [id, name]))
}
