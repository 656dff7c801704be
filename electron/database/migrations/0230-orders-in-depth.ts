import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** What a step of putting back gave back to what it was set aside from, and products whose deliveries are shared out anew. */
export async function ordersInDepth(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, returns + shares)
}

// Taking a step back takes again what it gave back.
const returns = `
create keyed table put_back_returns (
  step_id text not null references put_back_steps (id), allocation_id text not null references allocations (id),
  quantity int not null check (quantity > 0), primary key (step_id, allocation_id));
create index put_back_returns_allocation on put_back_returns (allocation_id);
`

// Whoever waits for one of these is weighed again; then it is taken off the list.
const shares = 'create keyed table products_to_weigh (product_id text primary key references products (id));'
