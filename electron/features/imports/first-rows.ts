import type { ImportProblemCode } from '#shared/domain/imports/import-problem-codes.ts'
import type { ImportProblems } from './import-problems.ts'

/** Remembers in which row a key stood first, and reports those that come again. */
export class FirstRows {
  readonly #rows = new Map<string, number>()
  readonly #problems: ImportProblems

  constructor(problems: ImportProblems) {
    this.#problems = problems
  }

  /** Whether the key is new in this file; if not, it is a problem that names the first row. */
  isFirst(key: string, row: number, column: string, code: ImportProblemCode, value: string): boolean {
    const first = this.#rows.get(key)
    if (first === undefined) this.#rows.set(key, row)
    else this.#problems.add(row, column, code, value, String(first))
    return first === undefined
  }
}
