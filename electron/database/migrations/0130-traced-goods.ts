import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Lot, serial number and last day of goods, as their codes said when they were received, picked, packed or put back. */
export async function tracedGoods(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, traces)
}

const traces = `
create table traced_goods (
  id text primary key, stage text not null check (stage in ('received','picked','packed','putBack')),
  product_id text not null references products (id), order_line_id text, document text not null, lot text not null, serial_number text not null,
  expires_on text, quantity int not null check (quantity > 0), request_id text not null, at int not null,
  check (lot <> '' or serial_number <> '' or expires_on is not null));
create index traced_goods_serial on traced_goods (product_id, serial_number) where serial_number <> '';
create index traced_goods_lot on traced_goods (product_id, lot) where lot <> '';
create index traced_goods_line on traced_goods (order_line_id) where order_line_id is not null;
`
