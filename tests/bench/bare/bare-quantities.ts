// How goods and an order's sums change, bare.
import { must } from '#shared/kernel/must.ts'
import { type BareCommands, changedOne } from './bare-command.ts'

interface Shift {
  readonly reserved?: number
  readonly picked?: number
  readonly packed?: number
  readonly shipped?: number
}

interface Goods {
  readonly lineId: string
  readonly levelId: string
  readonly productId: string
  readonly binId: string
  readonly lot: string
  readonly quantity: number
  readonly document: string
  readonly requestId: string
  readonly at: number
}

export function bareQuantities({ raw, newId }: BareCommands) {
  const takeOff = raw.prepare('update stock_levels set on_hand = on_hand - ?, reserved = reserved - ? where id = ? and reserved >= ?')
  const useUp = raw.prepare('delete from reservations where order_line_id = ? and stock_level_id = ? and quantity = ?')
  const reduce = raw.prepare(
    'update reservations set quantity = quantity - ? where order_line_id = ? and stock_level_id = ? and quantity > ?',
  )
  const toBench = raw.prepare<unknown[], { id: string }>(
    `insert into stock_levels (id, product_id, bin_id, lot, on_hand, reserved) values (?, ?, 'bench', ?, ?, ?)
     on conflict (product_id, bin_id, lot) do update set on_hand = on_hand + excluded.on_hand, reserved = reserved + excluded.reserved returning id`,
  )
  const claim = raw.prepare(
    `insert into reservations (id, order_line_id, stock_level_id, quantity) values (?, ?, ?, ?)
     on conflict (order_line_id, stock_level_id) do update set quantity = quantity + excluded.quantity`,
  )
  const move = raw.prepare(
    `insert into stock_moves (id, product_id, lot, from_bin_id, to_bin_id, quantity, reason, document, request_id, at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  )
  const linePicked = raw.prepare('update sales_order_lines set reserved = reserved - ?, picked = picked + ? where id = ? and reserved >= ?')
  // All that is reserved stands on the pick list here, so the sums alone say the status.
  const order = raw.prepare<unknown[], { picked: number }>(
    `update sales_orders set units_reserved = units_reserved + @reserved, units_picked = units_picked + @picked,
       units_packed = units_packed + @packed, units_shipped = units_shipped + @shipped,
       status = case when units_shipped + @shipped = units_ordered then 'shipped'
         when units_reserved + @reserved > 0 then case when units_picked + @picked + units_packed + @packed > 0 then 'picking' else 'released' end
         when units_packed + @packed > 0 then case when units_picked + @picked > 0 then 'packing' else 'packed' end
         else 'picked' end
     where id = @id returning units_picked as picked`,
  )

  function takeClaimed({ lineId, levelId, quantity }: Goods): void {
    changedOne(takeOff.run(quantity, quantity, levelId, quantity), 'take claimed goods')
    if (useUp.run(lineId, levelId, quantity).changes === 0) changedOne(reduce.run(quantity, lineId, levelId, quantity), 'reduce the claim')
  }

  return {
    /** Moves an order's units on and says how many wait on the bench now. */
    shiftOrder(id: string, shift: Shift): number {
      return must(order.get({ id, reserved: 0, picked: 0, packed: 0, shipped: 0, ...shift }), 'the order').picked
    },

    takeToBench(goods: Goods): void {
      takeClaimed(goods)
      const { lineId, productId, binId, lot, quantity, document, requestId, at } = goods
      const bench = must(toBench.get(newId(), productId, lot, quantity, quantity), 'a place on the bench')
      claim.run(newId(), lineId, bench.id, quantity)
      move.run(newId(), productId, lot, binId, 'bench', quantity, 'picked', document, requestId, at)
      changedOne(linePicked.run(quantity, quantity, lineId, quantity), 'count the pick')
    },

    takeOut(goods: Goods): void {
      takeClaimed(goods)
      const { productId, binId, lot, quantity, document, requestId, at } = goods
      move.run(newId(), productId, lot, binId, null, quantity, 'shipped', document, requestId, at)
    },
  }
}
