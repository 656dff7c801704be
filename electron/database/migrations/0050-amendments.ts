import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Versions of confirmed orders, holds and prepayments, and goods that go back from the bench to their bin because an order wants them no more. */
export async function amendments(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, versions + putBacks + holds)
}

const versions = `
create keyed table order_versions (
  order_id text not null references sales_orders (id), number int not null check (number > 0), at int not null, user_name text not null,
  reason text not null, changes text not null, content text not null, primary key (order_id, number));
`

// A task's units stand on the bench and are claimed there by the task itself, until the last of them is on its shelf.
const putBacks = `
create table put_back_tasks (
  id text primary key, order_id text not null references sales_orders (id), order_line_id text not null,
  product_id text not null references products (id), lot text not null, stock_level_id text not null references stock_levels (id),
  bin_id text not null references bins (id), quantity int not null check (quantity > 0), in_hand int not null check (in_hand >= 0),
  returned int not null check (returned >= 0), status text not null check (status in ('open','done')), user_name text not null,
  created_at int not null, done_at int, check (in_hand + returned <= quantity),
  foreign key (order_id, order_line_id) references sales_order_lines (order_id, id));
create index put_back_tasks_open on put_back_tasks (id) where status = 'open';
create index put_back_tasks_level on put_back_tasks (stock_level_id) where status = 'open';
create index put_back_tasks_order on put_back_tasks (order_id);
create keyed table put_back_steps (
  id text primary key, task_id text not null references put_back_tasks (id), user_name text not null,
  kind text not null check (kind in ('item','bin')), quantity int not null check (quantity > 0));
create index put_back_steps_user on put_back_steps (user_name, id);
`

const holds = `
create table order_holds (
  id text primary key, order_id text not null references sales_orders (id),
  reason text not null check (reason in ('credit','address','stock','fraud','customerAsked','other')),
  rule text not null check (rule in ('','creditLimit','overdue','prepaid','firstOrder')), note text not null, placed_at int not null,
  placed_by text not null, released_at int, released_by text not null, release_note text not null);
create index order_holds_open on order_holds (order_id) where released_at is null;
create index order_holds_order on order_holds (order_id, id);
create table prepayments (
  id text primary key, order_id text not null references sales_orders (id), amount_minor int not null check (amount_minor > 0),
  used_minor int not null check (used_minor >= 0), paid_on text not null, note text not null, at int not null, check (used_minor <= amount_minor));
create index prepayments_order on prepayments (order_id);
alter table sales_orders add column open_holds int not null default 0;
create index sales_orders_held on sales_orders (id) where open_holds > 0;
alter table customers add column credit_limit_minor int;
alter table customers add column is_prepaid int not null default 0;
alter table payments add column prepayment_id text references prepayments (id);
`
