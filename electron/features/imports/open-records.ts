// Any file that holds a table, as records of text: a workbook's sheet, or text with separators.
import type { DetectedFile, ImportOptions } from '#shared/contract/imports.ts'
import { decodeFile } from './decode-file.ts'
import { type ImportProblems, WHOLE_FILE } from './import-problems.ts'
import { delimiterOf, MOST_ROWS, openText, splitRecords } from './split-records.ts'
import type { TableRecord } from './table-record.ts'
import { openWorkbook, type Workbook } from './workbook/open-workbook.ts'
import type { Sheet } from './workbook/read-sheet.ts'

const MOST_BYTES = 10 * 1024 * 1024
/** Above the header there may be a title and the like. */
const ROWS_BEFORE_HEADER = 10

export type FileShape = Pick<DetectedFile, 'format' | 'encoding' | 'delimiter' | 'sheet' | 'sheets'>

export interface OpenedRecords {
  readonly shape: FileShape
  /** The header first. Empty when there is none. */
  readonly records: readonly TableRecord[]
}

type Options = Pick<Partial<ImportOptions>, 'sheet' | 'delimiter' | 'encoding'>
const unknown: FileShape = { format: 'unknown', encoding: '', delimiter: '', sheet: '', sheets: [] }

/** Opens a file; `countColumns` says how many of our columns a row of headers would name. */
export function openRecords(
  bytes: Uint8Array,
  options: Options,
  countColumns: (headers: readonly string[]) => number,
  problems: ImportProblems,
): OpenedRecords {
  if (bytes.length > MOST_BYTES) {
    problems.add(WHOLE_FILE, null, 'FILE_TOO_BIG', `${bytes.length}`, `${MOST_BYTES}`)
    return { shape: unknown, records: [] }
  }
  const decoded = decodeFile(bytes, options.encoding)
  if (!decoded.ok) {
    problems.add(WHOLE_FILE, null, decoded.code, decoded.value, decoded.code === 'FILE_TYPE' ? 'csv | xlsx' : '')
    return { shape: unknown, records: [] }
  }
  if (decoded.text === undefined) return openSheet(bytes, options.sheet, countColumns, problems)
  if (decoded.isGuessed) reportGuess(decoded.text, problems)
  const opened = openText(decoded.text)
  const delimiter = options.delimiter ?? delimiterOf(opened, countColumns)
  const records = splitRecords(opened, delimiter, problems)
  return { shape: { ...unknown, format: 'csv', encoding: decoded.encoding, delimiter }, records: fromHeader(records, countColumns) }
}

/** The sheet that was asked for, else the first one whose header is ours, else the first. */
function openSheet(
  bytes: Uint8Array,
  chosen: string | undefined,
  countColumns: (headers: readonly string[]) => number,
  problems: ImportProblems,
): OpenedRecords {
  const opened = openWorkbook(bytes, MOST_ROWS)
  if (!opened.ok) {
    const { code, value } = opened.refusal
    problems.add(WHOLE_FILE, null, code, value, code === 'FILE_TYPE' ? 'csv | xlsx' : '')
    return { shape: unknown, records: [] }
  }
  const { sheets } = opened.value
  const shape = { ...unknown, format: 'xlsx' as const, sheets: [...sheets] }
  if (chosen !== undefined && !sheets.includes(chosen)) {
    problems.add(WHOLE_FILE, null, 'SHEET_UNKNOWN', chosen, sheets.join(', '))
    return { shape, records: [] }
  }
  const found = chosen === undefined ? bestSheet(opened.value, countColumns) : { name: chosen, read: opened.value.read(chosen) }
  if (!found) return { shape, records: [] }
  if (!found.read.ok) {
    const { code, value } = found.read.refusal
    problems.add(WHOLE_FILE, null, code, value, code === 'FILE_TOO_BIG' ? '25 MB' : '')
    return { shape: { ...shape, sheet: found.name }, records: [] }
  }
  const sheet = found.read.value
  const records = fromHeader(sheet.records, countColumns)
  reportPeculiar(sheet, records[0], problems)
  return { shape: { ...shape, sheet: found.name }, records: records.slice(0, MOST_ROWS + 1) }
}

function bestSheet(workbook: Workbook, countColumns: (headers: readonly string[]) => number) {
  let best: { name: string; read: ReturnType<Workbook['read']>; columns: number } | undefined
  for (const name of workbook.sheets) {
    const read = workbook.read(name)
    if (!read.ok) return best ?? { name, read, columns: 0 }
    const columns = countColumns(fromHeader(read.value.records, countColumns)[0]?.cells ?? [])
    if (columns > 1 && !best?.columns) return { name, read, columns }
    if (!best && read.value.records.length > 0) best = { name, read, columns: 0 }
  }
  return best
}

/** Titles above the header are passed over; when no row looks like one, the first is it. */
function fromHeader(records: readonly TableRecord[], countColumns: (headers: readonly string[]) => number): readonly TableRecord[] {
  const named = records.slice(0, ROWS_BEFORE_HEADER).map(({ cells }) => countColumns(cells))
  const most = Math.max(0, ...named)
  return most < 2 ? records : records.slice(named.indexOf(most))
}

function reportPeculiar(sheet: Sheet, header: TableRecord | undefined, problems: ImportProblems): void {
  const { formulas, merged, hiddenRows, errors, isTooLong } = sheet
  if (isTooLong) problems.add(WHOLE_FILE, null, 'FILE_TOO_BIG', `> ${MOST_ROWS}`, `${MOST_ROWS}`)
  if (formulas) problems.add(formulas.row, null, 'FORMULA_CELLS', formulas.value, `${formulas.count}`)
  if (merged) problems.add(merged.row, null, 'MERGED_CELLS', merged.value, `${merged.count}`)
  if (hiddenRows) problems.add(hiddenRows.row, null, 'HIDDEN_ROWS', hiddenRows.value, `${hiddenRows.count}`)
  for (const { row, at, value } of errors) problems.add(row, header?.cells[at] ?? null, 'CELL_ERROR', value)
}

/** Shows the first word that a wrong guess would have spoilt. */
function reportGuess(text: string, problems: ImportProblems): void {
  const at = text.search(/[^\0-\x7f]/)
  const word = (/[^\s,;"]*$/.exec(text.slice(0, at))?.[0] ?? '') + (/^[^\s,;"]*/.exec(text.slice(at))?.[0] ?? '')
  problems.add(text.slice(0, at).split(/\r\n?|\n/).length, null, 'ENCODING_GUESSED', word, 'UTF-8')
}
