import { type Kysely, sql } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** What may be promised: claims that are not bound to a bin yet, stock set aside, what is due in, and how late each order will be. */
export async function promises(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, totals + claims + dueIn + orders)
  for (const statement of engine === 'sqlite' ? followInSqlite : followInPostgres) await sql.raw(statement).execute(db)
}

// One row per product and house, so that "is there enough for one more promise?" is one guarded statement, whichever bins the goods stand in.
// on_hand and hard are the sums of its shelf levels, kept by the triggers below: whoever changes a level changes them too.
const totals = `
create keyed table product_stock (
  product_id text not null references products (id), warehouse_id text not null references warehouses (id), on_hand int not null, hard int not null check (hard >= 0),
  soft int not null check (soft >= 0), set_aside int not null check (set_aside >= 0),
  is_refilling int not null check (is_refilling in (0, 1)), primary key (product_id, warehouse_id),
  check (hard + soft + set_aside <= on_hand));
create index product_stock_refilling on product_stock (product_id) where is_refilling = 1;
insert into product_stock (product_id, warehouse_id, on_hand, hard, soft, set_aside, is_refilling)
  select l.product_id, b.warehouse_id, sum(l.on_hand), sum(l.reserved), 0, 0, 0 from stock_levels l join bins b on b.id = l.bin_id
  where b.kind = 'shelf' group by l.product_id, b.warehouse_id;
`

const claims = `
create keyed table soft_claims (
  order_line_id text not null references sales_order_lines (id), warehouse_id text not null references warehouses (id),
  product_id text not null references products (id), quantity int not null check (quantity > 0), harden_on text not null,
  primary key (order_line_id, warehouse_id));
create index soft_claims_due on soft_claims (harden_on, order_line_id);
create index soft_claims_product on soft_claims (product_id);
create table allocations (
  id text primary key, product_id text not null references products (id), warehouse_id text not null references warehouses (id), serves text not null check (serves in ('channel','customer','day')),
  channel text not null, customer_id text references customers (id), quantity int not null check (quantity > 0),
  remaining int not null check (remaining >= 0), used int not null check (used >= 0), from_on text, until_on text, note text not null,
  status text not null check (status in ('active','ended')), version int not null, created_at int not null,
  check (remaining + used <= quantity), check (status = 'active' or remaining = 0));
create index allocations_active on allocations (product_id, id) where status = 'active';
create index allocations_customer on allocations (customer_id) where customer_id is not null;
create index allocations_ending on allocations (until_on, id) where status = 'active' and until_on is not null;
create keyed table allocation_uses (
  order_line_id text not null references sales_order_lines (id), allocation_id text not null references allocations (id),
  quantity int not null check (quantity > 0), primary key (order_line_id, allocation_id));
create index allocation_uses_allocation on allocation_uses (allocation_id);
create table backorder_fills (
  id text primary key, at int not null, order_id text not null references sales_orders (id), order_line_id text not null,
  product_id text not null references products (id), quantity int not null check (quantity > 0));
create index backorder_fills_at on backorder_fills (at, id);
create index sales_order_lines_wanted on sales_order_lines (product_id, id) where reserved + picked + packed + shipped + cancelled < ordered;
`

const dueIn = `
create table expected_receipts (
  id text primary key, product_id text not null references products (id), quantity int not null check (quantity > 0),
  received int not null check (received >= 0), due_on text not null, document text not null, is_confirmed int not null check (is_confirmed in (0, 1)),
  note text not null, status text not null check (status in ('open','closed')), version int not null, created_at int not null);
create index expected_receipts_product on expected_receipts (product_id, due_on) where status = 'open';
create index expected_receipts_due on expected_receipts (due_on, id) where status = 'open';
`

const orders = `
alter table products add column lead_hours int check (lead_hours >= 0);
alter table sales_orders add column ship_complete int not null default 0 check (ship_complete in (0, 1));
alter table sales_orders add column promise_source text not null default 'typed' check (promise_source in ('typed','suggested'));
alter table sales_orders add column ship_by_on text;
alter table sales_orders add column ship_by_at int;
alter table sales_orders add column begin_by_at int;
alter table sales_orders add column risk text not null default 'none' check (risk in ('none','ok','atRisk','late'));
alter table sales_orders add column risk_reason text not null default '';
alter table sales_orders add column act_by_at int;
alter table sales_orders add column risk_at int not null default 0;
alter table sales_orders add column risk_until int;
create index sales_orders_risk on sales_orders (risk, id) where risk in ('atRisk','late');
create index sales_orders_risk_due on sales_orders (risk_until, id) where risk_until is not null;
`

const put = `insert into product_stock (product_id, warehouse_id, on_hand, hard, soft, set_aside, is_refilling)
  select new.product_id, b.warehouse_id, new.on_hand, new.reserved, 0, 0, 0 from bins b where b.id = new.bin_id and b.kind = 'shelf'
  on conflict (product_id, warehouse_id) do update set on_hand = product_stock.on_hand + excluded.on_hand, hard = product_stock.hard + excluded.hard;`
const change = `update product_stock set on_hand = on_hand + new.on_hand - old.on_hand, hard = hard + new.reserved - old.reserved
  where product_id = new.product_id and warehouse_id = (select warehouse_id from bins where id = new.bin_id and kind = 'shelf');`
const isChanged = 'new.on_hand <> old.on_hand or new.reserved <> old.reserved'

const followInSqlite = [
  `create trigger stock_levels_put after insert on stock_levels begin ${put} end`,
  `create trigger stock_levels_change after update of on_hand, reserved on stock_levels when ${isChanged} begin ${change} end`,
]

const followInPostgres = [
  `create function follow_stock_put() returns trigger language plpgsql as $$ begin ${put} return null; end $$`,
  `create function follow_stock_change() returns trigger language plpgsql as $$ begin ${change} return null; end $$`,
  'create trigger stock_levels_put after insert on stock_levels for each row execute function follow_stock_put()',
  `create trigger stock_levels_change after update on stock_levels for each row when (${isChanged}) execute function follow_stock_change()`,
]
