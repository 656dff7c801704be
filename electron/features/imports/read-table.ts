import type { ImportKind, ImportOptions } from '#shared/contract/imports.ts'
import { type HeaderWords, headerWords } from '#shared/domain/imports/header-words.ts'
import { type HeaderMapping, matchHeaders } from '#shared/domain/imports/match-headers.ts'
import { no, type Result } from '#shared/kernel/result.ts'
import type { CellStyle, Cells, Column, Columns } from './csv-columns.ts'
import { type ImportProblems, WHOLE_FILE } from './import-problems.ts'
import { type FileShape, openRecords } from './open-records.ts'
import type { CellRefusal } from './read-number.ts'
import type { TableRecord } from './table-record.ts'

const LONGEST_CELL = 1_000
/** How often one hears how far it is. */
const ROWS_A_REPORT = 1_000
const SURE_NUMBERS = { marks: 'surePoint' } as const

/** A record of the file: the line it begins at, and its cells by column name, of those columns that the file has. */
interface TableRow<Column extends string = string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
  readonly numbers: ReadonlySet<string>
}

export interface TableFile<Column extends string = string> extends FileShape {
  readonly rows: readonly TableRow<Column>[]
  /** Also of those that have not the shape of the header. */
  readonly rowCount: number
  readonly mapping: HeaderMapping
  readonly style: CellStyle
  /** The file as it stands, the header first. */
  readonly records: readonly TableRecord[]
  readonly progress: (done: number, total: number) => void
}

export interface ReadingOptions extends Pick<Partial<ImportOptions>, 'sheet' | 'delimiter' | 'encoding' | 'decimalMark' | 'dateOrder'> {
  readonly mapping?: HeaderMapping | undefined
  /** Says what the headers of such a file meant before, when nothing was chosen. */
  readonly remembered?: (headers: readonly string[]) => HeaderMapping | undefined
  readonly kind?: ImportKind
  readonly progress?: (done: number, total: number) => void
}

/**
 * Reads a workbook or a comma, semicolon or tab separated file (RFC 4180 quoting) with the columns of a format, in any order, under any name
 * that is known for them. What is wrong with its shape goes to `problems`; the rows that have their shape are returned all the same, so that
 * their cells are judged too.
 */
export function readTable<C extends Columns>(
  bytes: Uint8Array,
  format: C,
  problems: ImportProblems,
  options: ReadingOptions = {},
): TableFile<keyof C & string> {
  const columns = Object.keys(format)
  const words: HeaderWords = options.kind ? headerWords[options.kind] : {}
  const chosenFor = (headers: readonly string[]) => options.mapping ?? options.remembered?.(headers) ?? {}
  const countColumns = (headers: readonly string[]) => matchHeaders(headers, columns, words, chosenFor(headers)).places.size
  const { shape, records } = openRecords(bytes, options, countColumns, problems)
  const [header, ...body] = records
  const style = styleOf(shape, options)
  const progress = options.progress ?? (() => {})
  if (!header || body.length === 0) {
    if (problems.errors === 0) problems.add(WHOLE_FILE, null, 'FILE_EMPTY', header?.cells.join(shape.delimiter || ' ') ?? '')
    return { ...shape, rows: [], rowCount: 0, mapping: {}, style, records, progress }
  }
  problems.rowsBeginAt(body[0]?.row ?? 0)
  const places = columnPlaces(header, format, words, chosenFor(header.cells), problems)
  const isText = shape.format === 'csv'
  const rows = body.filter((record) => hasTheShape(record, header, isText, problems)).map((record) => namedCells(record, places))
  const mapping = Object.fromEntries([...places].map(([name, at]) => [name, header.cells[at] ?? '']))
  return { ...shape, rows, rowCount: body.length, mapping, style, records, progress }
}

function styleOf({ format, delimiter }: FileShape, { decimalMark, dateOrder }: ReadingOptions): CellStyle {
  const usual = format === 'csv' && delimiter === ',' ? 'point' : 'either'
  const marks = decimalMark === undefined ? usual : decimalMark === ',' ? 'sureComma' : 'surePoint'
  return { marks, dateOrder: dateOrder ?? null }
}

