// Kysely straight on a better-sqlite3 connection. A statement is run at once, in the same turn in which it was asked: Kysely's own path through
// a connection pool, a lock, a log and plugins took longer than most of our statements themselves.
import type { Database as RawDatabase } from 'better-sqlite3'
import {
  CompiledQuery,
  type ConnectionProvider,
  type DatabaseConnection,
  DefaultQueryExecutor,
  type Dialect,
  type DialectAdapter,
  type Driver,
  Kysely,
  type QueryCompiler,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  Transaction,
} from 'kysely'
import type { Tables, WriteDb } from '../schema.ts'
import { type AtOnce, AtOnceExecutor } from './at-once.ts'
import { camelName, SnakeCaseSqliteCompiler } from './snake-case.ts'

const STATEMENTS_KEPT = 500

/** Kysely over one raw connection. */
export function kyselyOverSqlite(raw: RawDatabase): DirectKysely {
  const driver = new DirectDriver(raw)
  const compiler = new SnakeCaseSqliteCompiler()
  const adapter = new SqliteAdapter()
  const dialect: Dialect = {
    createAdapter: () => adapter,
    createDriver: () => driver,
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => compiler,
  }
  return new DirectKysely({ raw, dialect, driver, parts: [compiler, adapter, new OneAtATime(driver)] })
}

type Parts = readonly [QueryCompiler, DialectAdapter, OneAtATime]
interface DirectProps {
  readonly raw: RawDatabase
  readonly dialect: Dialect
  readonly driver: DirectDriver
  readonly parts: Parts
}

export class DirectKysely extends Kysely<Tables> {
  readonly #props: DirectProps

  constructor(props: DirectProps) {
    const { raw, dialect, driver, parts } = props
    const executor = raw.readonly ? new DirectExecutor(parts, driver.connection) : new DefaultQueryExecutor(...parts)
    super({ config: { dialect }, dialect, driver, executor })
    this.#props = props
  }

  /** Runs work in a write transaction. Kysely's own leads each statement through a lock, a guard and a plugin. */
  write(work: (tx: WriteDb) => Promise<void>): Promise<void> {
    const { dialect, driver, parts } = this.#props
    return parts[2].provideConnection(async (connection) => {
      const executor = new DirectExecutor(parts, driver.connection)
      await driver.beginTransaction(connection)
      try {
        await work(new Transaction<Tables>({ config: { dialect }, dialect, driver, executor }))
        executor.end()
        await driver.commitTransaction(connection)
      } catch (error) {
        executor.end()
        await driver.rollbackTransaction(connection)
        throw error
      }
    })
  }
}

/** Runs statements at once on a connection that nobody else can take meanwhile: that of a transaction, or one that only reads. */
class DirectExecutor extends AtOnceExecutor {
  readonly #connection: DirectConnection
  #isOver = false

  constructor(parts: Parts, connection: DirectConnection) {
    super(...parts)
    this.#connection = connection
  }

  override executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    if (this.#isOver) return Promise.reject(isOver(query.sql))
    return this.#connection.executeQuery<Row>(query)
  }

  override runAtOnce<Row>(sql: string, parameters: readonly unknown[]): AtOnce<Row> {
    if (this.#isOver) throw isOver(sql)
    return this.#connection.runAtOnce<Row>(sql, parameters)
  }

  /** From now on whoever kept the transaction is told so. */
  end(): void {
    this.#isOver = true
  }
}

function isOver(sql: string): Error {
  return new Error(`the transaction is over: ${sql}`)
}

/** The connection goes from one transaction to the next. */
class OneAtATime implements ConnectionProvider {
  readonly #driver: DirectDriver

  constructor(driver: DirectDriver) {
    this.#driver = driver
  }

  async provideConnection<T>(use: (connection: DatabaseConnection) => Promise<T>): Promise<T> {
    const connection = await this.#driver.acquireConnection()
    try {
      return await use(connection)
    } finally {
      await this.#driver.releaseConnection()
    }
  }
}

const BEGIN = CompiledQuery.raw('begin immediate')
const COMMIT = CompiledQuery.raw('commit')
const ROLLBACK = CompiledQuery.raw('rollback')

class DirectDriver implements Driver {
  readonly connection: DirectConnection
  readonly #raw: RawDatabase
  #free: Promise<void> | undefined
  #release = () => {}

