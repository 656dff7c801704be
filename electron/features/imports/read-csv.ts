import { no, type Result } from '#shared/kernel/result.ts'
import type { Cells, Column, Columns } from './csv-columns.ts'
import { decodeFile } from './decode-file.ts'
import { type ImportProblems, WHOLE_FILE } from './import-problems.ts'
import type { CellRefusal, DecimalMarks } from './read-number.ts'
import { type CsvRecord, delimiterOf, openText, splitRecords } from './split-records.ts'

const MOST_BYTES = 10 * 1024 * 1024
const LONGEST_CELL = 1_000

/** A record of the file: the line it begins at, and its cells by column name, of those columns that the file has. */
interface CsvRow<Column extends string = string> {
  readonly row: number
  readonly cells: Readonly<Partial<Record<Column, string>>>
}

export interface CsvFile<Column extends string = string> {
  readonly rows: readonly CsvRow<Column>[]
  readonly encoding: string
  readonly delimiter: string
}

/**
 * Reads a comma, semicolon or tab separated file (RFC 4180 quoting) with the columns of a format, in any order, their names in any case.
 * What is wrong with its shape goes to `problems`; the rows that have their shape are returned all the same, so that their cells are judged too.
 */
export function readCsv<C extends Columns>(bytes: Uint8Array, format: C, problems: ImportProblems): CsvFile<keyof C & string> {
  if (bytes.length > MOST_BYTES) {
    problems.add(WHOLE_FILE, null, 'FILE_TOO_BIG', `${bytes.length}`, `${MOST_BYTES}`)
    return { rows: [], encoding: '', delimiter: '' }
  }
  const decoded = decodeFile(bytes)
  if (!decoded.ok) {
    problems.add(WHOLE_FILE, null, decoded.code, decoded.value, 'csv')
    return { rows: [], encoding: '', delimiter: '' }
  }
  const opened = openText(decoded.text)
  if (decoded.isGuessed) reportGuess(decoded.text, problems)

  const names = new Map(Object.keys(format).map((name) => [headerKey(name), name]))
  const delimiter = delimiterOf(opened, (header) => names.has(headerKey(header)))
  const [header, ...body] = splitRecords(opened, delimiter, problems)
  if (!header || body.length === 0) {
    if (problems.errors === 0) problems.add(WHOLE_FILE, null, 'FILE_EMPTY', header?.cells.join(delimiter) ?? '')
    return { rows: [], encoding: decoded.encoding, delimiter }
  }
  const places = columnPlaces(header, format, names, problems)
  const rows = body.filter((record) => hasTheShape(record, header, problems))
  return { rows: rows.map((record) => namedCells(record, places)), encoding: decoded.encoding, delimiter }
}

/** A record whose cells could all be read. */
export type Read<C extends Columns> = Cells<C> & { readonly row: number }

/** The rows of a file whose cells can all be read; each cell that cannot is reported. */
export function readRows<C extends Columns>(
  { rows, delimiter }: CsvFile<keyof C & string>,
  format: C,
  problems: ImportProblems,
): Read<C>[] {
  const marks: DecimalMarks = delimiter === ',' ? 'point' : 'either'
  return rows.flatMap((row) => readCells(row, format, marks, problems) ?? [])
}

function readCells<C extends Columns>(
  { row, cells }: CsvRow<keyof C & string>,
  format: C,
  marks: DecimalMarks,
  problems: ImportProblems,
): Read<C> | undefined {
  const values: Record<string, unknown> = {}
  for (const [name, column] of Object.entries(format)) {
    const text: string | undefined = cells[name]
    // The column is missing and that was said once; its cells have nothing to say.
    if (text === undefined && column.isNeeded) continue
    const read = readCell(text ?? '', column, marks)
    if (read.ok) values[name] = read.value
    else problems.add(row, name, read.refusal.code, text ?? '', read.refusal.expected)
  }
  const isWhole = Object.keys(format).every((name) => Object.hasOwn(values, name))
  return isWhole ? { row, ...(values as Cells<C>) } : undefined // every column has put its value there
}

function readCell<T>(text: string, column: Column<T>, marks: DecimalMarks): Result<T, CellRefusal> {
  if (hidden.test(text)) return no({ code: 'ROW_CHARACTER' })
  if (text.length > LONGEST_CELL) return no({ code: 'TOO_LONG', expected: `${LONGEST_CELL}` })
  return column.parse(text, marks)
}

/** Controls, and characters that turn the reading direction or take no room: they make two codes look alike that are not. */
const hidden = /(?![\t\n])[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/u

function headerKey(header: string): string {
  return header
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s_-]+/g, '')
}

/** Where each column stands. Names that nobody asked for are ignored with a warning, which is also all that `__proto__` can do. */
function columnPlaces(
  header: CsvRecord,
  format: Columns,
  names: ReadonlyMap<string, string>,
  problems: ImportProblems,
): Map<string, number> {
  const places = new Map<string, number>()
  for (const [at, cell] of header.cells.entries()) {
    const name = names.get(headerKey(cell))
    if (name === undefined) {
      if (cell !== '') problems.add(header.row, cell, 'COLUMN_UNKNOWN', cell)
    } else if (places.has(name)) problems.add(header.row, name, 'COLUMN_TWICE', cell)
    else places.set(name, at)
  }
  for (const [name, { isNeeded }] of Object.entries(format)) {
    if (isNeeded && !places.has(name)) problems.add(header.row, name, 'COLUMN_MISSING', header.cells.join(' '), name)
  }
  return places
}

/** As many cells as the header, no fewer, and none with something in it where the header has no name. */
function hasTheShape(record: CsvRecord, header: CsvRecord, problems: ImportProblems): boolean {
  const isStray = (cell: string, at: number) => cell !== '' && (header.cells[at] ?? '') === ''
  if (record.cells.length >= header.cells.length && !record.cells.some(isStray)) return true
  problems.add(record.row, null, 'ROW_COLUMNS', `${record.cells.length}`, `${header.cells.length}`)
  return false
}

function namedCells<Column extends string>({ row, cells }: CsvRecord, places: ReadonlyMap<string, number>): CsvRow<Column> {
  const named = [...places].map(([name, at]) => [name, cells[at] ?? ''])
  return { row, cells: Object.fromEntries(named) }
}

/** Shows the first word that a wrong guess would have spoilt. */
function reportGuess(text: string, problems: ImportProblems): void {
  const at = text.search(/[^\0-\x7f]/)
  const word = (/[^\s,;"]*$/.exec(text.slice(0, at))?.[0] ?? '') + (/^[^\s,;"]*/.exec(text.slice(at))?.[0] ?? '')
  problems.add(text.slice(0, at).split(/\r\n?|\n/).length, null, 'ENCODING_GUESSED', word, 'UTF-8')
}
