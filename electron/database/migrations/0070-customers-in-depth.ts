import type { Kysely } from 'kysely'
import { likenessKeys } from '#shared/domain/parties/likeness-keys.ts'
import { define, type EngineName } from '../ddl.ts'

/** More about a customer: further addresses and people, tags, how it is served, what makes it look like another one, and what it was merged into. */
export async function customersInDepth(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, columns + people)
  await makeKeys(db as Kysely<{ customers: Keyed }>) // the columns as they are at this version
}

const columns = `
alter table customers add column language text not null default '' check (language in ('','en','de'));
alter table customers add column notes text not null default '';
alter table customers add column priority text not null default 'B' check (priority in ('A','B','C'));
alter table customers add column ship_complete int not null default 0 check (ship_complete in (0, 1));
alter table customers add column merged_into text references customers (id);
alter table customers add column like_name text not null default '';
alter table customers add column like_email text not null default '';
alter table customers add column like_phone text not null default '';
alter table customers add column like_tax_number text not null default '';
create index customers_like_name on customers (like_name) where like_name <> '';
create index customers_like_email on customers (like_email) where like_email <> '';
create index customers_like_phone on customers (like_phone) where like_phone <> '';
create index customers_like_tax_number on customers (like_tax_number) where like_tax_number <> '';
create index customers_merged on customers (merged_into) where merged_into is not null;
`

const people = `
create table customer_addresses (
  id text primary key, customer_id text not null references customers (id), position int not null, kind text not null check (kind in ('billing','delivery')),
  label text not null, address text not null, is_default int not null check (is_default in (0, 1)));
create index customer_addresses_customer on customer_addresses (customer_id, position);
create table customer_contacts (
  id text primary key, customer_id text not null references customers (id), position int not null, name text not null, role text not null,
  email text not null, phone text not null);
create index customer_contacts_customer on customer_contacts (customer_id, position);
create keyed table customer_tags (customer_id text not null references customers (id), tag text not null, primary key (customer_id, tag));
create index customer_tags_tag on customer_tags (tag, customer_id);
`

interface Keyed {
  id: string
  name: string
  email: string
  phone: string
  taxNumber: string
  address: string
  likeName: string
  likeEmail: string
  likePhone: string
  likeTaxNumber: string
}

/** Customers that were there already are found as well when somebody types one that looks like them. */
async function makeKeys(db: Kysely<{ customers: Keyed }>): Promise<void> {
  const rows = await db.selectFrom('customers').select(['id', 'name', 'email', 'phone', 'taxNumber', 'address']).orderBy('id').execute()
  for (const { id, address, ...row } of rows) {
    const { postcode } = JSON.parse(address) as { postcode: string } // written from an Address
    await db
      .updateTable('customers')
      .set(likenessKeys({ ...row, postcode }))
      .where('id', '=', id)
      .execute()
  }
}