  constructor(raw: RawDatabase) {
    this.#raw = raw
    this.connection = new DirectConnection(raw)
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<DatabaseConnection> {
    while (this.#free) await this.#free
    this.#free = new Promise((resolve) => {
      this.#release = resolve
    })
    return this.connection
  }

  async releaseConnection(): Promise<void> {
    this.#free = undefined
    this.#release()
  }

  /** Write transactions start with BEGIN IMMEDIATE: a deferred one that reads first can fail at once when another has written. */
  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(BEGIN)
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(COMMIT)
  }

  /** A full or failing disk makes SQLite roll back by itself; asking again would hide why. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await connection.executeQuery(ROLLBACK)
  }

  async destroy(): Promise<void> {
    this.#raw.close()
  }
}

interface Statement {
  readonly reader: boolean
  all(parameters: readonly unknown[]): object[]
  run(parameters: readonly unknown[]): { changes: number; lastInsertRowid: number | bigint }
  iterate(parameters: readonly unknown[]): IterableIterator<object>
}

interface Kept {
  readonly statement: Statement
  /** The columns of its rows, in SQL and in TypeScript, once a row has come; undefined where both are the same. */
  names?: readonly (readonly [column: string, name: string])[] | undefined
}

class DirectConnection implements DatabaseConnection {
  readonly #raw: RawDatabase
  /** Prepared statements, the longest unused one first: preparing cost as much as running. */
  readonly #kept = new Map<string, Kept>()

  constructor(raw: RawDatabase) {
    this.#raw = raw
  }

  // Not async: what fails is answered all the same, and nothing waits for another turn.
  executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    try {
      const kept = this.#prepared(sql)
      const { statement } = kept
      if (statement.reader) return Promise.resolve({ rows: camelRows(kept, statement.all(parameters)) as Row[] })
      const { changes, lastInsertRowid } = statement.run(parameters)
      return Promise.resolve({ rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) })
    } catch (error) {
      return Promise.reject(error)
    }
  }

  runAtOnce<Row>(sql: string, parameters: readonly unknown[]): AtOnce<Row> {
    const kept = this.#prepared(sql)
    const { statement } = kept
    if (statement.reader) return { rows: camelRows(kept, statement.all(parameters)) as Row[], changes: 0 }
    return { rows: [], changes: statement.run(parameters).changes }
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncGenerator<QueryResult<Row>, void, void> {
    const kept = this.#prepared(sql)
    for (const row of kept.statement.iterate(parameters)) yield { rows: camelRows(kept, [row]) as Row[] }
  }

  #prepared(sql: string): Kept {
    const known = this.#kept.get(sql)
    if (known) {
      if (this.#kept.size > STATEMENTS_KEPT / 2) {
        this.#kept.delete(sql)
        this.#kept.set(sql, known)
      }
      return known
    }
    const made: Kept = { statement: this.#raw.prepare(sql) as unknown as Statement } // better-sqlite3 types its parameters as a tuple
    this.#kept.set(sql, made)
    const oldest = this.#kept.size > STATEMENTS_KEPT ? this.#kept.keys().next().value : undefined
    if (oldest !== undefined) this.#kept.delete(oldest)
    return made
  }
}

/** Gives rows their camelCase names back. */
function camelRows(kept: Kept, rows: object[]): object[] {
  const [first] = rows
  if (first === undefined) return rows
  if (!('names' in kept)) {
    const names = Object.keys(first).map((column) => [column, camelName(column)] as const)
    kept.names = names.some(([column, name]) => column !== name) ? names : undefined
  }
  const { names } = kept
  if (names === undefined) return rows
  return rows.map((row) => {
    const values = row as Record<string, unknown>
    const named: Record<string, unknown> = {}
    for (const [column, name] of names) named[name] = values[column]
    return named
  })
}
