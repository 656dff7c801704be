import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Words of one's own on orders, and the days and houses that the order list is narrowed by. Ids sort as orders were made, so a tag's newest are read along its index. */
export async function orderTags(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, tables)
}

const tables = `
create keyed table order_tags (order_id text not null references sales_orders (id), tag text not null, primary key (order_id, tag));
create index order_tags_tag on order_tags (tag, order_id);
create index sales_orders_purchased on sales_orders (purchased_on, id) where purchased_on is not null;
create index sales_orders_delivered on sales_orders (delivered_on, id) where delivered_on is not null;
create index sales_orders_house on sales_orders (warehouse_id, id);
`
