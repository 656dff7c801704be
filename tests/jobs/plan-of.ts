import Sqlite from 'better-sqlite3'
import type { CompiledQuery, Kysely, RootOperationNode } from 'kysely'
import type { ReadDb, Tables } from '#electron/database/schema.ts'
import { must } from '#shared/kernel/must.ts'
import type { World } from '#tests/world/world.ts'

/** How SQLite would answer each query that `ask` makes, in its own words. */
export async function planOf(w: World, ask: (db: ReadDb) => Promise<unknown>): Promise<string> {
  const db = w.hub.database.read as Kysely<Tables> // what a ReadDb is, seen whole
  const asked: CompiledQuery[] = []
  const watched = db.withPlugin({
    transformQuery: ({ node, queryId }) => {
      asked.push(db.getExecutor().compileQuery(db.getExecutor().transformQuery(node, queryId) as RootOperationNode, queryId))
      return node
    },
    transformResult: async ({ result }) => result,
  })
  await ask(watched)
  const raw = new Sqlite(must(w.file, 'the file of a SQLite warehouse'), { readonly: true })
  try {
    const steps = asked.flatMap(
      ({ sql, parameters }) => raw.prepare(`explain query plan ${sql}`).all(...parameters) as { detail: string }[],
    ) // SQLite's own columns
    return steps.map(({ detail }) => detail).join('\n')
  } finally {
    raw.close()
  }
}