/** A record whose cells could all be read. */
export type Read<C extends Columns> = Cells<C> & { readonly row: number }

/** The rows of a file whose cells can all be read; each cell that cannot is reported. */
export function readRows<C extends Columns>(
  { rows, style, progress }: TableFile<keyof C & string>,
  format: C,
  problems: ImportProblems,
): Read<C>[] {
  const found: Read<C>[] = []
  for (const [at, row] of rows.entries()) {
    if (at % ROWS_A_REPORT === 0) progress(at, rows.length)
    const read = readCells(row, format, style, problems)
    if (read) found.push(read)
  }
  progress(rows.length, rows.length)
  return found
}

function readCells<C extends Columns>(
  { row, cells, numbers }: TableRow<keyof C & string>,
  format: C,
  style: CellStyle,
  problems: ImportProblems,
): Read<C> | undefined {
  const values: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(format)) {
    const text: string | undefined = cells[name]
    // The column is missing and that was said once; its cells have nothing to say.
    if (text === undefined && column.isNeeded) continue
    const read = readCell(text ?? '', column, numbers.has(name) ? { ...style, ...SURE_NUMBERS } : style)
    if (read.ok) values[name] = read.value
    else problems.add(row, name, read.refusal.code, text ?? '', read.refusal.expected)
  }
  const isWhole = Object.keys(format).every((name) => Object.hasOwn(values, name))
  return isWhole ? { row, ...(values as Cells<C>) } : undefined // every column has put its value there
}

function readCell<T>(text: string, column: Column<T>, style: CellStyle): Result<T, CellRefusal> {
  if (hidden.test(text)) return no({ code: 'ROW_CHARACTER' })
  if (text.length > LONGEST_CELL) return no({ code: 'TOO_LONG', expected: `${LONGEST_CELL}` })
  return column.parse(text, style)
}

/** Controls, and characters that turn the reading direction or take no room: they make two codes look alike that are not. */
const hidden = /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

/** Where each column stands. Names that nobody asked for are ignored with a warning, which is also all that `__proto__` can do. */
function columnPlaces(
  header: TableRecord,
  format: Columns,
  words: HeaderWords,
  chosen: HeaderMapping,
  problems: ImportProblems,
): ReadonlyMap<string, number> {
  const { places, twice, unknown } = matchHeaders(header.cells, Object.keys(format), words, chosen)
  for (const cell of unknown) problems.add(header.row, cell, 'COLUMN_UNKNOWN', cell)
  for (const { column, header: cell } of twice) problems.add(header.row, column, 'COLUMN_TWICE', cell)
  for (const [name, { isNeeded }] of Object.entries(format)) {
    if (isNeeded && !places.has(name)) problems.add(header.row, name, 'COLUMN_MISSING', header.cells.join(' '), name)
  }
  return places
}

/** As many cells as the header, no fewer (a workbook leaves out empty ones), and none with something in it where the header has no name. */
function hasTheShape(record: TableRecord, header: TableRecord, isText: boolean, problems: ImportProblems): boolean {
  const isStray = (cell: string, at: number) => cell !== '' && (header.cells[at] ?? '') === ''
  const isLongEnough = !isText || record.cells.length >= header.cells.length
  if (isLongEnough && !record.cells.some(isStray)) return true
  problems.add(record.row, null, 'ROW_COLUMNS', `${record.cells.length}`, `${header.cells.length}`)
  return false
}

function namedCells<Column extends string>(record: TableRecord, places: ReadonlyMap<string, number>): TableRow<Column> {
  const named: Record<string, string> = {}
  const numbers = new Set<string>()
  for (const [name, at] of places) {
    named[name] = record.cells[at] ?? ''
    if (record.numbers?.has(at)) numbers.add(name)
  }
  return { row: record.row, cells: named as Partial<Record<Column, string>>, numbers } // places holds names of columns alone
}
