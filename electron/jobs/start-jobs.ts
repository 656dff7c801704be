import type { JobHub } from './job-hub.ts'
import { startOutboxRunner } from './outbox-runner.ts'
import { startPrintRunner } from './print-runner.ts'
import { startRetention } from './retention.ts'

export interface Jobs {
  /** Resolves when nothing is due any more. */
  idle(): Promise<void>
  /** Finishes what is under way and begins nothing new. Call it before the database is closed. */
  stop(): Promise<void>
}

/** Starts everything that happens by itself: what follows from a command, what is printed, what is cleared out. */
export function startJobs(hub: JobHub): Jobs {
  const workers = [startOutboxRunner(hub), startPrintRunner(hub), startRetention(hub)]
  return {
    async idle() {
      for (const worker of workers) await worker.settle()
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
