// The worker thread that reads one file that comes in, or writes one list that goes out, over a connection that only reads.
import { once } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { type DatabaseAddress, openReader } from '#electron/database/open-reader.ts'
import { type WrittenList, writeList } from '#electron/features/exports/write-list.ts'
import type { ListAsk } from '#electron/features/handle.ts'
import type { ImportAsk } from '#electron/features/imports/import-plan.ts'
import { type PlannedFile, planFile } from '#electron/features/imports/plan-file.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'

export type FileWork = { readonly database: DatabaseAddress } & (
  | { readonly kind: 'plan'; readonly ask: ImportAsk; readonly now: number }
  | { readonly kind: 'export'; readonly ask: ListAsk }
)

export type FileWorkAnswer =
  | { readonly kind: 'progress'; readonly step: 'reading' | 'checking'; readonly done: number; readonly total: number }
  | { readonly kind: 'numbers'; readonly count: number }
  | { readonly kind: 'done'; readonly value: PlannedFile | WrittenList | undefined }
  | { readonly kind: 'failed'; readonly error: string }

const port = must(parentPort, 'the thread that asks for files')
const work = workerData as FileWork // whoever starts this thread is ours
const tell = (answer: FileWorkAnswer) => port.postMessage(answer)

async function run(): Promise<PlannedFile | WrittenList | undefined> {
  const reader = openReader(work.database)
  try {
    if (work.kind === 'export') return await writeList(reader.db, work.ask)
    const { ask, now } = work
    return await planFile(
      {
        db: reader.db,
        ids: uuidV7Ids,
        now,
        progress: (step, done, total) => tell({ kind: 'progress', step, done, total }),
        async takeOrderNumbers(count) {
          const taken = once(port, 'message')
          tell({ kind: 'numbers', count })
          return (await taken)[0] as string[] // the one message that this thread gets
        },
      },
      ask,
    )
  } finally {
    await reader.close()
  }
}

run().then(
  (value) => tell({ kind: 'done', value }),
  (error: unknown) => tell({ kind: 'failed', error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
)
