import type { Work } from '#electron/features/handle.ts'
import type { DocumentKind } from '#shared/contract/printing.ts'
import { insertPrintJobs, kindsAskedBefore } from './printing.sql.ts'

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
  const { documentKind } = ask
  await enqueuePrints(work, { ...ask, documents: [{ id, documentKind }] })
  return id
}

/** The same for several papers of one document, such as a box's slip and its label. */
export async function enqueuePrints(
  { tx, ids, clock }: Pick<Work, 'tx' | 'ids' | 'clock'>,
  ask: Omit<PrintAsk, 'id' | 'documentKind'> & {
    readonly documents: readonly { readonly id?: string; readonly documentKind: DocumentKind }[]
  },
): Promise<void> {
  const { station, documentId, documentNumber, copies = 1, documents } = ask
  const asked = await kindsAskedBefore(tx, documentId)
  const jobs = documents.map(({ id = ids.next(), documentKind }) => {
    return { id, station, documentKind, documentId, documentNumber, copies, isCopy: asked.has(documentKind), at: clock.now() }
  })
  await insertPrintJobs(tx, jobs)
}
