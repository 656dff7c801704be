import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** In which size the built-in template of a kind of label is used, what the customs ask about a product, and what stations have plugged in. */
export async function labelSizes(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, tables)
}

// A kind without a row is printed in its usual size.
const tables = `
create keyed table label_sizes (
  kind text not null primary key check (kind in ('shippingLabel','binLabel','productLabel','toteLabel','palletLabel','returnLabel','customsLabel')),
  size text not null check (size in ('usual','a6')));
create table station_devices (
  station text not null, device_id text not null, kind text not null check (kind in ('scanner','scale')), name text not null,
  state text not null check (state in ('opening','connected','missing','inUse','noRight','noDriver','broken','unknown')),
  told_at int not null, primary key (station, device_id));
alter table products add column hs_code text not null default '';
alter table products add column origin_country text not null default '';
`
