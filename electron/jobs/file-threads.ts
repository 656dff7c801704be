// Where files are read and lists are written: on a thread of its own for each, so that a scan never waits for one.
import { Worker } from 'node:worker_threads'
import type { DatabaseAddress } from '#electron/database/open-reader.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { type WrittenList, writeList } from '#electron/features/exports/write-list.ts'
import type { ListAsk } from '#electron/features/handle.ts'
import type { ImportAsk, Planning } from '#electron/features/imports/import-plan.ts'
import { type PlannedFile, planFile } from '#electron/features/imports/plan-file.ts'
import type { FileWork, FileWorkAnswer } from '#electron/workers/handle-files.ts'
import type { Ids } from '#shared/kernel/ids.ts'

export interface Running<T> {
  readonly result: Promise<T>
  /** Ends the work at once; the result is then an error. */
  stop(): void
}

type Help = Pick<Planning, 'progress' | 'takeOrderNumbers' | 'now'>

export interface FileThreads {
  plan(ask: ImportAsk, help: Help): Running<PlannedFile>
  write(ask: ListAsk): Running<WrittenList | undefined>
}

/** A thread may use so much memory; a file that needs more ends its thread and nothing else. */
const LARGEST_HEAP_MB = 512

/** The work was too large for its thread. */
export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
}

/** A new thread for each file, with a connection of its own that only reads. */
export function fileThreads(workerFile: URL, database: DatabaseAddress): FileThreads {
  const run = <T>(work: FileWork, help?: Help): Running<T> => {
    const worker = new Worker(workerFile, { workerData: work, resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MB } })
    const result = new Promise<T>((done, fail) => {
      worker.on('message', (answer: FileWorkAnswer) => {
        if (answer.kind === 'progress') help?.progress(answer.step, answer.done, answer.total)
        else if (answer.kind === 'numbers') help?.takeOrderNumbers(answer.count).then((numbers) => worker.postMessage(numbers), fail)
        else if (answer.kind === 'failed') fail(new Error(answer.error))
        else done(answer.value as T) // each kind of work has its own kind of value
      })
      worker.on('error', fail)
      worker.on('exit', () => fail(new Error('the thread ended')))
    })
    return {
      result: result.finally(() => worker.terminate()),
      stop: () => void worker.terminate(),
    }
  }
  return {
    plan: (ask, help) => run<PlannedFile>({ kind: 'plan', database, ask, now: help.now }, help),
    write: (ask) => run<WrittenList | undefined>({ kind: 'export', database, ask }),
  }
}

/** Does the same work here and now, for programs without threads: tests and benches. */
export function noFileThreads(db: ReadDb, ids: Ids): FileThreads {
  return {
    plan: (ask, help) => ({ result: planFile({ ...help, db, ids }, ask), stop: () => {} }),
    write: (ask) => ({ result: writeList(db, ask), stop: () => {} }),
  }
}
