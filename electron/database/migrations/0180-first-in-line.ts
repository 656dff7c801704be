import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Orders that somebody put before all others, customers that want their goods as the house usually sends them, and views of the transfers. */
export async function firstInLine(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, orders + customers + costs + views)
}

// first_at is null: it waits its turn by the rule. waived_minor: charged for sending, and taken off because it goes with an order that pays.
const orders = `
alter table sales_orders add column first_at int;
alter table sales_orders add column first_reason text not null default '';
alter table sales_orders add column waived_minor int not null default 0 check (waived_minor >= 0);
`

// Until now nobody could say that a customer wants parts, so only those that want all at once have a wish of their own.
const customers = `
alter table customers add column ships_as_house int not null default 1 check (ships_as_house in (0, 1));
update customers set ships_as_house = 0 where ship_complete = 1;
`

/** What a unit had cost on average when it left; null: nobody knew. */
const costs = `
create keyed table shipped_costs (
  shipment_id text not null references shipments (id), order_line_id text not null references sales_order_lines (id),
  quantity int not null check (quantity > 0), unit_cost text, primary key (order_line_id, shipment_id));
`

const lists = "'orders','quotes','customers','products','goods','bins','invoices','shipments','printing','transfers'"

// A CHECK is not changed in place on SQLite, so both tables are written anew.
const views = `
create table views_then (
  id text primary key, list text not null check (list in (${lists})), name text not null, owner text not null,
  is_shared int not null check (is_shared in (0, 1)), content text not null, version int not null, created_at int not null);
insert into views_then (id, list, name, owner, is_shared, content, version, created_at)
  select id, list, name, owner, is_shared, content, version, created_at from saved_views;
drop table saved_views;
alter table views_then rename to saved_views;
create index saved_views_list on saved_views (list, name);
create keyed table layouts_then (
  owner text not null, list text not null check (list in (${lists})), columns text not null, default_view_id text, primary key (owner, list));
insert into layouts_then (owner, list, columns, default_view_id) select owner, list, columns, default_view_id from list_layouts;
drop table list_layouts;
alter table layouts_then rename to list_layouts;
`
