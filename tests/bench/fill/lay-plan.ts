// Lays the planned business out in temporary tables, from which the sets are filled.
import type { Database as RawDatabase } from 'better-sqlite3'
import { type BusinessSize, planOrders } from './plan-business.ts'
import { priceOf } from './stock-the-house.ts'

const ORDERS_A_LIST = 8
const PAYS_AFTER_MS = 20 * 86_400_000
/** Units of each product that nobody wants yet. */
const SPARE = 500

const tables = `
create temp table plan_orders (
  n integer primary key, at integer not null, customer integer not null, stage text not null, promised_in integer, channel text not null,
  reference text not null, list integer, list_first integer, boxed_n integer, shipped_n integer, is_paid integer not null) strict;
create temp table plan_lines (
  order_n integer not null, position integer not null, product integer not null, quantity integer not null, state text not null,
  primary key (order_n, position)) strict, without rowid;
create temp table plan_products (n integer primary key, cents integer not null, rate integer not null, received integer not null) strict;
`

/** What follows from the plan: sums per tax rate, what each product needs, and customers with what is searched for. */
const derived = `
create temp table plan_taxes as select l.order_n, p.rate, sum(p.cents * l.quantity) as net, (sum(p.cents * l.quantity) * p.rate + 5000) / 10000 as tax
  from plan_lines l join plan_products p on p.n = l.product group by l.order_n, p.rate;
create index temp.plan_taxes_order on plan_taxes (order_n);
create temp table plan_billed as select l.order_n, p.rate, sum(p.cents * l.quantity) as net, (sum(p.cents * l.quantity) * p.rate + 5000) / 10000 as tax
  from plan_lines l join plan_products p on p.n = l.product where l.state = 'shipped' group by l.order_n, p.rate;
create index temp.plan_billed_order on plan_billed (order_n);
create temp table plan_stock as select p.n as product,
    coalesce(sum(iif(l.state in ('picked', 'packed', 'shipped'), l.quantity, 0)), 0) as picked,
    coalesce(sum(iif(l.state in ('picked', 'packed'), l.quantity, 0)), 0) as bench,
    coalesce(sum(iif(l.state in ('reserved', 'listed'), l.quantity, 0)), 0) as reserved
  from plan_products p left join plan_lines l on l.product = p.n group by p.n;
update plan_products set received = (select (s.picked + s.reserved + ${SPARE} + 11) / 12 * 12 from plan_stock s where s.product = plan_products.n);
create temp table plan_shelves as select row_number() over (order by rowid) as n, id from main.bins where kind = 'shelf';
create unique index temp.plan_shelves_n on plan_shelves (n);
create temp table plan_customers as select rowid as n, *, fold(name) as folded from main.customers;
create unique index temp.plan_customers_n on plan_customers (n);
`

export function layPlan(raw: RawDatabase, size: BusinessSize, now: number): void {
  raw.exec(tables)
  const order = raw.prepare('insert into plan_orders values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
  const line = raw.prepare('insert into plan_lines values (?, ?, ?, ?, ?)')
  const product = raw.prepare('insert into plan_products values (?, ?, ?, 0)')
  for (let n = 1; n <= size.products; n++) product.run(n, priceOf(n).cents, priceOf(n).rateBp)
  let onLists = 0
  let boxes = 0
  let shipments = 0
  let listFirst = 0
  for (const { n, at, customer, stage, promisedIn, channel, reference, lines } of planOrders(size, now)) {
    const states = lines.map(({ state }) => state)
    const isListed = states.some((state) => ['listed', 'picked', 'packed', 'shipped'].includes(state))
    const isBoxed = states.some((state) => state === 'packed' || state === 'shipped')
    const isShipped = states.includes('shipped')
    if (isListed && onLists % ORDERS_A_LIST === 0) listFirst = n
    const list = isListed ? Math.floor(onLists++ / ORDERS_A_LIST) + 1 : null
    const isPaid = isShipped && now - at > PAYS_AFTER_MS && n % 50 !== 0
    order.run(
      n,
      at,
      customer,
      stage,
      promisedIn,
      channel,
      reference,
      list,
      isListed ? listFirst : null,
      isBoxed ? ++boxes : null,
      isShipped ? ++shipments : null,
      isPaid ? 1 : 0,
    )
    for (const [i, { product: wanted, quantity, state }] of lines.entries()) line.run(n, i + 1, wanted, quantity, state)
  }
  raw.exec(derived)
}
