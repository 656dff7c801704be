import type { ReadDb } from '#electron/database/schema.ts'
import type { Subject } from '#shared/contract/history.ts'
import type { ImportKind, ImportOptions } from '#shared/contract/imports.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import type { ProductBatches } from '../catalog/bulk-products.ts'
import type { DraftBatches } from '../orders/bulk-drafts.ts'
import type { CustomerBatches } from '../parties/bulk-customers.ts'
import type { PriceBatches } from '../pricing/bulk-prices.ts'
import type { ReceiptBatches } from '../stock/bulk-receipts.ts'
import type { ImportProblems } from './import-problems.ts'
import type { ReadingOptions, TableFile } from './read-table.ts'

/** What planning may use: it reads, and it changes nothing. Runs in the hub or on a thread of its own. */
export interface Planning {
  readonly db: ReadDb
  readonly ids: Ids
  readonly now: number
  /** Called now and then; `total` is 0 until the rows are counted. */
  readonly progress: (step: 'reading' | 'checking', done: number, total: number) => void
  /** Takes numbers for new orders. What is never written leaves a gap, which orders may have. */
  readonly takeOrderNumbers: (count: number) => Promise<string[]>
}

/** A file that was handed over, and how it is meant. */
export interface ImportAsk {
  readonly kind: ImportKind
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly dryRun: boolean
  readonly options: ImportOptions
}

/** What goes into the database, ready to be written; plain text and numbers, so that it can travel between threads. */
export type ImportWrites =
  | { readonly kind: 'products'; readonly batches: ProductBatches }
  | { readonly kind: 'customers'; readonly batches: CustomerBatches }
  | { readonly kind: 'stock'; readonly batches: ReceiptBatches }
  | { readonly kind: 'orders'; readonly batches: DraftBatches }
  | { readonly kind: 'prices'; readonly batches: PriceBatches }

/** What a file would do, decided without changing anything. */
export interface ImportPlan {
  readonly file: TableFile
  readonly added: number
  readonly changed: number
  readonly about: readonly Subject[]
  /** Makes the rows that go in ready to be written. */
  readonly makeWrites: () => Promise<ImportWrites>
}

/** Reads a file of one kind and compares it with what is there; every problem goes to `problems`, and its row stays out of the plan. */
export type PlanImport = (planning: Planning, bytes: Uint8Array, problems: ImportProblems, options: ReadingOptions) => Promise<ImportPlan>
