import type { BackupDesk } from './backup-desk.ts'
import { startBackups } from './backups.ts'
import type { JobHub } from './job-hub.ts'
import { startOutboxRunner } from './outbox-runner.ts'
import { startPrintRunner } from './print-runner.ts'
import { startPromiseKeeper } from './promise-keeper.ts'
import { startRecurringKeeper } from './recurring-keeper.ts'
import { startRetention } from './retention.ts'

export interface Jobs {
  /** Resolves when nothing is due any more. */
  idle(): Promise<void>
  /** Finishes what is under way and begins nothing new. Call it before the database is closed. */
  stop(): Promise<void>
}

/** What a hub has that keeps its own data, instead of leaving that to a database server. */
export interface OwnBackups {
  readonly desk: BackupDesk
  readonly restart: (why: string) => void
}

/** Starts everything that happens by itself: what follows from a command, what is printed, cleared out and backed up. */
export function startJobs(hub: JobHub, own?: OwnBackups): Jobs {
  const workers = [startOutboxRunner(hub), startPrintRunner(hub), startPromiseKeeper(hub), startRecurringKeeper(hub), startRetention(hub)]
  if (own) workers.push(startBackups(hub, own.desk, own.restart))
  return {
    async idle() {
      for (const worker of workers) await worker.settle()
    },
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()))
    },
  }
}
