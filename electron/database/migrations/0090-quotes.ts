import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Offers to customers, each with its earlier versions; an accepted one names the order that came of it. */
export async function quotes(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, offers)
}

// `asked` is what was typed and what an order is made from; `content` is what the customer reads.
const offers = `
create table quotes (
  id text primary key, number text not null unique, revision int not null check (revision > 0),
  status text not null check (status in ('draft','sent','accepted','lost')), customer_id text not null references customers (id),
  currency text not null, quoted_on text not null, valid_until text not null, line_count int not null, gross_minor int not null,
  asked text not null, content text not null, lost_reason text, lost_note text not null, order_id text references sales_orders (id),
  search text not null, sent_at int, version int not null, created_at int not null);
create index quotes_status on quotes (status, id);
create index quotes_customer on quotes (customer_id, id);
create index quotes_order on quotes (order_id) where order_id is not null;
create keyed table quote_versions (
  quote_id text not null references quotes (id), revision int not null, sent_at int, gross_minor int not null, content text not null,
  primary key (quote_id, revision));
`
