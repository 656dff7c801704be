// What stands on the bench of one house, when there are several.
import { sql } from 'kysely'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb } from '#electron/database/schema.ts'

/** By order line: what an order claims on the bench of a house, and how much of it lies in packages there. */
export async function unitsAtBench(db: ReadDb, orderId: string, house: string) {
  const claims = await db
    .selectFrom('reservations as r')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .innerJoin('stockLevels as l', 'l.id', 'r.stockLevelId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select((e) => ['r.orderLineId', e.fn.sum<number>('r.quantity').as('claimed')])
    .where('ol.orderId', '=', orderId)
    .where('b.kind', '=', 'bench')
    .where('b.warehouseId', '=', house)
    .groupBy('r.orderLineId')
    .execute()
  const packed = await db
    .selectFrom('packages as k')
    .innerJoin('packageLines as l', 'l.packageId', 'k.id')
    .select((e) => ['l.orderLineId', e.fn.sum<number>('l.quantity').as('packed')])
    .where('k.orderId', '=', orderId)
    .where('k.warehouseId', '=', house)
    .where('k.status', '!=', 'shipped')
    .groupBy('l.orderLineId')
    .execute()
  const inBoxes = new Map(packed.map((line) => [line.orderLineId, line.packed]))
  return new Map(claims.map(({ orderLineId, claimed }) => [orderLineId, { claimed, packed: inBoxes.get(orderLineId) ?? 0 }]))
}

/** Orders with goods on the bench of a house that lie in no closed package, and nothing left to pick there; the first promise first. */
export async function listOrdersAtBench(db: ReadDb, house: string, limit: number) {
  const onBench = sql<number>`(select coalesce(sum(r.quantity), 0) from sales_order_lines ol join reservations r on r.order_line_id = ol.id
    join stock_levels l on l.id = r.stock_level_id join bins b on b.id = l.bin_id
    where ol.order_id = o.id and b.kind = 'bench' and b.warehouse_id = ${house})`
  const inBoxes = sql<number>`(select coalesce(sum(pl.quantity), 0) from packages k join package_lines pl on pl.package_id = k.id
    where k.order_id = o.id and k.warehouse_id = ${house} and k.status <> 'shipped')`
  const inClosed = sql<number>`(select coalesce(sum(pl.quantity), 0) from packages k join package_lines pl on pl.package_id = k.id
    where k.order_id = o.id and k.warehouse_id = ${house} and k.status = 'closed')`
  const stillToPick = sql<boolean>`not exists (select 1 from pick_tasks t join pick_lists p on p.id = t.pick_list_id
    where t.order_id = o.id and t.status = 'open' and p.warehouse_id = ${house})`
  const rows = await db
    .selectFrom('salesOrders as o')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['o.id as orderId', 'o.number as orderNumber', 'c.name as customerName', 'o.promisedOn', 'o.jointId'])
    .select([onBench.as('onBench'), inBoxes.as('inBoxes')])
    .where('o.status', 'in', openStatuses)
    .where((e) => e.or([e('o.unitsPicked', '>', 0), e('o.unitsPacked', '>', 0)]))
    .where(sql<boolean>`${onBench} > ${inClosed}`)
    .where(stillToPick)
    .orderBy(sql`case when o.promised_on is null then 1 else 0 end`)
    .orderBy('o.promisedOn')
    .orderBy('o.id')
    .limit(limit)
    .execute()
  return rows.map(({ onBench, inBoxes, ...row }) => ({
    ...row,
    unitsToPack: Number(onBench) - Number(inBoxes),
    unitsPacked: Number(inBoxes),
  }))
}
