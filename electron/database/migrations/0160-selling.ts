import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Tags on orders and what their list is narrowed by, templates and recurring orders, holds for an address, and what goods cost when they came in. */
export async function selling(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, tags + recurring + holds + costs)
}

/** Ids sort as orders were made, so the newest orders of a tag are read along its index. */
const tags = `
create keyed table order_tags (order_id text not null references sales_orders (id), tag text not null, primary key (order_id, tag));
create index order_tags_tag on order_tags (tag, order_id);
create index sales_orders_purchased on sales_orders (purchased_on, id) where purchased_on is not null;
create index sales_orders_delivered on sales_orders (delivered_on, id) where delivered_on is not null;
create index sales_orders_house on sales_orders (warehouse_id, id);
`

/** One run for each day on which a recurring order fell due: its key is what keeps an order from being made twice. */
const recurring = `
create table order_templates (
  id text primary key, name text not null, customer_id text not null references customers (id), line_count int not null,
  content text not null, search text not null, version int not null, created_at int not null);
create index order_templates_name on order_templates (lower(name), id);
create index order_templates_customer on order_templates (customer_id);
create table recurring_orders (
  id text primary key, template_id text not null references order_templates (id), customer_id text not null references customers (id),
  every int not null check (every between 1 and 366), unit text not null check (unit in ('day','week','month')),
  weekday int not null check (weekday between 1 and 7), day_of_month int not null check (day_of_month between 1 and 31),
  start_on text not null, end_on text, most int check (most > 0), on_closed text not null check (on_closed in ('keep','skip','before','after')),
  makes text not null check (makes in ('draft','confirmed')), prices text not null check (prices in ('today','fixed')),
  promise_days int check (promise_days >= 0), is_paused int not null check (is_paused in (0, 1)),
  next_at int not null, next_due_on text, made int not null, version int not null, created_at int not null);
create index recurring_orders_due on recurring_orders (next_due_on, id) where next_due_on is not null;
create index recurring_orders_template on recurring_orders (template_id);
create index recurring_orders_customer on recurring_orders (customer_id);
create keyed table recurring_runs (
  recurring_id text not null references recurring_orders (id), due_on text not null,
  outcome text not null check (outcome in ('made','skipped','failed')), order_id text references sales_orders (id),
  problem text not null, at int not null, primary key (recurring_id, due_on));
create index recurring_runs_failed on recurring_runs (recurring_id, due_on) where outcome = 'failed';
create index recurring_runs_order on recurring_runs (order_id) where order_id is not null;
`

/** SQLite cannot widen a list of words, so the table is written anew; nothing refers to it. */
const holds = `
alter table order_holds rename to order_holds_before;
drop index order_holds_open;
drop index order_holds_order;
create table order_holds (
  id text not null, order_id text not null references sales_orders (id),
  reason text not null check (reason in ('credit','address','stock','fraud','customerAsked','other')),
  rule text not null check (rule in ('','creditLimit','overdue','prepaid','firstOrder','address')), note text not null, placed_at int not null,
  placed_by text not null, released_at int, released_by text not null, release_note text not null,
  constraint order_holds_key primary key (id));
insert into order_holds (id, order_id, reason, rule, note, placed_at, placed_by, released_at, released_by, release_note)
  select id, order_id, reason, rule, note, placed_at, placed_by, released_at, released_by, release_note from order_holds_before;
drop table order_holds_before;
create index order_holds_open on order_holds (order_id) where released_at is null;
create index order_holds_order on order_holds (order_id, id);
`

/** Only the owner reads them. */
const costs = `
create table product_costs (
  id text primary key, product_id text not null references products (id), at int not null, user_name text not null,
  source text not null check (source in ('receipt','typed')), quantity int not null check (quantity >= 0), unit_cost text,
  on_hand_before int not null, average_before text, average text);
create index product_costs_product on product_costs (product_id, id);
`
