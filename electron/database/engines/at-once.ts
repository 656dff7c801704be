import { DefaultQueryExecutor } from 'kysely'

export interface AtOnce<Row> {
  readonly rows: Row[]
  /** How many rows the statement changed. */
  readonly changes: number
}

/** Runs statements in the same turn in which they are asked: who knows that needs no promise. */
export abstract class AtOnceExecutor extends DefaultQueryExecutor {
  abstract runAtOnce<Row>(sql: string, parameters: readonly unknown[]): AtOnce<Row>
}
