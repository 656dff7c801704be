import { type Kysely, sql } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Price lists, tax rates, what sending costs, discounts, and what an invoice bills of each order. */
export async function pricesAndTaxes(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, lists + terms + onOrders + onInvoices)
  const rows = euRates.flatMap(([country, ...rates]) =>
    rates.map((rate, at) => sql`(${country}, ${classes[at]}, '2000-01-01', ${Math.round(rate * 100)})`),
  )
  await sql`insert into tax_rates (country, tax_class, valid_from, rate_bp) values ${sql.join(rows)}`.execute(db)
}

const lists = `
create table price_groups (id text primary key, name text not null unique, version int not null);
create table price_lists (
  id text primary key, name text not null unique, currency text not null, kind text not null check (kind in ('customer','group','base')),
  group_id text references price_groups (id), customer_id text references customers (id), version int not null,
  check ((kind = 'group') = (group_id is not null)), check ((kind = 'customer') = (customer_id is not null)));
create table prices (
  id text primary key, list_id text not null references price_lists (id), product_id text not null references products (id),
  from_quantity int not null check (from_quantity > 0), unit_price text not null, valid_from text not null, valid_to text,
  unique (list_id, product_id, from_quantity, valid_from), check (valid_to is null or valid_to >= valid_from));
create index prices_product on prices (product_id, list_id);
create keyed table tax_rates (
  country text not null, tax_class text not null check (tax_class in ('standard','reduced','superReduced')), valid_from text not null,
  rate_bp int not null check (rate_bp between 0 and 10000), primary key (country, tax_class, valid_from));
create table shipping_rules (
  id text primary key, name text not null, position int not null, currency text not null, country text not null, carrier text not null,
  max_weight_grams int check (max_weight_grams > 0), amount_minor int not null check (amount_minor >= 0),
  free_from_minor int check (free_from_minor >= 0));
`

// Beside the products and customers, so that who imports those does not overwrite these.
const terms = `
create keyed table product_terms (
  product_id text primary key references products (id),
  tax_class text check (tax_class in ('standard','reduced','superReduced','zero','exempt','reverseCharge')), cost_price text);
create keyed table customer_terms (
  customer_id text primary key references customers (id), kind text not null check (kind in ('business','private')),
  price_group_id text references price_groups (id), currency text);
`

const onOrders = `
alter table sales_orders add column discount_bp int not null default 0 check (discount_bp between 0 and 10000);
alter table sales_orders add column discount_minor int not null default 0 check (discount_minor >= 0);
alter table sales_orders add column allowance_minor int not null default 0 check (allowance_minor >= 0);
alter table sales_orders add column shipping_minor int not null default 0 check (shipping_minor >= 0);
alter table sales_orders add column shipping_source text not null default 'none' check (shipping_source in ('none','rule','typed'));
alter table sales_orders add column shipping_rule text not null default '';
alter table sales_orders add column shipping_category text not null default 'S' check (shipping_category in ('S','Z','E','AE','K','G'));
alter table sales_orders add column shipping_rate_bp int not null default 0;
alter table sales_order_lines add column price_source text not null default 'typed' check (price_source in ('customer','group','base','product','typed'));
alter table sales_order_lines add column price_list text not null default '';
alter table sales_order_lines add column price_from int not null default 1;
alter table sales_order_lines add column discount_bp int not null default 0 check (discount_bp between 0 and 10000);
alter table sales_order_lines add column discount_minor int not null default 0 check (discount_minor >= 0);
alter table sales_order_lines add column allowance_minor int not null default 0 check (allowance_minor >= 0);
alter table sales_order_lines add column tax_category text not null default 'S' check (tax_category in ('S','Z','E','AE','K','G'));
alter table sales_order_lines add column tax_reason text not null default 'productRate' check (tax_reason in
  ('home','productRate','distanceSale','intraCommunity','export','reverseCharge','exemptGoods','smallBusiness','zeroRated'));
update sales_order_lines set tax_category = 'Z' where tax_rate_bp = 0;
`

// Until now an invoice was its lines: what it bills of each order is read from them, and the tax of the orders after the first is rounded down.
const onInvoices = `
alter table invoice_lines add column allowance_minor int not null default 0 check (allowance_minor >= 0);
alter table invoice_lines add column tax_category text not null default 'S' check (tax_category in ('S','Z','E','AE','K','G'));
alter table invoice_lines add column tax_reason text not null default 'productRate';
update invoice_lines set tax_category = 'Z' where tax_rate_bp = 0;
create keyed table invoice_parts (
  invoice_id text not null references invoices (id), order_id text not null references sales_orders (id), category text not null
  check (category in ('S','Z','E','AE','K','G')), rate_bp int not null, goods_minor int not null check (goods_minor >= 0),
  allowance_minor int not null check (allowance_minor >= 0), charge_minor int not null check (charge_minor >= 0),
  net_minor int not null check (net_minor >= 0), tax_minor int not null check (tax_minor >= 0),
  primary key (invoice_id, order_id, category, rate_bp), check (net_minor = goods_minor - allowance_minor + charge_minor));
create index invoice_parts_order on invoice_parts (order_id);
insert into invoice_parts (invoice_id, order_id, category, rate_bp, goods_minor, allowance_minor, charge_minor, net_minor, tax_minor)
  select invoice_id, order_id, tax_category, tax_rate_bp, sum(net_minor), 0, 0, sum(net_minor), sum(net_minor) * tax_rate_bp / 10000
  from invoice_lines group by invoice_id, order_id, tax_category, tax_rate_bp;
update invoice_parts set tax_minor = tax_minor + (
    select t.tax_minor - (select sum(p.tax_minor) from invoice_parts p where p.invoice_id = t.invoice_id and p.rate_bp = t.rate_bp)
    from invoice_taxes t where t.invoice_id = invoice_parts.invoice_id and t.rate_bp = invoice_parts.rate_bp)
  where order_id = (select min(p.order_id) from invoice_parts p where p.invoice_id = invoice_parts.invoice_id and p.rate_bp = invoice_parts.rate_bp);
`

const classes = ['standard', 'reduced', 'superReduced'] as const

/** Percent in the EU on 1 January 2026: standard, reduced, lowest. Where a country has more, those that most goods have. */
const euRates: readonly (readonly [country: string, ...rates: number[]])[] = [
  ['AT', 20, 13, 10],
  ['BE', 21, 12, 6],
  ['BG', 20, 9],
  ['CY', 19, 9, 5],
  ['CZ', 21, 12],
  ['DE', 19, 7],
  ['DK', 25],
  ['EE', 24, 13, 9],
  ['ES', 21, 10, 4],
  ['FI', 25.5, 13.5, 10],
  ['FR', 20, 10, 5.5],
  ['GR', 24, 13, 6],
  ['HR', 25, 13, 5],
  ['HU', 27, 18, 5],
  ['IE', 23, 13.5, 9],
  ['IT', 22, 10, 4],
  ['LT', 21, 12, 5],
  ['LU', 17, 8, 3],
  ['LV', 21, 12, 5],
  ['MC', 20, 10, 5.5],
  ['MT', 18, 7, 5],
  ['NL', 21, 9],
  ['PL', 23, 8, 5],
  ['PT', 23, 13, 6],
  ['RO', 21, 11],
  ['SE', 25, 12, 6],
  ['SI', 22, 9.5, 5],
  ['SK', 23, 19, 5],
]
