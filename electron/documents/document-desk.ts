import { Worker } from 'node:worker_threads'
import type { DrawingAnswer, DrawingAsk } from '#electron/workers/draw-documents.ts'
import type { LabelPrint } from '#shared/domain/labels/printer-profile.ts'
import type { PrintableDocument, RenderedDocument } from './printable-document.ts'

type Drawn = Pick<RenderedDocument, 'mediaType' | 'bytes' | 'dpi'>

export interface DrawingDesk {
  render(document: PrintableDocument, profile?: LabelPrint): Promise<Drawn>
  close(): Promise<void>
}

/** Draws documents on a thread of their own. The thread is started with the first document, and again should it ever end. */
export function openDocumentDesk(workerFile: URL): DrawingDesk {
  const waiting = new Map<number, { done: (answer: Drawn) => void; fail: (error: Error) => void }>()
  let worker: Worker | undefined
  let asked = 0

  const failAll = (error: Error) => {
    worker = undefined
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  const start = () => {
    const started = new Worker(workerFile)
    started.unref()
    started.on('message', (answer: DrawingAnswer) => {
      const asker = waiting.get(answer.id)
      waiting.delete(answer.id)
      if ('error' in answer) asker?.fail(new Error(answer.error))
      else asker?.done(answer.drawn)
    })
    started.on('error', failAll)
    started.on('exit', () => failAll(new Error('the drawing thread ended')))
    return started
  }
  return {
    render: (document, profile) =>
      new Promise((done, fail) => {
        worker ??= start()
        asked += 1
        waiting.set(asked, { done, fail })
        worker.postMessage({ id: asked, document, profile } satisfies DrawingAsk)
      }),
    close: async () => {
      await worker?.terminate()
    },
  }
}
