// Writing, confirming and releasing an order, bare.
import { must } from '#shared/kernel/must.ts'
import { type BareCommands, changedOne } from './bare-command.ts'

export interface BareOrder {
  readonly id: string
  readonly customerId: string
  readonly lines: readonly { readonly id: string; readonly productId: string; readonly quantity: number }[]
}

interface Product {
  readonly name: string
  readonly unitPrice: string
  readonly rate: number
}
interface Claim {
  readonly lineId: string
  readonly levelId: string
  readonly quantity: number
  readonly productId: string
  readonly binId: string
  readonly lot: string
}

export function bareOrders({ raw, newId, number, run }: BareCommands) {
  const customer = raw.prepare<[string], { name: string; number: string; address: string }>(
    'select name, number, address from customers where id = ?',
  )
  const product = raw.prepare<[string], Product>('select name, unit_price as unitPrice, tax_rate_bp as rate from products where id = ?')
  const head = raw.prepare(
    `insert into sales_orders (id, number, customer_id, status, is_confirmed, ship_to, customer_reference, channel, currency, ordered_on, promised_on,
       carrier, notes, search, net_minor, tax_minor, gross_minor, line_count, units_ordered, units_reserved, units_picked, units_packed, units_shipped,
       units_cancelled, units_short, version, created_at)
     values (?, ?, ?, 'draft', 0, ?, '', 'phone', 'EUR', ?, null, 'DHL', '', ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0, 1, ?)`,
  )
  const line = raw.prepare(
    `insert into sales_order_lines (id, order_id, position, product_id, description, unit_price, tax_rate_bp, net_minor, ordered, reserved, picked,
       packed, shipped, cancelled, invoiced) values (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 0, 0, 0, 0)`,
  )

  function add({ id, customerId, lines }: BareOrder): void {
    run('orders.addOrder', (_, at) => {
      const buyer = must(customer.get(customerId), 'the customer')
      const orderNumber = `SO-${String(number('order')).padStart(6, '0')}`
      const priced = lines.map((wanted) => {
        const found = must(product.get(wanted.productId), 'the product')
        return { ...wanted, ...found, net: Math.round(Number(found.unitPrice) * 100) * wanted.quantity }
      })
      const net = priced.reduce((sum, one) => sum + one.net, 0)
      const tax = Math.round((net * must(priced[0], 'a line').rate) / 10_000) // every staged product has the same rate
      const units = lines.reduce((sum, one) => sum + one.quantity, 0)
      const search = `${orderNumber} ${buyer.name} ${buyer.number} phone`.toLowerCase()
      const day = new Date(at).toISOString().slice(0, 10)
      head.run(id, orderNumber, customerId, buyer.address, day, search, net, tax, net + tax, lines.length, units, at)
      for (const [i, one] of priced.entries()) {
        line.run(one.id, id, i + 1, one.productId, one.name, one.unitPrice, one.rate, one.net, one.quantity)
      }
      const about = [
        ['order', id],
        ['customer', customerId],
      ] as const
      return { what: 'orderAdded', about, facts: { number: orderNumber, lines: lines.length, grossMinor: net + tax } }
    })
  }

  const bind = raw.prepare<[number, string]>(
    `update sales_orders set is_confirmed = 1, version = version + 1, status = 'confirmed', units_reserved = ? where id = ? and is_confirmed = 0`,
  )
  const wanted = raw.prepare<[string], { id: string; productId: string; ordered: number }>(
    'select id, product_id as productId, ordered from sales_order_lines where order_id = ? order by product_id',
  )
  const shelf = raw.prepare<[string, number], { id: string }>(
    `select l.id from stock_levels l join bins b on b.id = l.bin_id where l.product_id = ? and b.kind = 'shelf' and l.on_hand - l.reserved >= ?
     order by b.position, b.code, l.lot limit 1`,
  )
  const claimStock = raw.prepare('update stock_levels set reserved = reserved + ? where id = ? and on_hand - reserved >= ?')
  const claim = raw.prepare('insert into reservations (id, order_line_id, stock_level_id, quantity) values (?, ?, ?, ?)')
  const lineReserved = raw.prepare('update sales_order_lines set reserved = reserved + ? where id = ?')

  function confirm(id: string): void {
    run('orders.confirmOrder', () => {
      const lines = wanted.all(id)
      const units = lines.reduce((sum, one) => sum + one.ordered, 0)
      changedOne(bind.run(units, id), 'confirm the order')
      for (const one of lines) {
        const level = must(shelf.get(one.productId, one.ordered), 'free stock')
        changedOne(claimStock.run(one.ordered, level.id, one.ordered), 'reserve')
        claim.run(newId(), one.id, level.id, one.ordered)
        lineReserved.run(one.ordered, one.id)
      }
      const about = [['order', id] as const, ...lines.map((one) => ['product', one.productId] as const)]
      return { what: 'orderConfirmed', about, facts: { reserved: units, short: 0 } }
    })
  }

  const claims = raw.prepare<[string], Claim>(
    `select r.order_line_id as lineId, r.stock_level_id as levelId, r.quantity, l.product_id as productId, l.bin_id as binId, l.lot
     from sales_order_lines ol join reservations r on r.order_line_id = ol.id join stock_levels l on l.id = r.stock_level_id join bins b on b.id = l.bin_id
     where ol.order_id = ? and b.kind = 'shelf' order by b.position, b.code, l.product_id`,
  )
  const list = raw.prepare(
    `insert into pick_lists (id, number, status, picker, confirmed_bin_id, created_at, finished_at) values (?, ?, 'open', '', null, ?, null)`,
  )
  const task = raw.prepare(
    `insert into pick_tasks (id, pick_list_id, position, order_id, order_line_id, stock_level_id, product_id, bin_id, lot, asked, picked, status, short_reason)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 'open', '')`,
  )
  const released = raw.prepare(`update sales_orders set status = 'released' where id = ?`)

  function release(listId: string, orderId: string): void {
    run('picking.releaseOrders', (_, at) => {
      const listNumber = `PL-${String(number('pickList')).padStart(6, '0')}`
      list.run(listId, listNumber, at)
      const toPick = claims.all(orderId)
      for (const [i, one] of toPick.entries()) {
        task.run(newId(), listId, i + 1, orderId, one.lineId, one.levelId, one.productId, one.binId, one.lot, one.quantity)
      }
      released.run(orderId)
      return {
        what: 'ordersReleased',
        about: [
          ['pickList', listId],
          ['order', orderId],
        ],
        facts: { pickList: listNumber, lines: toPick.length },
      }
    })
  }

  return { add, confirm, release }
}
