// Rows written and changed by statements whose text is kept.
import type { Insertable, Updateable } from 'kysely'
import type { EngineName } from './ddl.ts'
import { engineOf } from './engine-of.ts'
import { runText, type Written } from './kept-query.ts'
import type { Tables, WriteDb } from './schema.ts'
import { Slot } from './slot.ts'

/** So many rows go into one statement: every number has a text of its own. */
const ROWS_A_STATEMENT = 20

/** A text for so many rows of a table with these columns. */
interface Shaped {
  readonly columns: readonly string[]
  readonly rows: number
  readonly text: Written
}

type ByTable = Record<EngineName, Map<keyof Tables, Shaped[]>>
const inserts: ByTable = { sqlite: new Map(), postgres: new Map() }
const updates: ByTable = { sqlite: new Map(), postgres: new Map() }

/** The text for this shape, written when it is met for the first time. A table has few shapes, so they are compared one by one. */
function textFor(
  texts: Map<keyof Tables, Shaped[]>,
  table: keyof Tables,
  columns: readonly string[],
  rows: number,
  write: () => Written,
): Written {
  const ofTable = texts.get(table) ?? []
  for (const known of ofTable) if (known.rows === rows && isSame(known.columns, columns)) return known.text
  const text = write()
  texts.set(table, [...ofTable, { columns, rows, text }])
  return text
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return false
  for (let at = 0; at < one.length; at++) if (one[at] !== other[at]) return false
  return true
}

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
  const text = textFor(inserts[engineOf(tx)], table, columns, rows.length, () => {
    const slots = rows.map((_, at) => Object.fromEntries(columns.map((column) => [column, new Slot(column, at)])))
    return tx
      .insertInto(table)
      .values(slots as never) // slots stand where the values of these very columns will
      .compile()
  })
  const values: unknown[] = []
  for (const row of rows) for (const column of columns) values.push(cellOf(row, column))
  const done = runText(tx, text, values)
  if (done instanceof Promise) await done
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
  const text = textFor(updates[engineOf(tx)], table, columns, 1, () => {
    const slots = Object.fromEntries(columns.map((column) => [column, new Slot(column)]))
    return tx
      .updateTable(table as 'pickTasks') // whichever it is, it has an id
      .set(slots as never) // slots stand where the values of these very columns will
      .where('id', '=', new Slot('id') as never)
      .compile()
  })
  const done = runText(tx, text, [...columns.map((column) => cellOf(change, column)), id])
  return (done instanceof Promise ? await done : done).changes === 1
}

function columnsOf(row: object): string[] {
  return Object.keys(row).filter((column) => cellOf(row, column) !== undefined)
}

function cellOf(row: object, column: string): unknown {
  return (row as Record<string, unknown>)[column]
}
