// What holds of claims on a product, in bins and in none yet, and of what is set aside: each query finds the rows that break one.
import type { Check } from './invariants.sql.ts'

export const claimPromises: readonly Check[] = [
  {
    promise: 2,
    what: 'what a product has in a house and what of it is claimed is the sum of its shelf lines, its soft claims and what is set aside',
    finds: `select * from (select product_id, warehouse_id, sum(on_hand) as on_hand, sum(hard) as hard, sum(soft) as soft, sum(set_aside) as set_aside from (
        select product_id, warehouse_id, on_hand, hard, soft, set_aside from product_stock
        union all select l.product_id, b.warehouse_id, -l.on_hand, -l.reserved, 0, 0 from stock_levels l join bins b on b.id = l.bin_id where b.kind = 'shelf'
        union all select product_id, warehouse_id, 0, 0, -quantity, 0 from soft_claims
        union all select product_id, warehouse_id, 0, 0, 0, -remaining from allocations) both_sides group by product_id, warehouse_id) off
      where on_hand <> 0 or hard <> 0 or soft <> 0 or set_aside <> 0`,
  },
  {
    promise: 2,
    what: 'no more of a product is claimed and set aside in a house than stands on its shelves',
    finds: 'select product_id, warehouse_id, on_hand, hard, soft, set_aside from product_stock where hard + soft + set_aside > on_hand',
  },
  {
    promise: 2,
    what: 'a soft claim is for the product of its order line',
    finds:
      'select s.order_line_id from soft_claims s join sales_order_lines o on o.id = s.order_line_id where o.product_id <> s.product_id',
  },
  {
    promise: 2,
    what: 'what is used of every allocation is what order lines took of it',
    finds: `select a.id, a.used, coalesce(u.taken, 0) as taken from allocations a left join (
        select allocation_id, sum(quantity) as taken from allocation_uses group by allocation_id) u on u.allocation_id = a.id
      where a.used <> coalesce(u.taken, 0)`,
  },
  {
    promise: 2,
    what: 'a step of putting back gave no more back to what was set aside than it put down',
    finds: `select s.id, s.quantity, sum(r.quantity) as back from put_back_steps s join put_back_returns r on r.step_id = s.id
      group by s.id, s.quantity, s.kind having sum(r.quantity) > s.quantity or s.kind <> 'bin'`,
  },
]
