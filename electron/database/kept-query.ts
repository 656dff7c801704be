// Queries that are built once. Kysely takes longer to build a statement and to write it out than SQLite takes to run it, and one scan asks some
// thirty of them: here the text is kept, and only the values change.
import type { Compilable, CompiledQuery, QueryResult } from 'kysely'
import { must } from '#shared/kernel/must.ts'
import { writtenToKeep } from './engines/snake-case.ts'
import type { ReadDb } from './schema.ts'
import { Slot } from './slot.ts'

/** A list of values longer than this is written out anew each time: every length has a text of its own. */
const LONGEST_LIST = 40

type Values = Readonly<Record<string, unknown>>
type Written = Pick<CompiledQuery, 'query' | 'queryId' | 'sql' | 'parameters'>

/** A query whose text is kept. */
export interface KeptQuery<Db, Asked, Row> {
  all(db: Db, values: Asked): Promise<Row[]>
  first(db: Db, values: Asked): Promise<Row | undefined>
  /** For questions that always have an answer, such as sums. */
  one(db: Db, values: Asked): Promise<Row>
  /** For statements that write: how many rows they changed. */
  changed(db: Db, values: Asked): Promise<number>
}

/**
 * Keeps the text of a query, one for each engine and each length of its lists. `build` is called with slots in place of values, so it must do
 * the same whatever the values are.
 */
export function kept<Db extends ReadDb, Asked extends object, Row>(
  build: (db: Db, values: Asked) => Compilable<Row>,
): KeptQuery<Db, Asked, Row> {
  const texts = new KeptTexts()
  function run(db: Db, asked: Asked): Promise<QueryResult<Row>> {
    const values = asked as Values
    const shape = shapeOf(values)
    const text = texts.find(db, shape ?? '') ?? writtenToKeep(() => build(db, slotsFor(values) as Asked).compile()) // slots stand where values will
    if (shape !== undefined) texts.keep(db, shape, text)
    return runText<Row>(db, text, values)
  }
  return {
    all: async (db, asked) => (await run(db, asked)).rows,
    first: async (db, asked) => (await run(db, asked)).rows[0],
    one: async (db, asked) => must((await run(db, asked)).rows[0], 'a row where there always is one'),
    changed: async (db, asked) => Number((await run(db, asked)).numAffectedRows ?? 0n),
  }
}

/** Texts of one kind, for each engine by their shape. */
export class KeptTexts {
  readonly #byEngine = new Map<unknown, Map<string, Written>>()

  find(db: ReadDb, shape: string): Written | undefined {
    return this.#byEngine.get(engineOf(db))?.get(shape)
  }

  keep(db: ReadDb, shape: string, text: Written): void {
    const engine = engineOf(db)
    const texts = this.#byEngine.get(engine)
    if (texts) texts.set(shape, text)
    else this.#byEngine.set(engine, new Map([[shape, text]]))
  }
}

/** Runs a kept text with these values. */
export function runText<Row>(db: ReadDb, text: Written, values: Values): Promise<QueryResult<Row>> {
  const parameters = text.parameters.map((parameter) => (parameter instanceof Slot ? parameter.valueIn(values) : parameter))
  return db.getExecutor().executeQuery<Row>({ query: text.query, queryId: text.queryId, sql: text.sql, parameters })
}

function engineOf(db: ReadDb): unknown {
  return db.getExecutor().adapter.constructor
}

/** What of the values decides about the text; undefined when it is not worth keeping. */
function shapeOf(values: Values): string | undefined {
  let shape = ''
  for (const name in values) {
    const value = values[name]
    if (!Array.isArray(value)) continue
    if (value.length > LONGEST_LIST) return undefined
    shape += `${name} ${value.length} `
  }
  return shape
}

function slotsFor(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Array.isArray(value) ? value.map((_, at) => new Slot(name, at)) : new Slot(name)]),
  )
}
