// What of the orders `o` waits in one house, where there are several. It says the same as the lists of picking and packing, which a test compares.
import { sql } from 'kysely'

/** Goods on the shelves of the house are claimed for the order, or will be bound there. */
function claimsInHouse(house: string) {
  return sql<boolean>`(exists (select 1 from sales_order_lines ol join reservations r on r.order_line_id = ol.id
      join stock_levels l on l.id = r.stock_level_id join bins b on b.id = l.bin_id
      where ol.order_id = o.id and b.kind = 'shelf' and b.warehouse_id = ${house})
    or exists (select 1 from sales_order_lines ol join soft_claims s on s.order_line_id = ol.id
      where ol.order_id = o.id and s.warehouse_id = ${house}))`
}

/** An order of which something on the shelves of the house may go to be picked. */
export function toReleaseIn(house: string) {
  return sql<boolean>`(o.status in ('confirmed', 'partShipped') and o.units_reserved > 0 and o.open_holds = 0 and ${claimsInHouse(house)})`
}

/** Goods on the bench of the house lie in no closed package, and nothing is left to pick there. */
export function waitsAtBench(house: string) {
  const onBench = sql`(select coalesce(sum(r.quantity), 0) from sales_order_lines ol join reservations r on r.order_line_id = ol.id
    join stock_levels l on l.id = r.stock_level_id join bins b on b.id = l.bin_id
    where ol.order_id = o.id and b.kind = 'bench' and b.warehouse_id = ${house})`
  const inClosed = sql`(select coalesce(sum(pl.quantity), 0) from packages k join package_lines pl on pl.package_id = k.id
    where k.order_id = o.id and k.warehouse_id = ${house} and k.status = 'closed')`
  const stillToPick = sql`exists (select 1 from pick_tasks t join pick_lists p on p.id = t.pick_list_id
    where t.order_id = o.id and t.status = 'open' and p.warehouse_id = ${house})`
  return sql<boolean>`((o.units_picked > 0 or o.units_packed > 0) and ${onBench} > ${inClosed} and not ${stillToPick})`
}
