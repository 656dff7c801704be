// Queries that are built once. Kysely takes longer to build a statement and to write it out than SQLite takes to run it, and one scan asks some
// thirty of them: here the text is kept, and only the values change.
import type { Compilable, CompiledQuery } from 'kysely'
import { must } from '#shared/kernel/must.ts'
import type { EngineName } from './ddl.ts'
import { engineOf } from './engine-of.ts'
import { type AtOnce, AtOnceExecutor } from './engines/at-once.ts'
import { writtenToKeep } from './engines/snake-case.ts'
import type { ReadDb } from './schema.ts'
import { Slot } from './slot.ts'

/** A list of values longer than this is written out anew each time: every length has a text of its own. */
const LONGEST_LIST = 40

type Values = Readonly<Record<string, unknown>>
export type Written = Pick<CompiledQuery, 'query' | 'queryId' | 'sql' | 'parameters'>

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
  const texts: Record<EngineName, Map<string, Written>> = { sqlite: new Map(), postgres: new Map() }
  function run(db: Db, asked: Asked): AtOnce<Row> | Promise<AtOnce<Row>> {
    const values = asked as Values
    const shape = shapeOf(values)
    const ofEngine = texts[engineOf(db)]
    let text = ofEngine.get(shape ?? '')
    if (!text) {
      text = writtenToKeep(() => build(db, slotsFor(values) as Asked).compile()) // slots stand where values will
      if (shape !== undefined) ofEngine.set(shape, text)
    }
    return runText(db, text, valuesIn(text, values))
  }
  async function answer<Answer>(db: Db, asked: Asked, take: (answer: AtOnce<Row>) => Answer): Promise<Answer> {
    const answered = run(db, asked)
    return take(answered instanceof Promise ? await answered : answered)
  }
  return {
    all: (db, asked) => answer(db, asked, ({ rows }) => rows),
    first: (db, asked) => answer(db, asked, ({ rows }) => rows[0]),
    one: (db, asked) => answer(db, asked, ({ rows }) => must(rows[0], 'a row where there always is one')),
    changed: (db, asked) => answer(db, asked, ({ changes }) => changes),
  }
}

function valuesIn({ parameters }: Written, values: Values): unknown[] {
  return parameters.map((parameter) => (parameter instanceof Slot ? parameter.valueIn(values) : parameter))
}

/** Runs a kept text with these values: at once where the engine can, or with a promise. */
export function runText<Row>(db: ReadDb, text: Written, parameters: readonly unknown[]): AtOnce<Row> | Promise<AtOnce<Row>> {
  const executor = db.getExecutor()
  if (executor instanceof AtOnceExecutor) return executor.runAtOnce<Row>(text.sql, parameters)
  const { query, queryId, sql } = text
  return executor
    .executeQuery<Row>({ query, queryId, sql, parameters })
    .then(({ rows, numAffectedRows }) => ({ rows, changes: Number(numAffectedRows ?? 0n) }))
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
