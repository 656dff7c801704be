// The only SQL on print jobs and station printers.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { DocumentKind } from '#shared/contract/printing.ts'

export interface NewPrintJob {
  readonly id: string
  readonly station: string
  readonly documentKind: DocumentKind
  readonly documentId: string
  readonly documentNumber: string
  readonly copies: number
  readonly isCopy: boolean
  readonly at: number
}

/** Whether a job for this document was made before and not cancelled. */
export async function wasAskedBefore(db: ReadDb, documentKind: DocumentKind, documentId: string): Promise<boolean> {
  const earlier = await db
    .selectFrom('printJobs')
    .select('id')
    .where('documentId', '=', documentId)
    .where('documentKind', '=', documentKind)
    .where('state', '!=', 'cancelled')
    .limit(1)
    .executeTakeFirst()
  return earlier !== undefined
}

export async function insertPrintJob(tx: WriteDb, { at, isCopy, ...job }: NewPrintJob): Promise<void> {
  const start = { state: 'waiting', attempts: 0, dueAt: at, lastError: '', createdAt: at, printedAt: null }
  await tx
    .insertInto('printJobs')
    .values({ ...job, isCopy: isCopy ? 1 : 0, ...start })
    .execute()
}
