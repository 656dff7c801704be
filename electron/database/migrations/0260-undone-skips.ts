import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** A skipped bin is a step of its own, which undo takes back. */
export async function undoneSkips(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, steps)
}

// A CHECK is not changed in place on SQLite, so the table is written anew. place_before: where a skipped task stood in the walk.
const steps = `
create keyed table steps_then (
  id text primary key, pick_list_id text not null references pick_lists (id), kind text not null check (kind in ('bin','item','skip')),
  task_id text not null references pick_tasks (id), quantity int not null, bin_before text, place_before int,
  check ((kind = 'skip') = (place_before is not null)));
insert into steps_then (id, pick_list_id, kind, task_id, quantity, bin_before)
  select id, pick_list_id, kind, task_id, quantity, bin_before from pick_steps;
drop table pick_steps;
alter table steps_then rename to pick_steps;
create index pick_steps_list on pick_steps (pick_list_id, id);
`
