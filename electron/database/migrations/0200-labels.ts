import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** How a printer wants its labels, the house's own label templates, and which of them a kind of label is drawn by. */
export async function labels(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, tables)
}

const kinds = `'shippingLabel','binLabel','productLabel','toteLabel','palletLabel','returnLabel','customsLabel'`

// A kind without a choice is drawn by the template that comes with the program.
const tables = `
alter table station_printers add column profile text not null default '';
create table label_templates (
  id text primary key, kind text not null check (kind in (${kinds})), name text not null, folded text not null, body text not null,
  version int not null, changed_at int not null, changed_by text not null, unique (kind, folded));
create keyed table label_choices (kind text not null primary key check (kind in (${kinds})), template_id text not null references label_templates (id));
create index label_choices_template on label_choices (template_id);
`
