import type { WriteDb } from '#electron/database/schema.ts'
import { type JobHub, reportFault } from './job-hub.ts'
import { removePrintJobs, removeReplies, removeUnusedFiles } from './retention.sql.ts'
import { startWorker, type Worker } from './worker.ts'

const DAY_MS = 86_400_000
const KEEP_REPLIES_MS = 30 * DAY_MS
const KEEP_PRINT_JOBS_MS = 90 * DAY_MS
/** A picture that was taken away by mistake may be wanted back. */
const KEEP_UNUSED_FILES_MS = 30 * DAY_MS
/** Not while the warehouse is opening. */
const FIRST_AFTER_MS = 10 * 60_000
/** Small enough that a scan never waits for it. */
const BATCH = 200
const FILES_A_BATCH = 20

/** Starts the daily clearing out. History is never cleared. */
export function startRetention(hub: JobHub): Worker {
  const { clock } = hub
  let dueAt = clock.now() + FIRST_AFTER_MS

  async function pass(isStopping: () => boolean): Promise<number> {
    const now = clock.now()
    if (now < dueAt) return dueAt
    dueAt = now + DAY_MS
    await inBatches(hub, isStopping, (tx) => removeReplies(tx, now - KEEP_REPLIES_MS, BATCH))
    await inBatches(hub, isStopping, (tx) => removePrintJobs(tx, now - KEEP_PRINT_JOBS_MS, BATCH))
    await inBatches(hub, isStopping, (tx) => removeUnusedFiles(tx, now - KEEP_UNUSED_FILES_MS, FILES_A_BATCH), FILES_A_BATCH)
    return dueAt
  }

  const worker = startWorker({ clock, pass, onFault: (error) => reportFault(hub, 'jobs.retention', error) })
  worker.wake()
  return worker
}

async function inBatches(hub: JobHub, isStopping: () => boolean, remove: (tx: WriteDb) => Promise<number>, batch = BATCH): Promise<void> {
  let removed = batch
  while (removed === batch && !isStopping()) {
    removed = await hub.database.transact(remove)
    await new Promise((done) => setImmediate(done)) // commands that came meanwhile go first
  }
}
