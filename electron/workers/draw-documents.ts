// The worker thread that draws documents: an invoice of 200 lines takes longer than a scan may wait.
import { parentPort } from 'node:worker_threads'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { must } from '#shared/kernel/must.ts'

export interface DrawingAsk {
  readonly id: number
  readonly document: PrintableDocument
}
export type DrawingAnswer =
  | { readonly id: number; readonly mediaType: string; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string }

const port = must(parentPort, 'the thread that asks for documents')
port.on('message', ({ id, document }: DrawingAsk) => {
  renderDocument(document).then(
    ({ mediaType, bytes }) => port.postMessage({ id, mediaType, bytes } satisfies DrawingAnswer),
    (error: unknown) =>
      port.postMessage({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) } satisfies DrawingAnswer),
  )
})
