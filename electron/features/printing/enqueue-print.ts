import type { Work } from '#electron/features/handle.ts'
import type { DocumentKind } from '#shared/contract/printing.ts'
import { insertPrintJob, wasAskedBefore } from './printing.sql.ts'

export interface PrintAsk {
  /** Chosen by the caller who will ask for the job again; made here otherwise. */
  readonly id?: string
  readonly station: string
  readonly documentKind: DocumentKind
  readonly documentId: string
  readonly documentNumber: string
  readonly copies?: number
}

/**
 * Leaves a document for the printer of a station, in the caller's transaction, and returns the job's id. The second time the same document
 * is asked for, it is marked as a copy, unless every earlier job was cancelled: those never left paper behind.
 */
export async function enqueuePrint(work: Pick<Work, 'tx' | 'ids' | 'clock'>, ask: PrintAsk): Promise<string> {
  const id = ask.id ?? work.ids.next()
  const isCopy = await wasAskedBefore(work.tx, ask.documentKind, ask.documentId)
  const { station, documentKind, documentId, documentNumber, copies = 1 } = ask
  await insertPrintJob(work.tx, { id, station, documentKind, documentId, documentNumber, copies, isCopy, at: work.clock.now() })
  return id
}
