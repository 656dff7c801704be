import type { ImportProblem } from '#shared/contract/imports.ts'
import type { ImportProblemCode } from '#shared/domain/imports/import-problem-codes.ts'

/** These are shown and do not stop the import. */
const warnings: ReadonlySet<ImportProblemCode> = new Set(['COLUMN_UNKNOWN', 'ENCODING_GUESSED', 'FILE_REPEATED'])

/** The row of a problem of the whole file. */
export const WHOLE_FILE = 0

const MOST_LISTED = 1_000
const LONGEST_VALUE = 80

/** Gathers everything wrong with one file: all of it is counted, the first thousand are kept to be shown. */
export class ImportProblems {
  readonly #listed: ImportProblem[] = []
  #errors = 0
  #total = 0

  /**
   * `row` is the line in the file, from 1, or WHOLE_FILE. `expected` says in no language what could stand there instead:
   * a format, a range, a corrected code, the other line.
   */
  add(row: number, column: string | null, code: ImportProblemCode, value: string, expected = ''): void {
    const isWarning = warnings.has(code)
    this.#total += 1
    if (!isWarning) this.#errors += 1
    if (this.#listed.length < MOST_LISTED)
      this.#listed.push({ row, column, code, value: clipped(value), expected: clipped(expected), isWarning })
  }

  /** Problems of any kind, listed or not. */
  get total(): number {
    return this.#total
  }

  /** Problems that stop the import. */
  get errors(): number {
    return this.#errors
  }

  /** In the order of the file. */
  listed(): ImportProblem[] {
    return this.#listed.toSorted((a, b) => a.row - b.row)
  }
}

function clipped(text: string): string {
  const visible = text
    .slice(0, LONGEST_VALUE + 1)
    .replace(/[\p{Cc}\p{Cf}]/gu, (c) => `U+${c.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`)
  return visible.length > LONGEST_VALUE ? `${visible.slice(0, LONGEST_VALUE - 1)}…` : visible
}
