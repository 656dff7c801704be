import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Orders that are sent in parts, and goods that go from one warehouse to another. */
export async function partsAndTransfers(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, parts + transfers)
}

// What is under way says to which part it belongs; without a plan it belongs to none.
const parts = `
create keyed table delivery_plans (
  order_id text primary key references sales_orders (id), paid_by text not null check (paid_by in ('us','customer')),
  extra_minor int not null check (extra_minor >= 0), version int not null);
create table delivery_parts (
  id text primary key, order_id text not null references delivery_plans (order_id), position int not null check (position > 0),
  warehouse_id text not null references warehouses (id), planned_on text, is_in_hand int not null check (is_in_hand in (0, 1)),
  unique (order_id, position));
create unique index delivery_parts_in_hand on delivery_parts (order_id, warehouse_id) where is_in_hand = 1;
create keyed table delivery_part_lines (
  part_id text not null references delivery_parts (id), order_line_id text not null references sales_order_lines (id),
  quantity int not null check (quantity > 0), primary key (part_id, order_line_id));
alter table sales_orders add column parts int not null default 0;
alter table sales_orders add column parts_shipped int not null default 0;
alter table pick_tasks add column part_id text references delivery_parts (id);
alter table packages add column part_id text references delivery_parts (id);
create index pick_tasks_part on pick_tasks (part_id) where part_id is not null;
create index packages_part on packages (part_id) where part_id is not null;
`

// Claimed while it waits, in the bin TRANSIT while it is on the way: shipped = received + missing once it is done.
const transfers = `
create table transfers (
  id text primary key, number text not null unique, status text not null check (status in ('open','onTheWay','received','cancelled')),
  from_warehouse_id text not null references warehouses (id), to_warehouse_id text not null references warehouses (id),
  order_id text references sales_orders (id), notes text not null, search text not null, units int not null, units_received int not null,
  units_missing int not null, confirmed_bin_id text references bins (id), created_at int not null, shipped_at int, received_at int,
  version int not null, check (from_warehouse_id <> to_warehouse_id));
create index transfers_status on transfers (status, id);
create index transfers_order on transfers (order_id) where order_id is not null;
create table transfer_lines (
  id text primary key, transfer_id text not null references transfers (id), position int not null, product_id text not null references products (id),
  lot text not null, stock_level_id text not null references stock_levels (id), quantity int not null check (quantity > 0),
  shipped int not null check (shipped >= 0), received int not null check (received >= 0), missing int not null check (missing >= 0),
  check (shipped <= quantity), check (received + missing <= shipped), unique (transfer_id, position));
create index transfer_lines_level on transfer_lines (stock_level_id);
create keyed table transfer_steps (
  id text primary key, transfer_id text not null references transfers (id), line_id text not null references transfer_lines (id),
  bin_id text not null references bins (id), quantity int not null check (quantity > 0));
create index transfer_steps_transfer on transfer_steps (transfer_id, id);
`
