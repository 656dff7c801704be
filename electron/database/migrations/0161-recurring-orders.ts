import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Orders that are kept to be written again, by hand or by the calendar. What a template says is kept as it was typed. */
export async function recurringOrders(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, tables)
}

// One run for each day on which a recurring order fell due: its key is what keeps an order from being made twice.
const tables = `
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
