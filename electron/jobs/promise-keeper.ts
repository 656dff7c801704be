// What time and freed stock bring about by themselves: many back-orders are filled, claims get their bins, allocations end, risks are weighed.
// Each step is one short transaction, so that no scan waits for it, and none is begun before there is something to do: this runs after every command.
import { appendEvent } from '#electron/database/history.sql.ts'
import { fillBackorders } from '#electron/features/orders/fill-backorders.ts'
import {
  areClaimsDue,
  bindDueClaims,
  isSharedAnew,
  markNextShared,
  nextWeighing,
  weighDueOrders,
} from '#electron/features/orders/keep-promises.ts'
import { allocationsToEnd } from '#electron/features/promising/allocations-to-end.ts'
import { freeAllocation } from '#electron/features/promising/free-allocation.ts'
import { nextToRefill } from '#electron/features/stock/product-totals.ts'
import type { Change } from '#shared/contract/history.ts'
import type { RiskLevel } from '#shared/domain/promising/late-risk.ts'
import { hubItself, type JobHub, reportFault } from './job-hub.ts'
import { performAsHub } from './perform-as-hub.ts'
import { recordOutcome } from './record-outcome.ts'
import { startWorker, type Worker } from './worker.ts'

/** Days begin by the clock on the wall, so what a day brings is looked for now and then. */
const LOOK_AGAIN_MS = 10 * 60_000

export function startPromiseKeeper(hub: JobHub): Worker {
  const { clock, database } = hub

  async function pass(isStopping: () => boolean): Promise<number> {
    await repeat(isStopping, () => fillOne(hub))
    await repeat(isStopping, () => endAllocations(hub))
    await repeat(isStopping, () => bindClaims(hub))
    await repeat(isStopping, () => markShared(hub))
    await repeat(isStopping, () => weigh(hub))
    const next = await nextWeighing(database.read)
    return Math.min(next ?? Number.POSITIVE_INFINITY, clock.now() + LOOK_AGAIN_MS)
  }

  const worker = startWorker({ clock, pass, onFault: (error) => reportFault(hub, 'jobs.promises', error) })
  const unsubscribe = hub.changes.subscribe(() => worker.wake())
  worker.wake()
  return {
    ...worker,
    stop() {
      unsubscribe()
      return worker.stop()
    },
  }
}

/** Does a step until it says that nothing is left. */
async function repeat(isStopping: () => boolean, step: () => Promise<boolean>): Promise<void> {
  while (!isStopping() && (await step())) await new Promise((done) => setImmediate(done)) // commands that came meanwhile go first
}

async function fillOne(hub: JobHub): Promise<boolean> {
  const productId = await nextToRefill(hub.database.read)
  if (productId === undefined) return false
  await performAsHub(hub, { handler: fillBackorders, input: { productIds: [productId] }, requestId: hub.ids.next() }, async () => true)
  return true
}

async function endAllocations(hub: JobHub): Promise<boolean> {
  const ids = await allocationsToEnd(hub.database.read, hub.clock.now())
  for (const id of ids) {
    await performAsHub(hub, { handler: freeAllocation, input: { id }, requestId: hub.ids.next() }, async () => true)
  }
  return ids.length > 0
}

async function bindClaims(hub: JobHub): Promise<boolean> {
  if (!(await areClaimsDue(hub.database.read, hub.clock))) return false
  const about: { kind: 'order'; id: string }[] = []
  const outcome = { job: 'jobs.promises', what: 'claimsBound', about, facts: {} }
  return recordOutcome(hub, outcome, async (tx) => {
    const { ids, clock } = hub
    about.length = 0 // a transaction may be tried again
    const orderIds = await bindDueClaims({ tx, ids, clock, requestId: ids.next(), freed: () => undefined })
    about.push(...orderIds.map((id) => ({ kind: 'order', id }) as const))
    return orderIds.length > 0
  })
}

async function markShared({ database }: JobHub): Promise<boolean> {
  return (await isSharedAnew(database.read)) && database.transact(markNextShared)
}

const words: Record<RiskLevel, string> = { late: 'riskLate', atRisk: 'riskGrown', ok: 'riskEased', none: 'riskEased' }

async function weigh({ database, clock, ids, changes }: JobHub): Promise<boolean> {
  const next = await nextWeighing(database.read)
  if (next === undefined || next > clock.now()) return false
  const { weighed, told } = await database.transact(async (tx) => {
    const done = await weighDueOrders({ tx, clock, engine: database.engine })
    const events: Change[] = []
    for (const [level, orderIds] of done.changed) {
      const about = orderIds.map((id) => ({ kind: 'order', id }) as const)
      const { userName, station } = hubItself
      const event = { requestId: ids.next(), command: 'jobs.promises', what: words[level], userName, station, at: clock.now(), facts: '{}' }
      events.push({ seq: await appendEvent(tx, event, about), what: event.what, about })
    }
    return { weighed: done.weighed, told: events }
  })
  for (const change of told) changes.publish(change)
  return weighed > 0
}
