import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** Files lie with the data, under the hash of their bytes: pictures of products, the company's logo, what is attached to a document. */
export async function files(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(
    db,
    engine,
    `
create table stored_files (
  sha256 text primary key, kind text not null check (kind in ('png','jpeg','webp','pdf','text')), byte_count int not null check (byte_count > 0),
  width int not null check (width >= 0), height int not null check (height >= 0), content bytes not null, stored_at int not null, unused_since int);
create index stored_files_unused on stored_files (unused_since) where unused_since is not null;
create keyed table file_uses (
  sha256 text not null references stored_files (sha256), owner_kind text not null check (owner_kind in ('product','company','order','customer','purchaseOrder','return')),
  owner_id text not null, primary key (sha256, owner_kind, owner_id));
create index file_uses_owner on file_uses (owner_kind, owner_id);
alter table products add column picture text references stored_files (sha256);
`,
  )
}
