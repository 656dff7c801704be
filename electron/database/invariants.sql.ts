// The promises, as questions to the database: each query finds the rows that break one. It changes nothing.
import { sql } from 'kysely'
import { orderStatus, sumLines } from '#shared/domain/orders/order-status.ts'
import { orderSums } from '#shared/domain/pricing/order-sums.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { claimPromises } from './claim-promises.sql.ts'
import { deliveryPromises } from './delivery-promises.sql.ts'
import type { ReadDb } from './schema.ts'
import { storedDiscount } from './stored-discount.ts'
import { transferPromises } from './transfer-promises.sql.ts'

export interface BrokenPromise {
  /** 1 to 7, as the promises are numbered. */
  readonly promise: number
  readonly what: string
  readonly rows: readonly Readonly<Record<string, unknown>>[]
}

export interface Check {
  readonly promise: number
  readonly what: string
  readonly finds: string
}

// Written in snake_case SQL for both engines; each finds nothing when its promise holds.
const checks: readonly Check[] = [
  {
    promise: 4,
    what: 'every due day of a recurring order that was made has its one order, and the orders are counted',
    finds: `select recurring_id, due_on from recurring_runs where (outcome = 'made') <> (order_id is not null)
      union all select min(recurring_id), order_id from recurring_runs where order_id is not null group by order_id having count(*) > 1
      union all select r.id, r.next_due_on from recurring_orders r
      where r.made <> (select count(*) from recurring_runs u where u.recurring_id = r.id and u.outcome = 'made')`,
  },
  {
    promise: 1,
    what: 'on hand of every stock line equals the sum of its moves',
    finds: `select l.product_id, l.bin_id, l.lot, l.on_hand, coalesce(m.moved, 0) as moved from stock_levels l left join (
        select product_id, bin_id, lot, sum(quantity) as moved from (
          select product_id, to_bin_id as bin_id, lot, quantity from stock_moves where to_bin_id is not null
          union all select product_id, from_bin_id, lot, -quantity from stock_moves where from_bin_id is not null) both_ways
        group by product_id, bin_id, lot) m on m.product_id = l.product_id and m.bin_id = l.bin_id and m.lot = l.lot
      where l.on_hand <> coalesce(m.moved, 0)`,
  },
  {
    promise: 1,
    what: 'every move belongs to a stock line',
    finds: `select m.id from stock_moves m where exists (select 1 from (select m.from_bin_id as bin_id union all select m.to_bin_id) ends
        where ends.bin_id is not null and not exists (
          select 1 from stock_levels l where l.product_id = m.product_id and l.lot = m.lot and l.bin_id = ends.bin_id))`,
  },
  {
    promise: 1,
    what: 'every warehouse has one bench, every bin stands in the warehouse of its zone, and only the road belongs to none',
    finds: `select w.id from warehouses w where (select count(*) from bins b where b.warehouse_id = w.id and b.kind = 'bench') <> 1
      union all select b.id from bins b join zones z on z.id = b.zone_id where coalesce(b.warehouse_id, '') <> coalesce(z.warehouse_id, '')
      union all select b.id from bins b where b.warehouse_id is null and b.id <> 'transit'
      union all select 'default' from (select count(*) as n from warehouses where is_default = 1) d where d.n <> 1`,
  },
  {
    promise: 3,
    what: 'every file in use lies in the store, and every attachment is a use of its file',
    finds: `select u.sha256, u.owner_id from file_uses u left join stored_files f on f.sha256 = u.sha256 where f.sha256 is null or f.unused_since is not null
      union all select a.sha256, a.id from attachments a left join file_uses u on u.sha256 = a.sha256 and u.owner_kind = 'attachment' and u.owner_id = a.id
      where u.sha256 is null
      union all select p.picture, p.id from products p left join stored_files f on f.sha256 = p.picture where p.picture is not null and f.sha256 is null`,
  },
  {
    promise: 2,
    what: 'reserved is between nothing and on hand',
    finds: 'select id, on_hand, reserved from stock_levels where reserved < 0 or reserved > on_hand',
  },
  {
    promise: 2,
    what: 'reserved of every stock line is the sum of its reservations, of what waits to be put back, and of transfers that have not left',
    finds: `select l.id, l.reserved, coalesce(r.claimed, 0) as claimed from stock_levels l left join (
        select stock_level_id, sum(quantity) as claimed from (
          select stock_level_id, quantity from reservations
          union all select stock_level_id, quantity - returned from put_back_tasks where status = 'open'
          union all select n.stock_level_id, n.quantity from transfer_lines n join transfers t on t.id = n.transfer_id where t.status = 'open') claims
        group by stock_level_id) r on r.stock_level_id = l.id
      where l.reserved <> coalesce(r.claimed, 0)`,
  },
  {
    promise: 2,
    what: 'what waits to be put back stands on the bench, is of the product and lot of its stock line, and is open until all of it is back',
    finds: `select t.id from put_back_tasks t join stock_levels l on l.id = t.stock_level_id join bins b on b.id = l.bin_id
      where b.kind <> 'bench' or l.product_id <> t.product_id or l.lot <> t.lot
        or (t.status = 'done') <> (t.returned = t.quantity) or (t.status = 'done' and t.in_hand > 0)`,
  },
  {
    promise: 2,
    what: 'no order line has more units under way than were ordered',
    finds: 'select id from sales_order_lines where reserved + picked + packed + shipped + cancelled > ordered',
  },
  {
    promise: 2,
    what: 'reserved of every order line is what it claims on shelves and in no bin yet, picked and packed what it claims on the bench',
    finds: `select o.id, o.reserved, o.picked, o.packed, coalesce(c.shelf, 0) as shelf, coalesce(s.quantity, 0) as soft, coalesce(c.bench, 0) as bench
      from sales_order_lines o left join (select order_line_id, sum(quantity) as quantity from soft_claims group by order_line_id) s on s.order_line_id = o.id left join (
        select r.order_line_id, sum(case when b.kind = 'shelf' then r.quantity else 0 end) as shelf, sum(case when b.kind = 'bench' then r.quantity else 0 end) as bench
        from reservations r join stock_levels l on l.id = r.stock_level_id join bins b on b.id = l.bin_id group by r.order_line_id) c on c.order_line_id = o.id
      where o.reserved <> coalesce(c.shelf, 0) + coalesce(s.quantity, 0) or o.picked + o.packed <> coalesce(c.bench, 0)`,
  },
  {
    promise: 2,
    what: 'a reservation is for the product of its order line',
    finds: `select r.id from reservations r join sales_order_lines o on o.id = r.order_line_id join stock_levels l on l.id = r.stock_level_id
      where o.product_id <> l.product_id`,
  },
  {
    promise: 2,
    what: 'packed and shipped of every order line are what its packages hold',
    finds: `select o.id, o.packed, o.shipped from sales_order_lines o left join (
        select p.order_line_id, sum(case when k.status = 'shipped' then 0 else p.quantity end) as packed, sum(case when k.status = 'shipped' then p.quantity else 0 end) as shipped
        from package_lines p join packages k on k.id = p.package_id group by p.order_line_id) c on c.order_line_id = o.id
      where o.packed <> coalesce(c.packed, 0) or o.shipped <> coalesce(c.shipped, 0)`,
  },
  {
    promise: 2,
    what: 'the packages of a warehouse hold no more of an order line than it claims on the bench there',
    finds: `select k.warehouse_id, p.order_line_id, sum(p.quantity) as packed from package_lines p join packages k on k.id = p.package_id
      where k.status <> 'shipped' group by k.warehouse_id, p.order_line_id
      having sum(p.quantity) > (select coalesce(sum(r.quantity), 0) from reservations r join stock_levels l on l.id = r.stock_level_id
        join bins b on b.id = l.bin_id where r.order_line_id = p.order_line_id and b.kind = 'bench' and b.warehouse_id = k.warehouse_id)`,
  },
  {
    promise: 7,
    what: 'the picture of every product is among its files, and no file in use is on its way out',
    finds: `select p.id from products p where p.picture is not null and not exists (
        select 1 from file_uses u where u.sha256 = p.picture and u.owner_kind = 'product' and u.owner_id = p.id)
      union all select f.sha256 from stored_files f where f.unused_since is not null and exists (select 1 from file_uses u where u.sha256 = f.sha256)`,
  },
  {
    promise: 5,
    what: 'an invoice is its lines less its discounts plus its charges plus its tax breakdown',
    finds: `select i.number, i.net_minor, i.tax_minor, i.gross_minor from invoices i
      where i.gross_minor <> i.net_minor + i.tax_minor
        or (select coalesce(sum(p.goods_minor), 0) from invoice_parts p where p.invoice_id = i.id)
          <> (select coalesce(sum(l.net_minor), 0) from invoice_lines l where l.invoice_id = i.id)
        or i.net_minor <> (select coalesce(sum(p.goods_minor - p.allowance_minor + p.charge_minor), 0) from invoice_parts p where p.invoice_id = i.id)
        or i.net_minor <> (select coalesce(sum(t.net_minor), 0) from invoice_taxes t where t.invoice_id = i.id)
        or i.tax_minor <> (select coalesce(sum(t.tax_minor), 0) from invoice_taxes t where t.invoice_id = i.id)`,
  },
  {
    promise: 5,
    what: 'the tax breakdown of an invoice is what it bills of each order',
    finds: `select t.invoice_id, t.category, t.rate_bp from invoice_taxes t
      where t.net_minor <> (select coalesce(sum(p.net_minor), 0) from invoice_parts p
          where p.invoice_id = t.invoice_id and p.category = t.category and p.rate_bp = t.rate_bp)
        or t.tax_minor <> (select coalesce(sum(p.tax_minor), 0) from invoice_parts p
          where p.invoice_id = t.invoice_id and p.category = t.category and p.rate_bp = t.rate_bp)`,
  },
  {
    promise: 5,
    what: 'what is billed of an order is never more than its discount, its shipping and its goods',
    finds: `select o.number from sales_orders o join (
        select order_id, sum(allowance_minor) as allowed, sum(charge_minor) as charged from invoice_parts group by order_id) b on b.order_id = o.id
      where b.allowed > o.allowance_minor or b.charged > o.shipping_minor`,
  },
  {
    promise: 5,
    what: 'a line without tax says why, and no other does',
    finds: `select id from sales_order_lines where (tax_category = 'S') <> (tax_rate_bp > 0)
      union all select id from invoice_lines where (tax_category = 'S') <> (tax_rate_bp > 0)`,
  },
  {
    promise: 5,
    what: 'invoiced is never more than shipped, and is what the invoices say',
    finds: `select o.id, o.shipped, o.invoiced from sales_order_lines o left join (
        select order_line_id, sum(quantity) as billed from invoice_lines group by order_line_id) b on b.order_line_id = o.id
      where o.invoiced > o.shipped or o.invoiced <> coalesce(b.billed, 0)`,
  },
  {
    promise: 5,
    what: 'paid is the sum of payments',
    finds: `select i.number, i.paid_minor from invoices i where i.paid_minor <> (select coalesce(sum(p.amount_minor), 0) from payments p where p.invoice_id = i.id)`,
  },
  {
    promise: 5,
    what: 'what was used of every prepayment is what invoices were paid with it, and never more than came in',
    finds: `select p.id from prepayments p where p.used_minor > p.amount_minor
      or p.used_minor <> (select coalesce(sum(y.amount_minor), 0) from payments y where y.prepayment_id = p.id)`,
  },
  {
    promise: 2,
    what: 'an order is held as often as holds stand on it',
    finds: `select o.id, o.open_holds from sales_orders o where o.open_holds <>
      (select count(*) from order_holds h where h.order_id = o.id and h.released_at is null)`,
  },
  {
    promise: 6,
    what: 'invoice numbers have no gap and no repeat',
    finds: `select * from (select count(*) as issued, coalesce(max(cast(substr(number, 5) as bigint)), 0) as highest,
        coalesce((select next from number_series where name = 'invoice'), 0) as next from invoices) n where issued <> highest or highest <> next`,
  },
  {
    promise: 4,
    what: 'every remembered reply has the one event of its command',
    finds: 'select r.request_id from replies r where not exists (select 1 from events e where e.request_id = r.request_id)',
  },
  {
    promise: 7,
    what: 'a merged customer has no documents of its own and was merged into one that stands',
    finds: `select c.id from customers c where c.merged_into is not null and (
        exists (select 1 from sales_orders o where o.customer_id = c.id) or exists (select 1 from shipments s where s.customer_id = c.id)
        or exists (select 1 from invoices i where i.customer_id = c.id) or exists (select 1 from quotes q where q.customer_id = c.id)
        or exists (select 1 from price_lists l where l.customer_id = c.id) or exists (select 1 from customer_terms t where t.customer_id = c.id)
        or exists (select 1 from allocations a where a.customer_id = c.id)
        or exists (select 1 from customers w where w.id = c.merged_into and w.merged_into is not null))`,
  },
  {
    promise: 7,
    what: 'every order, shipment and invoice has a history',
    finds: `select id from sales_orders o where not exists (select 1 from event_subjects s where s.kind = 'order' and s.subject_id = o.id)
      union all select id from shipments p where not exists (select 1 from event_subjects s where s.kind = 'shipment' and s.subject_id = p.id)
      union all select id from invoices i where not exists (select 1 from event_subjects s where s.kind = 'invoice' and s.subject_id = i.id)`,
  },
]

