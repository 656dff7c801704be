// What holds of goods between two warehouses, as questions to the database: each query finds the rows that break one.
import type { Check } from './invariants.sql.ts'

export const transferPromises: readonly Check[] = [
  {
    promise: 1,
    what: 'what is on the way is what transfers have sent and nobody has received or given up, by product and lot',
    finds: `select l.product_id, l.lot, l.on_hand, coalesce(t.units, 0) as sent from stock_levels l left join (
        select n.product_id, n.lot, sum(n.shipped - n.received - n.missing) as units from transfer_lines n
        join transfers t on t.id = n.transfer_id where t.status = 'onTheWay' group by n.product_id, n.lot) t
        on t.product_id = l.product_id and t.lot = l.lot
      where l.bin_id = 'transit' and (l.on_hand <> coalesce(t.units, 0) or l.reserved <> 0)
      union all select n.product_id, n.lot, 0, n.shipped from transfer_lines n join transfers t on t.id = n.transfer_id
        where t.status = 'onTheWay' and n.shipped > n.received and not exists (
          select 1 from stock_levels l where l.bin_id = 'transit' and l.product_id = n.product_id and l.lot = n.lot)`,
  },
  {
    promise: 1,
    what: 'a transfer is what its lines are, and is received once each of them came or is known to be missing',
    finds: `select t.number from transfers t join (
        select transfer_id, sum(quantity) as units, sum(shipped) as shipped, sum(received) as received, sum(missing) as missing
        from transfer_lines group by transfer_id) s on s.transfer_id = t.id
      where t.units <> s.units or t.units_received <> s.received or t.units_missing <> s.missing
        or (t.status in ('open','cancelled')) <> (s.shipped = 0) or (t.status in ('onTheWay','received') and s.shipped <> s.units)
        or (t.status = 'received') <> (s.shipped > 0 and s.received + s.missing = s.shipped)`,
  },
  {
    promise: 1,
    what: 'what a transfer has received is what its steps say',
    finds: `select l.id from transfer_lines l left join (select line_id, sum(quantity) as units from transfer_steps group by line_id) s on s.line_id = l.id
      where l.received <> coalesce(s.units, 0)`,
  },
]
