import { SqliteAdapter } from 'kysely'
import type { EngineName } from './ddl.ts'
import type { ReadDb, WriteDb } from './schema.ts'

/** The engine that a query will run on. */
export function engineOf(db: ReadDb): EngineName {
  return db.getExecutor().adapter instanceof SqliteAdapter ? 'sqlite' : 'postgres'
}

/** Whether rows have to be held one by one until the commit. On SQLite a command that writes holds the whole file from its beginning. */
export function isHeldRowByRow(tx: WriteDb): boolean {
  return engineOf(tx) === 'postgres'
}