const SHOWN = 5

/** Looks for broken promises; an empty list means that all of them hold. */
export async function checkInvariants(db: ReadDb): Promise<BrokenPromise[]> {
  const broken: BrokenPromise[] = []
  for (const { promise, what, finds } of [...checks, ...claimPromises, ...deliveryPromises, ...transferPromises]) {
    const { rows } = await sql<Record<string, unknown>>`select * from (${sql.raw(finds)}) broken limit ${SHOWN}`.execute(db)
    if (rows.length > 0) broken.push({ promise, what, rows })
  }
  return [...broken, ...(await wrongOrders(db))]
}

const PAGE = 500

/** Statuses and sums are derived: what is stored on each order is compared with what its lines say now. */
async function wrongOrders(db: ReadDb): Promise<BrokenPromise[]> {
  const rows: Record<string, unknown>[] = []
  const wrongSums: Record<string, unknown>[] = []
  let after = ''
  for (;;) {
    const orders = await db.selectFrom('salesOrders').selectAll().where('id', '>', after).orderBy('id').limit(PAGE).execute()
    const last = orders.at(-1)
    if (!last) break
    after = last.id
    const ids = orders.map((order) => order.id)
    const lines = groupBy(await db.selectFrom('salesOrderLines').selectAll().where('orderId', 'in', ids).execute(), (line) => line.orderId)
    const tasks = groupBy(
      await db
        .selectFrom('pickTasks')
        .select(['orderId', 'asked', 'picked'])
        .where('orderId', 'in', ids)
        .where('status', '=', 'open')
        .execute(),
      (task) => task.orderId,
    )
    const billed = groupBy(
      await db
        .selectFrom('invoiceParts')
        .select((e) => ['orderId', 'category', 'rateBp', e.fn.sum<number>('allowanceMinor').as('allowanceMinor')])
        .where('orderId', 'in', ids)
        .groupBy(['orderId', 'category', 'rateBp'])
        .execute(),
      (part) => part.orderId,
    )
    for (const order of orders) {
      const ofOrder = lines.get(order.id) ?? []
      const toPick = (tasks.get(order.id) ?? []).reduce((sum, task) => sum + task.asked - task.picked, 0)
      const status = orderStatus({ isConfirmed: order.isConfirmed === 1, toPick, lines: ofOrder })
      const sum = sumLines(ofOrder)
      const stored = [
        order.unitsOrdered,
        order.unitsReserved,
        order.unitsPicked,
        order.unitsPacked,
        order.unitsShipped,
        order.unitsCancelled,
      ]
      const derived = [sum.ordered, sum.reserved, sum.picked, sum.packed, sum.shipped, sum.cancelled]
      const charge = { netMinor: order.shippingMinor, category: order.shippingCategory, rateBp: order.shippingRateBp }
      const sums = orderSums(ofOrder, storedDiscount(order), charge, billed.get(order.id))
      const money = [order.netMinor, order.taxMinor, order.grossMinor, order.allowanceMinor]
      const due = [sums.netMinor, sums.taxMinor, sums.grossMinor, sums.allowanceMinor]
      if (money.join() !== due.join()) wrongSums.push({ number: order.number, stored: money.join(' '), derived: due.join(' ') })
      if (order.status === status && stored.every((units, i) => units === derived[i])) continue
      rows.push({ number: order.number, stored: `${order.status} ${stored.join(' ')}`, derived: `${status} ${derived.join(' ')}` })
    }
  }
  const found: BrokenPromise[] = [
    { promise: 2, what: 'the status and sums of every order follow from its lines', rows: rows.slice(0, SHOWN) },
    { promise: 5, what: 'an order is its lines less its discount plus its shipping plus tax', rows: wrongSums.slice(0, SHOWN) },
  ]
  return found.filter((broken) => broken.rows.length > 0)
}
