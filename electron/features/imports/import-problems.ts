import type { ImportProblem } from '#shared/contract/imports.ts'
import type { ImportProblemCode } from '#shared/domain/imports/import-problem-codes.ts'

/** These are shown and do not stop the import. */
const warnings: ReadonlySet<ImportProblemCode> = new Set([
  'COLUMN_UNKNOWN',
  'ENCODING_GUESSED',
  'FORMULA_CELLS',
  'MERGED_CELLS',
  'HIDDEN_ROWS',
])

/** Questions about the whole file: one answer settles all of its cells, so they are asked once. */
const askedOnce: ReadonlySet<ImportProblemCode> = new Set(['NUMBER_AMBIGUOUS', 'DATE_AMBIGUOUS'])

/** The row of a problem of the whole file. */
export const WHOLE_FILE = 0

const MOST_LISTED = 1_000
const LONGEST_VALUE = 80

/** Gathers everything wrong with one file: all of it is counted, the first thousand are kept to be shown, and every bad row is known. */
export class ImportProblems {
  readonly #listed: ImportProblem[] = []
  readonly #badRows = new Map<number, ImportProblem[]>()
  readonly #asked = new Set<ImportProblemCode>()
  #firstRow = Number.POSITIVE_INFINITY
  #errors = 0
  #total = 0

  /**
   * `row` is the line in the file, from 1, or WHOLE_FILE. `expected` says in no language what could stand there instead:
   * a format, a range, a corrected code, the other line.
   */
  add(row: number, column: string | null, code: ImportProblemCode, value: string, expected = ''): void {
    this.#add({ row, column, code, value: clipped(value), expected: clipped(expected), isWarning: warnings.has(code) })
  }

  /** Something to know before the file goes in, which stops it only where somebody has to agree first. */
  mention(code: ImportProblemCode, value: string, expected: string, isWarning: boolean): void {
    this.#add({ row: WHOLE_FILE, column: null, code, value: clipped(value), expected: clipped(expected), isWarning })
  }

  /** Keeps a row out because of another one that it belongs to. */
  reject(row: number, code: ImportProblemCode): void {
    if (!this.#badRows.has(row)) this.#badRows.set(row, [{ row, column: null, code, value: '', expected: '', isWarning: false }])
  }

  /** Where the rows begin: what is wrong above them is wrong with the whole file. */
  rowsBeginAt(row: number): void {
    this.#firstRow = row
  }

  /** Problems of any kind, listed or not. */
  get total(): number {
    return this.#total
  }

  /** Problems that stop the import of the whole file. */
  get errors(): number {
    return this.#errors
  }

  /** Whether something is wrong that no row is to blame for. */
  get stopsAnyImport(): boolean {
    return [...this.#badRows.keys()].some((row) => row < this.#firstRow)
  }

  /** The rows that cannot go in, with what is wrong with each. */
  get badRows(): ReadonlyMap<number, readonly ImportProblem[]> {
    return this.#badRows
  }

  /** In the order of the file. */
  listed(): ImportProblem[] {
    return this.#listed.toSorted((a, b) => a.row - b.row)
  }

  #add(problem: ImportProblem): void {
    const code = problem.code as ImportProblemCode // both ways in take only codes
    if (!problem.isWarning) this.#markRow(problem)
    if (askedOnce.has(code) && this.#asked.has(code)) return
    this.#asked.add(code)
    this.#total += 1
    if (!problem.isWarning) this.#errors += 1
    if (this.#listed.length < MOST_LISTED) this.#listed.push(problem)
  }

  #markRow(problem: ImportProblem): void {
    const before = this.#badRows.get(problem.row)
    if (before) before.push(problem)
    else this.#badRows.set(problem.row, [problem])
  }
}

function clipped(text: string): string {
  const visible = text
    .slice(0, LONGEST_VALUE + 1)
    .replace(/[\p{Cc}\p{Cf}]/gu, (c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  return visible.length > LONGEST_VALUE ? `${visible.slice(0, LONGEST_VALUE - 1)}…` : visible
}
