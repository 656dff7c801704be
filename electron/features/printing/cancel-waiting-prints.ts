import type { WriteDb } from '#electron/database/schema.ts'
import { cancelWaitingJobs } from './printing.sql.ts'

/** Takes back what was asked of the printers for a document that is about to change; what is on paper already stays printed. */
export function cancelWaitingPrints(tx: WriteDb, documentId: string): Promise<void> {
  return cancelWaitingJobs(tx, documentId)
}
