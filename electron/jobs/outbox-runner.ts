// Works off what commands left for later: so far, the invoice that follows a shipment.

import type { WriteDb } from '#electron/database/schema.ts'
import { issueInvoice } from '#electron/features/invoicing/issue-invoice.ts'
import type { Subject } from '#shared/contract/history.ts'
import { type JobHub, reportFault } from './job-hub.ts'
import { finishTask, nextTask, type OutboxTask, putOffTask, wakeTasks } from './outbox.sql.ts'
import { performAsHub } from './perform-as-hub.ts'
import { recordOutcome } from './record-outcome.ts'
import { retryDelay } from './retry-delay.ts'
import { startWorker, type Worker } from './worker.ts'

const LONGEST_WAIT_MS = 10 * 60_000

/** Why a task has to wait, and what it is about. */
interface Setback {
  readonly reason: string
  readonly about: readonly Subject[]
}

/** Starts the runner. A task happens once; one that is refused waits, shows why, and is tried again. */
export function startOutboxRunner(hub: JobHub): Worker {
  const { clock, database } = hub
  let settingsChanged = false

  async function pass(isStopping: () => boolean): Promise<number | undefined> {
    if (settingsChanged) {
      settingsChanged = false
      await database.transact((tx) => wakeTasks(tx, clock.now()))
    }
    while (!isStopping()) {
      const task = await nextTask(database.read)
      if (!task || task.dueAt > clock.now()) return task?.dueAt
      const setback = await tryTask(hub, task)
      if (setback) await putOff(hub, task, setback)
    }
    return undefined
  }

  const worker = startWorker({ clock, pass, onFault: (error) => reportFault(hub, 'jobs.outbox', error) })
  const unsubscribe = hub.changes.subscribe((change) => {
    if (change.about.some(({ kind }) => kind === 'settings')) settingsChanged = true // what was missing may be there now
    worker.wake()
  })
  worker.wake()
  return {
    ...worker,
    stop() {
      unsubscribe()
      return worker.stop()
    },
  }
}

/** Does one task, or says why it has to wait. Somebody may have done it by hand already: then it is done. */
async function tryTask(hub: JobHub, task: OutboxTask): Promise<Setback | undefined> {
  if (task.kind !== 'issueInvoice') return { reason: `TASK_UNKNOWN ${task.kind}`, about: [] }
  const { shipmentId } = JSON.parse(task.payload) as { shipmentId: string } // written by the command that ships
  const about: Subject[] = [{ kind: 'shipment', id: shipmentId }]
  const finish = (tx: WriteDb) => finishTask(tx, task.id, hub.clock.now())
  try {
    const refusal = await performAsHub(hub, { handler: issueInvoice, input: { shipmentId }, requestId: task.id }, finish)
    if (refusal?.code === 'ALREADY_INVOICED') await hub.database.transact(finish)
    else if (refusal) return { reason: `${refusal.code} ${JSON.stringify(refusal.data)}`, about }
    return undefined
  } catch (error) {
    reportFault(hub, 'jobs.outbox', error)
    return { reason: 'FAULT', about }
  }
}

/** The first time, and when the reason changes, people are told; then it only waits longer. */
async function putOff(hub: JobHub, task: OutboxTask, { reason, about }: Setback): Promise<void> {
  const attempts = task.attempts + 1
  const change = { attempts, dueAt: hub.clock.now() + retryDelay(attempts, LONGEST_WAIT_MS), lastError: reason }
  if (reason === task.lastError) await hub.database.transact((tx) => putOffTask(tx, task.id, change))
  else
    await recordOutcome(hub, { job: 'jobs.outbox', what: 'taskPutOff', about, facts: { task: task.kind, reason } }, (tx) =>
      putOffTask(tx, task.id, change),
    )
}
