import { must } from '#shared/kernel/must.ts'
import { type Columns, code, day, line, note, orElse, unitPrice, whole } from './csv-columns.ts'
import { FirstRows } from './first-rows.ts'
import type { ImportProblems } from './import-problems.ts'
import { type Read, readRows, type TableFile } from './read-table.ts'

const MOST_LINES = 500

export const orderColumns = {
  order: code(24),
  customer: { ...orElse(code(20), null), isNeeded: true },
  ordered_on: orElse(day, null),
  promised_on: orElse(day, null),
  sku: code(40),
  quantity: whole(1, 1_000_000_000, 'QUANTITY_RANGE'),
  unit_price: orElse(unitPrice, null),
  channel: orElse(line(30), null),
  customer_reference: orElse(line(33), null),
  notes: orElse(note(1_000), null),
} satisfies Columns
type OrderRow = Read<typeof orderColumns>

export interface OrderRecord {
  /** The first row of the order. */
  readonly row: number
  readonly order: string
  readonly customer: string
  readonly orderedOn: string | null
  readonly promisedOn: string | null
  readonly channel: string
  readonly customerReference: string
  readonly notes: string
  readonly lines: readonly { readonly row: number; readonly sku: string; readonly quantity: number; readonly unitPrice: string | null }[]
}

/** The orders of a file: rows with the same order are its lines. A row that says again exactly what another says is a mistake, not a second line. */
export function parseOrders(file: TableFile<keyof typeof orderColumns>, problems: ImportProblems): OrderRecord[] {
  const lines = new FirstRows(problems)
  const rows = readRows(file, orderColumns, problems)
  const orders = new Map<string, OrderRow[]>()
  for (const read of rows) {
    const { row, order, sku, quantity, unit_price } = read
    if (!lines.isFirst(JSON.stringify([order, sku, quantity, unit_price]), row, 'sku', 'ROW_TWICE', sku)) continue
    const before = orders.get(order)
    if (before) before.push(read)
    else orders.set(order, [read])
  }
  return [...orders.values()].flatMap((rowsOfOrder) => parseOrder(rowsOfOrder, problems) ?? [])
}

function parseOrder(rows: readonly OrderRow[], problems: ImportProblems): OrderRecord | undefined {
  const { row, order } = must(rows[0], 'a group has a first row')
  const customer = saidOnce(rows, 'customer', problems)
  const orderedOn = saidOnce(rows, 'ordered_on', problems)
  const promisedOn = saidOnce(rows, 'promised_on', problems)
  if (rows.length > MOST_LINES) problems.add(row, 'order', 'ORDER_TOO_LONG', `${rows.length}`, `${MOST_LINES}`)
  if (orderedOn && promisedOn && promisedOn < orderedOn) problems.add(row, 'promised_on', 'DATE_WRONG', promisedOn, `${orderedOn}..`)
  if (!customer) {
    problems.add(row, 'customer', 'CELL_EMPTY', '')
    return undefined
  }
  return {
    row,
    order,
    customer,
    orderedOn,
    promisedOn,
    channel: saidOnce(rows, 'channel', problems) ?? 'file',
    customerReference: saidOnce(rows, 'customer_reference', problems) ?? '',
    notes: saidOnce(rows, 'notes', problems) ?? '',
    lines: rows.map((read) => ({ row: read.row, sku: read.sku, quantity: read.quantity, unitPrice: read.unit_price })),
  }
}

/** What holds for the whole order: its later rows may leave the cell empty, as shops do, or say the same again. */
function saidOnce(
  rows: readonly OrderRow[],
  column: 'customer' | 'ordered_on' | 'promised_on' | 'channel' | 'customer_reference' | 'notes',
  problems: ImportProblems,
): string | null {
  const said = rows.find((read) => read[column] !== null)?.[column] ?? null
  for (const read of rows) {
    const again = read[column]
    if (again !== null && again !== said) problems.add(read.row, column, 'ORDER_CONFLICT', again, said ?? '')
  }
  return said
}
