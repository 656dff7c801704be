// A connection that only reads, for threads: they cannot share the hub's own.
import type { EngineName } from './ddl.ts'
import { kyselyOverSqlite } from './engines/direct-sqlite.ts'
import { kyselyOverPostgres } from './engines/postgres.ts'
import { openSqliteConnection } from './engines/sqlite.ts'
import type { ReadDb } from './schema.ts'

/** Where a warehouse's database is: the file, or the address with its password. */
export interface DatabaseAddress {
  readonly engine: EngineName
  readonly at: string
}

export interface Reader {
  readonly db: ReadDb
  close(): Promise<void>
}

/** Opens a reader on a migrated database. */
export function openReader({ engine, at }: DatabaseAddress): Reader {
  const db = engine === 'sqlite' ? kyselyOverSqlite(openSqliteConnection(at, { readonly: true })) : kyselyOverPostgres(at)
  return { db, close: () => db.destroy() }
}
