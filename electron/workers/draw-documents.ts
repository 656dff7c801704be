// The worker thread that draws documents: an invoice of 200 lines takes longer than a scan may wait.
import { parentPort } from 'node:worker_threads'
import type { PrintableDocument, RenderedDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import type { LabelPrint } from '#shared/domain/labels/printer-profile.ts'
import { must } from '#shared/kernel/must.ts'

export interface DrawingAsk {
  readonly id: number
  readonly document: PrintableDocument
  readonly profile: LabelPrint | undefined
}
export type DrawingAnswer = { readonly id: number; readonly drawn: RenderedDocument } | { readonly id: number; readonly error: string }

const port = must(parentPort, 'the thread that asks for documents')
port.on('message', ({ id, document, profile }: DrawingAsk) => {
  renderDocument(document, profile).then(
    (drawn) => port.postMessage({ id, drawn } satisfies DrawingAnswer),
    (error: unknown) =>
      port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies DrawingAnswer),
  )
})
