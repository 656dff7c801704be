// Makes the orders that are due by the calendar: each of its own in one short transaction, so that no scan waits for it.
import { makeDueOrder } from '#electron/features/recurring/make-due-order.ts'
import { type Due, dueNow, passDueDay } from '#electron/features/recurring/run-due.ts'
import { type JobHub, reportFault } from './job-hub.ts'
import { performAsHub } from './perform-as-hub.ts'
import { recordOutcome } from './record-outcome.ts'
import { startWorker, type Worker } from './worker.ts'

/** Days begin by the clock on the wall, so what a day brings is looked for now and then. */
const LOOK_AGAIN_MS = 10 * 60_000

export function startRecurringKeeper(hub: JobHub): Worker {
  const { clock, changes, database } = hub

  async function pass(isStopping: () => boolean): Promise<number> {
    const broken = new Set<string>()
    for (;;) {
      const due = (await dueNow(database.read, clock.now())).filter(({ id }) => !broken.has(id))
      if (due.length === 0 || isStopping()) return clock.now() + LOOK_AGAIN_MS
      for (const one of due) {
        if (isStopping()) break
        try {
          await runOne(hub, one)
        } catch (error) {
          broken.add(one.id) // the others are not made to wait for it; the next pass tries again
          reportFault(hub, 'jobs.recurring', error)
        }
        await new Promise((done) => setImmediate(done)) // commands that came meanwhile go first
      }
    }
  }

  const worker = startWorker({ clock, pass, onFault: (error) => reportFault(hub, 'jobs.recurring', error) })
  const unsubscribe = changes.subscribe(
    ({ about }) => about.some(({ kind }) => kind === 'recurring' || kind === 'settings') && worker.wake(),
  )
  worker.wake()
  return {
    ...worker,
    stop() {
      unsubscribe()
      return worker.stop()
    },
  }
}

async function runOne(hub: JobHub, due: Due): Promise<void> {
  const { id, dueOn } = due
  if (due.isSkipped) return pass(hub, due, 'skipped', null)
  const refusal = await performAsHub(hub, { handler: makeDueOrder, input: { id, dueOn }, requestId: hub.ids.next() }, async () => true)
  // another hub was faster, or somebody made it by hand
  if (!refusal || refusal.code === 'NOT_DUE' || refusal.code === 'MADE_ALREADY' || refusal.code === 'RECURRING_UNKNOWN') return
  const { what, sku } = refusal.data as { what?: string; sku?: string } // every refusal of an order names one thing
  await pass(hub, due, 'failed', { code: refusal.code, what: sku ?? what ?? '' })
}

async function pass(hub: JobHub, due: Due, outcome: 'skipped' | 'failed', problem: { code: string; what: string } | null): Promise<void> {
  const facts = { name: due.name, dueOn: due.dueOn, code: problem?.code ?? '', item: problem?.what ?? '' }
  const what = outcome === 'failed' ? 'recurringFailed' : 'recurringSkipped'
  await recordOutcome(hub, { job: 'jobs.recurring', what, about: [{ kind: 'recurring', id: due.id }], facts }, (tx) =>
    passDueDay(tx, due, outcome, problem, hub.clock.now()),
  )
}
