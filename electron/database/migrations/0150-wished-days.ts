import type { Kysely } from 'kysely'
import { define, type EngineName } from '../ddl.ts'

/** The day a customer asked for, beside the one that was promised. */
export async function wishedDays(db: Kysely<unknown>, engine: EngineName): Promise<void> {
  await define(db, engine, 'alter table sales_orders add column wished_on text')
}
