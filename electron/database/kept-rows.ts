// Rows written and changed by statements whose text is kept.
import type { Insertable, Updateable } from 'kysely'
import { KeptTexts, runText } from './kept-query.ts'
import type { Tables, WriteDb } from './schema.ts'
import { Slot } from './slot.ts'

/** So many rows go into one statement: every number has a text of its own. */
const ROWS_A_STATEMENT = 20

const inserts = new KeptTexts()
const updates = new KeptTexts()

/** Inserts rows that all have the same columns. */
export async function addRows<Table extends keyof Tables>(
  tx: WriteDb,
  table: Table,
  rows: readonly Insertable<Tables[Table]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) await addSome(tx, table, rows.slice(from, from + ROWS_A_STATEMENT))
}

/** Inserts one row. */
export function addRow<Table extends keyof Tables>(tx: WriteDb, table: Table, row: Insertable<Tables[Table]>): Promise<void> {
  return addSome(tx, table, [row])
}

async function addSome<Table extends keyof Tables>(tx: WriteDb, table: Table, rows: readonly Insertable<Tables[Table]>[]): Promise<void> {
  const columns = columnsOf(rows[0] ?? {})
  const shape = `${table} ${rows.length} ${columns.join()}`
  let text = inserts.find(tx, shape)
  if (!text) {
    const slots = rows.map((_, at) => Object.fromEntries(columns.map((column) => [column, new Slot(column, at)])))
    text = tx
      .insertInto(table)
      .values(slots as never) // slots stand where the values of these very columns will
      .compile()
    inserts.keep(tx, shape, text)
  }
  const values = Object.fromEntries(columns.map((column) => [column, rows.map((row) => cellOf(row, column))]))
  await runText(tx, text, values)
}

/** A table whose rows go by an id. */
type WithId = { [Table in keyof Tables]: Tables[Table] extends { id: string } ? Table : never }[keyof Tables]

/** Changes these columns of the row with this id; those that are undefined stay. Says whether there is such a row. */
export async function changeRow<Table extends WithId>(
  tx: WriteDb,
  table: Table,
  id: string,
  change: Updateable<Tables[Table]>,
): Promise<boolean> {
  const columns = columnsOf(change)
  if (columns.length === 0) return true
  const shape = `${table} ${columns.join()}`
  let text = updates.find(tx, shape)
  if (!text) {
    const slots = Object.fromEntries(columns.map((column) => [column, new Slot(column)]))
    text = tx
      .updateTable(table as 'pickTasks') // whichever it is, it has an id
      .set(slots as never) // slots stand where the values of these very columns will
      .where('id', '=', new Slot(ID) as never)
      .compile()
    updates.keep(tx, shape, text)
  }
  const { numAffectedRows } = await runText(tx, text, { ...change, [ID]: id })
  return numAffectedRows === 1n
}

/** No column has this name. */
const ID = 'the id'

function columnsOf(row: object): string[] {
  return Object.keys(row).filter((column) => cellOf(row, column) !== undefined)
}

function cellOf(row: object, column: string): unknown {
  return (row as Record<string, unknown>)[column]
}
