import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** What a step of putting back gave back to what it was set aside from, so that taking the step back takes it again. */
export async function backAsSetAside(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, returns)
}

const returns = `
create keyed table put_back_returns (
  step_id text not null references put_back_steps (id), allocation_id text not null references allocations (id),
  quantity int not null check (quantity > 0), primary key (step_id, allocation_id));
create index put_back_returns_allocation on put_back_returns (allocation_id);
`
