import { type Kysely, sql } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** What comes with an order on paper: files attached to records, the customer's own purchase order and item numbers. */
export async function papers(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await widenFiles(db, engine)
  await define(db, engine, attachments + purchaseOrders)
}

const fileKinds = "'png','jpeg','webp','pdf','text','heic','xlsx','docx','ods','odt'"
const owners = "'product','company','order','customer','purchaseOrder','return','attachment'"

/** The store takes office documents too, and an attachment is an owner of its file. */
async function widenFiles(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  if (engine === 'postgres') {
    await define(
      db,
      engine,
      `
alter table stored_files drop constraint stored_files_kind_check;
alter table stored_files add constraint stored_files_kind_check check (kind in (${fileKinds}));
alter table file_uses drop constraint file_uses_owner_kind_check;
alter table file_uses add constraint file_uses_owner_kind_check check (owner_kind in (${owners}));
`,
    )
    return
  }
  // SQLite cannot change a CHECK: the rows stand aside while the table is made anew, and what refers to them is looked at on commit.
  const run = (statement: string) => sql.raw(statement).execute(db)
  await run('pragma defer_foreign_keys = on')
  await run('create table files_aside as select * from stored_files')
  await run('create table uses_aside as select * from file_uses')
  await run('drop table file_uses')
  await run('drop table stored_files')
  await define(
    db,
    engine,
    `
create table stored_files (
  sha256 text primary key, kind text not null check (kind in (${fileKinds})), byte_count int not null check (byte_count > 0),
  width int not null check (width >= 0), height int not null check (height >= 0), content bytes not null, stored_at int not null, unused_since int);
create index stored_files_unused on stored_files (unused_since) where unused_since is not null;
create keyed table file_uses (
  sha256 text not null references stored_files (sha256), owner_kind text not null check (owner_kind in (${owners})),
  owner_id text not null, primary key (sha256, owner_kind, owner_id));
create index file_uses_owner on file_uses (owner_kind, owner_id);
`,
  )
  await run('insert into stored_files select * from files_aside')
  await run('insert into file_uses select * from uses_aside')
  await run('drop table files_aside')
  await run('drop table uses_aside')
}

const attachments = `
create table attachments (
  id text primary key, owner_kind text not null check (owner_kind in ('order','quote','customer','product')), owner_id text not null,
  sha256 text not null references stored_files (sha256), name text not null, role text not null check (role in ('paper','purchaseOrder')),
  added_at int not null, added_by text not null, unique (owner_kind, owner_id, sha256));
create index attachments_file on attachments (sha256);
`

const purchaseOrders = `
alter table sales_orders add column purchased_on text;
create index sales_orders_purchase on sales_orders (customer_id, lower(customer_reference)) where customer_reference <> '';
create keyed table customer_item_numbers (
  customer_id text not null references customers (id), code text not null, product_id text not null references products (id),
  primary key (customer_id, code));
create index customer_item_numbers_product on customer_item_numbers (product_id);
`
