import { type Kysely, sql } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/**
 * Bins and zones belong to a warehouse, and each warehouse has a bench of its own. What there was until now is the first warehouse, `main`,
 * whose bench keeps its id. Goods between two warehouses stand in the bin `transit`, which belongs to none.
 */
export async function severalWarehouses(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, houses)
  for (const table of ['zones', 'bins']) await sql.raw(`update ${table} set warehouse_id = 'main'`).execute(db)
  await define(db, engine, roadAndWork)
}

const houses = `
create table warehouses (
  id text primary key, code text not null unique, name text not null, address text not null, rank int not null,
  is_default int not null check (is_default in (0, 1)), helps_others int not null check (helps_others in (0, 1)), version int not null, created_at int not null);
create unique index warehouses_default on warehouses (is_default) where is_default = 1;
insert into warehouses (id, code, name, address, rank, is_default, helps_others, version, created_at) values ('main', 'MAIN', 'Main warehouse', '', 1, 1, 1, 1, 0);
create keyed table station_warehouses (station text primary key, warehouse_id text not null references warehouses (id));
alter table zones add column warehouse_id text references warehouses (id);
alter table bins add column warehouse_id text references warehouses (id);
`

const roadAndWork = `
create unique index bins_bench on bins (warehouse_id) where kind = 'bench';
insert into zones (id, name, position, warehouse_id) values ('transit', '', 1000001, null);
insert into bins (id, code, zone_id, kind, position, warehouse_id) values ('transit', 'TRANSIT', 'transit', 'bench', 1000001, null);
alter table sales_orders add column warehouse_id text not null default 'main';
alter table pick_lists add column warehouse_id text not null default 'main';
alter table packages add column warehouse_id text not null default 'main';
alter table shipments add column warehouse_id text not null default 'main';
alter table shipments add column delivered_on text;
alter table shipments add column received_by text not null default '';
alter table sales_orders add column delivered_on text;
`
