import { appendEvent } from '#electron/database/history.sql.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import type { Facts } from '#electron/features/handle.ts'
import type { Subject } from '#shared/contract/history.ts'
import { hubItself, type JobHub } from './job-hub.ts'

export interface Outcome {
  /** The job that tells it, such as `jobs.print`. */
  readonly job: string
  /** What happened, in the past tense. */
  readonly what: string
  readonly about: readonly Subject[]
  readonly facts: Facts
}

/**
 * Saves what became of a job together with its event, and tells everyone after the commit. `change` answers false when somebody was faster:
 * then nothing is told.
 */
export async function recordOutcome(hub: JobHub, outcome: Outcome, change: (tx: WriteDb) => Promise<boolean>): Promise<boolean> {
  const { job, what, about, facts } = outcome
  const requestId = hub.ids.next()
  const seq = await hub.database.transact(async (tx) => {
    if (!(await change(tx))) return undefined
    const { userName, station } = hubItself
    const event = { requestId, command: job, what, userName, station, at: hub.clock.now(), facts: JSON.stringify(facts) }
    return appendEvent(tx, event, about)
  })
  if (seq !== undefined) hub.changes.publish({ seq, what, about: [...about] })
  return seq !== undefined
}
