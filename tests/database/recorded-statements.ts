// Runs the hub's own queries on a SQLite file and keeps how the engine goes about each of them.
import type { Database as RawDatabase } from 'better-sqlite3'
import type { Database } from '#electron/database/database.ts'
import { kyselyOverSqlite } from '#electron/database/engines/direct-sqlite.ts'
import { openSqliteConnection } from '#electron/database/engines/sqlite.ts'

export interface Plan {
  readonly text: string
  /** The lines of EXPLAIN QUERY PLAN, with tables in place of their aliases. */
  readonly steps: readonly string[]
}

export interface RecordedDatabase extends Database {
  /** The plans of all statements since the last time. */
  takePlans(): Plan[]
}

/** Opens a migrated file with one connection for everything. */
export function openRecorded(file: string): RecordedDatabase {
  const raw = openSqliteConnection(file, { readonly: false })
  const ran = new Map<string, readonly unknown[]>()
  const recording = {
    prepare(text: string) {
      const statement = raw.prepare(text)
      const noted = (parameters: readonly unknown[]) => {
        ran.set(text, parameters)
        return parameters
      }
      return {
        reader: statement.reader,
        all: (parameters: readonly unknown[]) => statement.all(noted(parameters)),
        run: (parameters: readonly unknown[]) => statement.run(noted(parameters)),
        iterate: (parameters: readonly unknown[]) => statement.iterate(noted(parameters)),
      }
    },
    get inTransaction() {
      return raw.inTransaction
    },
    close: () => raw.close(),
  } as unknown as RawDatabase // all that Kysely's driver and ours ask of a connection
  const db = kyselyOverSqlite(recording)
  return {
    engine: 'sqlite',
    read: db,
    transact: (work) => db.transaction().execute(work),
    close: () => db.destroy(),
    takePlans() {
      const plans = [...ran]
        .filter(([text]) => /^\s*(select|insert|update|delete|with)/i.test(text))
        .map(([text, parameters]) => explain(raw, text, parameters))
      ran.clear()
      return plans
    },
  }
}

function explain(raw: RawDatabase, text: string, parameters: readonly unknown[]): Plan {
  const aliases = new Map([...text.matchAll(/"(\w+)" as "(\w+)"/g)].map(([, table = '', alias = '']) => [alias, table]))
  const rows = raw.prepare<unknown[], { detail: string }>(`explain query plan ${text}`).all(parameters)
  return {
    text,
    steps: rows.map(({ detail }) => detail.replace(/^(SCAN|SEARCH) (\w+)/, (_, verb, name) => `${verb} ${aliases.get(name) ?? name}`)),
  }
}
