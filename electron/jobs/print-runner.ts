// Prints what waits: each printer one job at a time and in order, none held up by another.
import type { PrinterPort } from '#shared/contract/printing.ts'
import { type JobHub, reportFault } from './job-hub.ts'
import { noteInterrupted, printOne } from './print-one.ts'
import { giveReason, interruptedPrints, nextPrint, printerlessPrints, printersInDemand } from './print-queue.sql.ts'
import { recordOutcome } from './record-outcome.ts'
import { startWorker, type Worker } from './worker.ts'

const NO_PRINTER = 'NO_PRINTER'
const JOBS_A_PASS = 200
const REST_AFTER_FAULT_MS = 5_000
/** A printer may stall for longer than anyone waits for a program to end: its job is then settled at the next start. */
const GRACE_MS = 3_000

/** Starts the runner. What was being sent when the hub last went away is settled first. */
export function startPrintRunner(hub: JobHub): Worker {
  const { clock, database } = hub
  /** The printers that are printing now, by their ports. */
  const busy = new Map<string, Promise<void>>()
  /** When to go on with a printer whose last job met a fault. */
  const resting = new Map<string, number>()
  let isRecovered = false

  async function pass(isStopping: () => boolean): Promise<number | undefined> {
    if (!isRecovered) {
      for (const print of await interruptedPrints(database.read)) await noteInterrupted(hub, print)
      isRecovered = true
    }
    await showMissingPrinters(hub)
    const waits: number[] = []
    for (const port of await printersInDemand(database.read)) {
      if (busy.has(port) || isStopping()) continue
      const next = await nextPrint(database.read, port)
      const dueAt = Math.max(next?.dueAt ?? Number.POSITIVE_INFINITY, resting.get(port) ?? 0)
      if (dueAt <= clock.now()) occupy(port, isStopping)
      else waits.push(dueAt)
    }
    const earliest = Math.min(...waits)
    return Number.isFinite(earliest) ? earliest : undefined
  }

  function occupy(port: string, isStopping: () => boolean): void {
    resting.delete(port)
    const work = printAll(hub, port, isStopping)
      .catch((error: unknown) => {
        resting.set(port, clock.now() + REST_AFTER_FAULT_MS)
        if (!isStopping()) reportFault(hub, 'jobs.print', error)
      })
      .finally(() => {
        busy.delete(port)
        worker.wake()
      })
    busy.set(port, work)
  }

  const worker = startWorker({ clock, pass, onFault: (error) => reportFault(hub, 'jobs.print', error) })
  const unsubscribe = hub.changes.subscribe(() => worker.wake())
  worker.wake()
  return {
    wake: () => worker.wake(),
    async settle() {
      for (;;) {
        await worker.settle()
        if (busy.size === 0) return
        await Promise.all(busy.values())
      }
    },
    async stop() {
      unsubscribe()
      await worker.stop()
      await atMost(GRACE_MS, Promise.all(busy.values()))
    },
  }
}

/** Prints at one printer until nothing is due there any more, or it fails. */
async function printAll(hub: JobHub, kept: string, isStopping: () => boolean): Promise<void> {
  const port = JSON.parse(kept) as PrinterPort // written from a PrinterPort by the printing room
  while (!isStopping()) {
    const next = await nextPrint(hub.database.read, kept)
    if (!next || next.dueAt > hub.clock.now()) return
    await printOne(hub, next, port)
  }
}

/** Jobs of a station that has no printer for them say so, once. */
async function showMissingPrinters(hub: JobHub): Promise<void> {
  const ids = await printerlessPrints(hub.database.read, NO_PRINTER, JOBS_A_PASS)
  if (ids.length === 0) return
  const about = ids.map((id) => ({ kind: 'printJob', id }) as const)
  await recordOutcome(hub, { job: 'jobs.print', what: 'printerMissing', about, facts: { jobs: ids.length } }, async (tx) => {
    await giveReason(tx, ids, NO_PRINTER)
    return true
  })
}

/** Resolves with the work, or without it when it takes too long. */
async function atMost(ms: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const tooLong = new Promise((done) => {
    timer = setTimeout(done, ms)
  })
  await Promise.race([work, tooLong])
  clearTimeout(timer)
}
