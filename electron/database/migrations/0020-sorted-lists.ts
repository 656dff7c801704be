import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** What carries the sorts and filters of the orders of all years, and each person's views of the lists. */
export async function sortedLists(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, indexes + towns[engine] + masters + views)
}

const indexes = `
create index sales_orders_number on sales_orders (length(number), number, id);
create index sales_orders_ordered on sales_orders (ordered_on, id);
create index sales_orders_promised on sales_orders (promised_on, id) where promised_on is not null;
create index sales_orders_channel on sales_orders (channel, id);
create index sales_orders_carrier on sales_orders (carrier, id);
create index invoices_number on invoices (length(number), number, id);
create index invoices_issued on invoices (issued_on, id);
create index invoices_due on invoices (due_on, id);
create index shipments_number on shipments (length(number), number, id);
`

/** A customer's town, read out of the address by the database itself. */
const towns: Readonly<Record<EngineName, string>> = {
  sqlite: "alter table customers add column city text generated always as (json_extract(address, '$.city')) virtual;\n",
  postgres: "alter table customers add column city text generated always as (address::jsonb ->> 'city') stored;\n",
}

const masters = `
create index customers_name on customers (lower(name), id);
create index customers_city on customers (lower(city), id);
create index products_name on products (lower(name), id);
`

const lists = "'orders','quotes','customers','products','goods','bins','invoices','shipments','printing'"

const views = `
create table saved_views (
  id text primary key, list text not null check (list in (${lists})), name text not null, owner text not null,
  is_shared int not null check (is_shared in (0, 1)), content text not null, version int not null, created_at int not null);
create index saved_views_list on saved_views (list, name);
create keyed table list_layouts (
  owner text not null, list text not null check (list in (${lists})), columns text not null, default_view_id text, primary key (owner, list));
`
