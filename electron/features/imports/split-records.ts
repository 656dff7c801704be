import Papa from 'papaparse'
import { plainText } from '#shared/domain/exports/harmless-text.ts'
import { type ImportProblems, WHOLE_FILE } from './import-problems.ts'
import type { TableRecord } from './table-record.ts'

export interface CsvText {
  readonly text: string
  /** What spreadsheets declare in a first line `sep=;`. */
  readonly declared: string | null
  readonly firstRow: number
}

/** The text with line breaks of one kind, without a byte order mark and without the `sep=` line. */
export function openText(decoded: string): CsvText {
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
  const declaration = /^"?sep=(.)"?(?:\n|$)/i.exec(text)
  return { text: text.slice(declaration?.[0].length ?? 0), declared: declaration?.[1] ?? null, firstRow: declaration ? 2 : 1 }
}

/** The separator under which most of the wanted names are in one of the first lines; Papa's own guess was wrong on real German files. */
export function delimiterOf({ text, declared }: CsvText, countColumns: (headers: readonly string[]) => number): string {
  if (declared) return declared
  const lines = text.slice(0, 10_000).trimStart().split('\n', 10)
  const cellsOf = (line: string, delimiter: string) => line.split(delimiter).map((cell) => cell.replaceAll('"', '').trim())
  const matches = (delimiter: string) => Math.max(...lines.map((line) => countColumns(cellsOf(line, delimiter))))
  const best = [',', ';', '\t', '|'].reduce((found, next) => (matches(next) > matches(found) ? next : found))
  if (matches(best) > 0) return best
  // No name is known: the one that cuts the first line into most pieces.
  return [',', ';', '\t', '|'].reduce((found, next) =>
    cellsOf(lines[0] ?? '', next).length > cellsOf(lines[0] ?? '', found).length ? next : found,
  )
}

export const MOST_ROWS = 50_000
/** Room for the header and blank lines; a longer file is not read to its end. */
const MOST_LINES = MOST_ROWS + 1_000

/**
 * The records that are not blank, the header among them, up to the most that a file may have. A record with a wrong quote is reported and left
 * out: nobody knows where its cells end.
 */
export function splitRecords({ text, firstRow }: CsvText, delimiter: string, problems: ImportProblems): TableRecord[] {
  const { data, errors, meta } = Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', preview: MOST_LINES })
  const broken = new Set(errors.filter((error) => error.type === 'Quotes').map((error) => error.row))
  const records: TableRecord[] = []
  let row = firstRow
  for (const [at, raw] of data.entries()) {
    const cells = raw.map(cleanCell)
    if (broken.has(at)) problems.add(row, null, 'QUOTE_OPEN', firstLine(raw.join(delimiter)))
    else if (cells.some((cell) => cell !== '')) records.push({ row, cells })
    row += 1 + raw.reduce((breaks, cell) => breaks + cell.split('\n').length - 1, 0)
  }
  if (meta.truncated || records.length > MOST_ROWS + 1) {
    problems.add(WHOLE_FILE, null, 'FILE_TOO_BIG', `> ${MOST_ROWS}`, `${MOST_ROWS}`)
    return records.slice(0, MOST_ROWS + 1)
  }
  return records
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? ''
}

/** Composed and trimmed, without what spreadsheets wrap around text: `="0012"` keeps zeros, `'=` and `'+` keep it from being a formula. */
function cleanCell(cell: string): string {
  const text = cell.normalize('NFC').trim()
  const kept = /^="([^"]*)"$/.exec(text)?.[1] ?? text
  return plainText(kept).trim()
}
