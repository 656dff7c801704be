// The documents of all planned orders, table by table, each with one statement over the plan. Row ids carry the plan's numbers:
// the order n is row n of sales_orders, its line p is row n * 16 + p of sales_order_lines.

/** A UUIDv7-like id: made at an instant, numbered, with a digit of its own for each table. */
export function id(at: string, table: string, number: string): string {
  return `printf('%08x-%04x-7${table}-8000-%012x', (${at}) >> 16, (${at}) & 65535, ${number})`
}

const HOUR = 3_600_000
const day = (at: string) => `date((${at}) / 1000, 'unixepoch')`
const number = (prefix: string, n: string) => `printf('${prefix}-%06d', ${n})`
const picked = `l.state in ('picked', 'packed', 'shipped')`
const boxed = `l.state in ('packed', 'shipped')`
const isUnderWay = `o.stage not in ('draft', 'cancelled', 'closed')`
const hasShipBy = `o.promised_in is not null and o.stage <> 'draft'`

export const documentSets: readonly string[] = [
  `insert into sales_orders (rowid, id, number, customer_id, status, is_confirmed, ship_to, customer_reference, channel, currency, ordered_on, promised_on,
       ship_by_on, ship_by_at, begin_by_at, risk_until,
       carrier, notes, search, net_minor, tax_minor, gross_minor, line_count, units_ordered, units_reserved, units_picked, units_packed, units_shipped,
       units_cancelled, units_short, version, created_at)
     select o.n, ${id('o.at', '001', 'o.n')}, ${number('SO', 'o.n')}, c.id,
       case o.stage when 'short' then 'confirmed' else o.stage end, o.stage not in ('draft', 'cancelled'), c.address, o.reference, o.channel, 'EUR', ${day('o.at')},
       case when o.promised_in is not null then ${day(`o.at + o.promised_in * 24 * ${HOUR}`)} end,
       case when ${hasShipBy} then ${day(`o.at + (o.promised_in - 1) * 24 * ${HOUR}`)} end,
       case when ${hasShipBy} then o.at + (o.promised_in - 1) * ${24 * HOUR} end, case when ${hasShipBy} then o.at + (o.promised_in * 24 - 28) * ${HOUR} end,
       case when o.promised_in is not null and ${isUnderWay} then 0 end, 'DHL', '',
       lower(${number('SO', 'o.n')}) || ' ' || c.folded || ' ' || lower(c.number || ' ' || o.reference || ' ' || o.channel),
       t.net, t.tax, t.net + t.tax, q.lines, q.ordered, q.reserved, q.picked, q.packed, q.shipped, q.cancelled,
       case when o.stage in ('draft', 'cancelled') then 0 else q.wanted end, 1, o.at
     from plan_orders o join plan_customers c on c.n = o.customer
     join (select order_n, sum(net) as net, sum(tax) as tax from plan_taxes group by order_n) t on t.order_n = o.n
     join (select order_n, count(*) as lines, sum(quantity) as ordered, sum(iif(state in ('reserved', 'listed'), quantity, 0)) as reserved,
       sum(iif(state = 'picked', quantity, 0)) as picked, sum(iif(state = 'packed', quantity, 0)) as packed, sum(iif(state = 'shipped', quantity, 0)) as shipped,
       sum(iif(state = 'cancelled', quantity, 0)) as cancelled, sum(iif(state = 'wanted', quantity, 0)) as wanted from plan_lines group by order_n) q on q.order_n = o.n
     order by o.n`,
  `insert into sales_order_lines (rowid, id, order_id, position, product_id, description, unit_price, tax_rate_bp, net_minor, ordered, reserved, picked,
       packed, shipped, cancelled, invoiced)
     select l.order_n * 16 + l.position, ${id('o.created_at', '002', 'l.order_n * 16 + l.position')}, o.id, l.position, p.id, p.name, p.unit_price, p.tax_rate_bp,
       c.cents * l.quantity, l.quantity, iif(l.state in ('reserved', 'listed'), l.quantity, 0), iif(l.state = 'picked', l.quantity, 0),
       iif(l.state = 'packed', l.quantity, 0), iif(l.state = 'shipped', l.quantity, 0), iif(l.state = 'cancelled', l.quantity, 0),
       iif(l.state = 'shipped', l.quantity, 0)
     from plan_lines l join sales_orders o on o.rowid = l.order_n join products p on p.rowid = l.product join plan_products c on c.n = l.product
     order by l.order_n, l.position`,
  `insert into pick_lists (rowid, id, number, status, picker, confirmed_bin_id, created_at, finished_at)
     select g.list, ${id('g.at', '003', 'g.list')}, ${number('PL', 'g.list')}, case when g.listed = 0 then 'done' when g.picked = 0 then 'open' else 'inHand' end,
       iif(g.picked = 0, '', 'Ada'), null, g.at, iif(g.listed = 0, g.at + ${2 * HOUR}, null)
     from (select o.list, max(o.at) + ${HOUR} as at, sum(l.state = 'listed') as listed, sum(${picked}) as picked
       from plan_orders o join plan_lines l on l.order_n = o.n where o.list is not null and (l.state = 'listed' or ${picked}) group by o.list) g
     order by g.list`,
  `insert into stock_levels (rowid, id, product_id, bin_id, lot, on_hand, reserved)
     select p.n, ${id('@now', '004', 'p.n')}, r.id, b.id, '', p.received - s.picked, s.reserved
     from plan_products p join products r on r.rowid = p.n join plan_shelves b on b.n = p.n join plan_stock s on s.product = p.n order by p.n`,
  `insert into stock_levels (rowid, id, product_id, bin_id, lot, on_hand, reserved)
     select 1000000 + s.product, ${id('@now', '004', '1000000 + s.product')}, r.id, 'bench', '', s.bench, s.bench
     from plan_stock s join products r on r.rowid = s.product where s.picked > 0 order by s.product`,
  `insert into pick_tasks (rowid, id, pick_list_id, position, order_id, order_line_id, stock_level_id, product_id, bin_id, lot, asked, picked, status, short_reason)
     select l.order_n * 16 + l.position, ${id('g.created_at', '005', 'l.order_n * 16 + l.position')}, g.id, (o.n % 8) * 16 + l.position, s.order_id, s.id, v.id, s.product_id, v.bin_id, '',
       l.quantity, iif(l.state = 'listed', 0, l.quantity), iif(l.state = 'listed', 'open', 'picked'), ''
     from plan_orders o join plan_lines l on l.order_n = o.n join pick_lists g on g.rowid = o.list
     join sales_order_lines s on s.rowid = l.order_n * 16 + l.position join stock_levels v on v.rowid = l.product
     where l.state = 'listed' or ${picked} order by o.n, l.position`,
  `insert into reservations (id, order_line_id, stock_level_id, quantity)
     select ${id('o.at', '006', 'l.order_n * 16 + l.position')}, s.id, v.id, l.quantity
     from plan_lines l join plan_orders o on o.n = l.order_n join sales_order_lines s on s.rowid = l.order_n * 16 + l.position
     join stock_levels v on v.rowid = iif(l.state in ('reserved', 'listed'), l.product, 1000000 + l.product)
     where l.state in ('reserved', 'listed', 'picked', 'packed') and o.stage <> 'closed'`,
  `insert into shipments (rowid, id, number, customer_id, customer_name, ship_to, carrier, service, tracking_number, search, package_count, shipped_at)
     select o.shipped_n, ${id(`o.at + ${5 * HOUR}`, '007', 'o.n')}, ${number('SH', 'o.shipped_n')}, c.id, c.name, s.ship_to, 'DHL', '', printf('JD%09d', o.n),
       lower(${number('SH', 'o.shipped_n')}) || ' ' || c.folded || printf(' dhl jd%09d so-%06d pkg-%06d', o.n, o.n, o.boxed_n), 1,
       o.at + ${5 * HOUR}
     from plan_orders o join sales_orders s on s.rowid = o.n join plan_customers c on c.n = o.customer where o.shipped_n is not null order by o.n`,
  `insert into packages (rowid, id, number, order_id, sequence, sscc, status, weight_grams, shipment_id, opened_at, closed_at)
     select o.boxed_n, ${id(`o.at + ${3 * HOUR}`, '008', 'o.n')}, ${number('PKG', 'o.boxed_n')}, s.id, 1, sscc(o.boxed_n),
       case when o.shipped_n is not null then 'shipped' when o.stage = 'packing' then 'open' else 'closed' end, iif(o.stage = 'packing', 0, 400), h.id,
       o.at + ${3 * HOUR}, iif(o.stage = 'packing', null, o.at + ${4 * HOUR})
     from plan_orders o join sales_orders s on s.rowid = o.n left join shipments h on h.rowid = o.shipped_n where o.boxed_n is not null order by o.n`,
  `insert into package_lines (package_id, order_line_id, quantity) select k.id, s.id, l.quantity
     from plan_orders o join plan_lines l on l.order_n = o.n join packages k on k.rowid = o.boxed_n
     join sales_order_lines s on s.rowid = l.order_n * 16 + l.position where ${boxed} order by o.n, l.position`,
  `insert into stock_moves (id, product_id, lot, from_bin_id, to_bin_id, quantity, reason, document, request_id, at)
     select ${id('w.at', '009', 'p.n')}, r.id, '', null, b.id, p.received / 12, 'received', 'GRN', 'fill', w.at
     from (with recursive months (m) as (select 0 union all select m + 1 from months where m < 11) select @first + m * (@now - @first) / 12 as at from months) w
     cross join plan_products p join products r on r.rowid = p.n join plan_shelves b on b.n = p.n`,
  `insert into stock_moves (id, product_id, lot, from_bin_id, to_bin_id, quantity, reason, document, request_id, at)
     select iif(w.way = 1, ${id(`o.at + ${2 * HOUR}`, '00a', 'l.order_n * 16 + l.position')}, ${id(`o.at + ${5 * HOUR}`, '00b', 'l.order_n * 16 + l.position')}),
       s.product_id, '', iif(w.way = 1, v.bin_id, 'bench'), iif(w.way = 1, 'bench', null), l.quantity, iif(w.way = 1, 'picked', 'shipped'),
       iif(w.way = 1, ${number('PL', 'o.list')}, ${number('SH', 'o.shipped_n')}), 'fill', o.at + iif(w.way = 1, ${2 * HOUR}, ${5 * HOUR})
     from plan_orders o join plan_lines l on l.order_n = o.n cross join (select 1 as way union all select 2) w
     join sales_order_lines s on s.rowid = l.order_n * 16 + l.position join stock_levels v on v.rowid = l.product
     where (w.way = 1 and ${picked}) or (w.way = 2 and l.state = 'shipped') order by o.n, w.way, l.position`,
  `insert into invoices (rowid, id, number, customer_id, customer_name, shipment_id, currency, issued_on, due_on, net_minor, tax_minor, gross_minor, paid_minor,
       seller, buyer, language, search, created_at)
     select o.shipped_n, ${id(`o.at + ${5 * HOUR}`, '00c', 'o.n')}, ${number('INV', 'o.shipped_n')}, c.id, c.name, h.id, 'EUR', ${day(`o.at + ${5 * HOUR}`)},
       ${day(`o.at + (c.payment_days * 24 + 5) * ${HOUR}`)}, t.net, t.tax, t.net + t.tax, iif(o.is_paid, t.net + t.tax, 0), @seller,
       json_object('number', c.number, 'name', c.name, 'taxNumber', c.tax_number, 'email', c.email, 'address', json(c.address)), 'en',
       lower(${number('INV', 'o.shipped_n')}) || ' ' || c.folded || lower(printf(' %s SH-%06d SO-%06d', c.number, o.shipped_n, o.n)),
       o.at + ${5 * HOUR}
     from plan_orders o join plan_customers c on c.n = o.customer join shipments h on h.rowid = o.shipped_n
     join (select order_n, sum(net) as net, sum(tax) as tax from plan_billed group by order_n) t on t.order_n = o.n order by o.n`,
  `insert into invoice_lines (id, invoice_id, position, order_line_id, order_id, sku, description, quantity, unit, unit_price, tax_rate_bp, net_minor)
     select ${id('i.created_at', '00d', 'l.order_n * 16 + l.position')}, i.id, l.position, s.id, s.order_id, p.sku, s.description, l.quantity, 'each', s.unit_price,
       s.tax_rate_bp, s.net_minor
     from plan_orders o join plan_lines l on l.order_n = o.n join invoices i on i.rowid = o.shipped_n
     join sales_order_lines s on s.rowid = l.order_n * 16 + l.position join products p on p.rowid = l.product where l.state = 'shipped' order by o.n, l.position`,
  `insert into invoice_taxes (invoice_id, rate_bp, category, net_minor, tax_minor) select i.id, t.rate, 'S', t.net, t.tax
     from plan_orders o join plan_billed t on t.order_n = o.n join invoices i on i.rowid = o.shipped_n order by o.n`,
  `insert into invoice_parts (invoice_id, order_id, category, rate_bp, goods_minor, allowance_minor, charge_minor, net_minor, tax_minor)
     select i.id, s.id, 'S', t.rate, t.net, 0, 0, t.net, t.tax
     from plan_orders o join plan_billed t on t.order_n = o.n join invoices i on i.rowid = o.shipped_n join sales_orders s on s.rowid = o.n order by o.n, t.rate`,
  `insert into payments (id, invoice_id, amount_minor, paid_on, note, at)
     select ${id(`o.at + ${20 * 24 * HOUR}`, '00e', 'o.n')}, i.id, i.gross_minor, i.due_on, '', o.at + ${20 * 24 * HOUR}
     from plan_orders o join invoices i on i.rowid = o.shipped_n where o.is_paid order by o.n`,
  `insert into number_series (name, next) select 'order', max(n) from plan_orders union all select 'pickList', max(list) from plan_orders
     union all select 'package', max(boxed_n) from plan_orders union all select 'sscc', max(boxed_n) from plan_orders
     union all select 'shipment', max(shipped_n) from plan_orders union all select 'invoice', max(shipped_n) from plan_orders
     union all select 'customer', count(*) from customers`,
]
