import type { Subject } from '#shared/contract/history.ts'
import type { imports } from '#shared/contract/imports.ts'
import type { CommandCall } from '../handle.ts'
import type { ImportProblems } from './import-problems.ts'
import type { CsvFile } from './read-csv.ts'

/** What a file would do, decided without changing anything; `write` does it. */
interface ImportPlan {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly file: CsvFile
  /** Writes everything, in the transaction of the call, and says what it is about. */
  readonly write: () => Promise<readonly Subject[]>
}

type ImportCall = Pick<CommandCall<typeof imports.importFile>, 'tx' | 'ids' | 'clock' | 'requestId' | 'perform'>

/** Reads a file of one kind and compares it with what is there; every problem goes to `problems`. */
export type PlanImport = (call: ImportCall, bytes: Uint8Array, problems: ImportProblems, document: string) => Promise<ImportPlan>
