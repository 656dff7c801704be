// Takes files in and writes lists. An import lives here until it is written: killed at any instant, a file is in as a whole or not at all.
import type { Database } from '#electron/database/database.ts'
import { appendEvent } from '#electron/database/history.sql.ts'
import { takeNumbers } from '#electron/database/number-series.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import type { FileDesk, HandedFile, ImportFacts, RejectedRows } from '#electron/features/handle.ts'
import type { PlannedFile } from '#electron/features/imports/plan-file.ts'
import { isStillRight, writeWithEvent } from '#electron/features/imports/write-import.ts'
import type { Change, Subject } from '#shared/contract/history.ts'
import type { ImportProblem, ImportState } from '#shared/contract/imports.ts'
import type { Clock } from '#shared/kernel/dates.ts'
import type { Ids } from '#shared/kernel/ids.ts'
import { type FileThreads, isOutOfMemory, type Running } from './file-threads.ts'

export interface FileDeskHub {
  readonly database: Database
  readonly clock: Clock
  readonly ids: Ids
  readonly log: (line: string) => void
  readonly changes: { publish(change: Change): void; subscribe(listener: (change: Change) => void): () => void }
}

export interface OpenFileDesk extends FileDesk {
  /** Resolves when no import is under way. */
  settle(): Promise<void>
  close(): Promise<void>
}

/** Files that wait are kept in memory. */
const MOST_WAITING = 5
/** The last imports can be looked at, with their problems and rejected rows. */
const MOST_KEPT = 20
/** Somebody changes the catalogue again and again while the file is checked: then it is better tried later. */
const MOST_PLANS = 3

interface Job {
  readonly file: HandedFile
  readonly startedAt: number
  bytes: Uint8Array | undefined
  isStarted: boolean
  state: ImportState
  rowsDone: number
  rowsTotal: number
  planned: PlannedFile | undefined
  problems: readonly ImportProblem[] | undefined
  running: Running<PlannedFile> | undefined
}

/** Opens the desk. A file is begun with when the command that brought it is committed, one after the other. */
export function openFileDesk(hub: FileDeskHub, threads: FileThreads): OpenFileDesk {
  const jobs = new Map<string, Job>()
  const lists = new Set<Running<unknown>>()
  let last: Promise<void> = Promise.resolve()
  let isClosed = false
  const isOver = (job: Job) => job.state === 'done' || job.state === 'refused' || job.state === 'cancelled'
  const isIdOf = ({ what, about }: Change) => (what === 'importStarted' ? about.find(({ kind }) => kind === 'import')?.id : undefined)

  const unsubscribe = hub.changes.subscribe((change) => {
    const job = jobs.get(isIdOf(change) ?? '')
    if (!job || job.isStarted) return
    job.isStarted = true
    last = last.then(() => run(job)).catch((error: unknown) => fail(job, error))
  })

  async function run(job: Job): Promise<void> {
    for (let n = 1; n <= MOST_PLANS && !isOver(job) && !isClosed; n++) {
      const planned = await plan(job)
      if (isOver(job)) return
      job.planned = planned
      job.rowsTotal = planned.rows
      if (!planned.goesIn) return end(job, 'refused', 'importRefused')
      if (job.file.dryRun) return end(job, 'done', 'fileChecked')
      if (await write(job, planned)) return
    }
    if (isOver(job)) return
    job.problems = [{ row: 0, column: null, code: 'CHANGED_MEANWHILE', value: '', expected: '', isWarning: false }]
    await end(job, 'refused', 'importRefused')
  }

  function plan(job: Job): Promise<PlannedFile> {
    job.state = 'reading'
    const takeOrderNumbers = (count: number) => hub.database.transact((tx) => takeNumbers(tx, 'order', count))
    const progress = (step: 'reading' | 'checking', done: number, total: number) => {
      if (!isOver(job)) Object.assign(job, { state: step, rowsDone: done, rowsTotal: total })
    }
    job.running = threads.plan({ ...job.file, bytes: job.bytes ?? new Uint8Array() }, { now: hub.clock.now(), progress, takeOrderNumbers })
    return job.running.result
  }

  /** False when the plan stands on something that has changed: then it has to be made again. */
  async function write(job: Job, planned: PlannedFile): Promise<boolean> {
    job.state = 'writing'
    const { file } = job
    const began = performance.now()
    const imported = {
      ask: { ...file, bytes: new Uint8Array() },
      planned,
      caller: file.caller,
      requestId: file.requestId,
      at: hub.clock.now(),
    }
    const seq = await hub.database.transact(async (tx) => {
      const db = { tx, engine: hub.database.engine }
      return (await isStillRight(db, imported)) ? writeWithEvent(db, imported) : undefined
    })
    if (seq === undefined) return false
    hub.log(`slow: an import of ${planned.rows} ${file.kind} held the write path for ${(performance.now() - began).toFixed(0)} ms`)
    close(job, 'done')
    job.rowsDone = planned.rows
    hub.changes.publish({ seq, what: 'fileImported', about: [{ kind: 'import', id: file.id }, ...planned.touched] })
    return true
  }

  async function end(job: Job, state: 'done' | 'refused', what: string): Promise<void> {
    close(job, state)
    const { id, kind, fileName } = job.file
    const problems = job.planned?.problemCount ?? job.problems?.length ?? 0
    await tell(job, what, { kind, fileName, rows: job.rowsTotal, problems }, [{ kind: 'import', id }])
  }

  async function tell(job: Job, what: string, facts: Readonly<Record<string, string | number>>, about: Subject[]): Promise<void> {
    const { userName, station } = job.file.caller
    const event = { requestId: hub.ids.next(), command: 'imports.startImport', what, userName, station, at: hub.clock.now() }
    const seq = await hub.database.transact((tx: WriteDb) => appendEvent(tx, { ...event, facts: JSON.stringify(facts) }, about))
    hub.changes.publish({ seq, what, about })
  }

  async function fail(job: Job, error: unknown): Promise<void> {
    if (isOver(job)) return // it was stopped, and that is why its thread failed
    const isTooBig = isOutOfMemory(error)
    if (!isTooBig) hub.log(`fault in imports.startImport: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    const code = isTooBig ? 'FILE_TOO_BIG' : 'FILE_BROKEN'
    job.problems = [{ row: 0, column: null, code, value: isTooBig ? 'memory' : '', expected: '', isWarning: false }]
    await end(job, 'refused', 'importRefused').catch((again: unknown) => hub.log(`fault in imports.startImport: ${String(again)}`))
  }

  function close(job: Job, state: 'done' | 'refused' | 'cancelled'): void {
    job.state = state
    job.bytes = undefined
    job.running = undefined
    if (job.planned) job.planned = { ...job.planned, writes: null, about: [] }
  }

  return {
    takeIn(file) {
      if (jobs.has(file.id)) return 'taken'
      const waiting = [...jobs.values()].filter((job) => job.isStarted && !isOver(job)).length
      if (waiting >= MOST_WAITING) return waiting
      const fresh = { isStarted: false, state: 'reading', rowsDone: 0, rowsTotal: 0 } as const
      jobs.set(file.id, {
        ...fresh,
        file,
        startedAt: hub.clock.now(),
        bytes: file.bytes,
        planned: undefined,
        problems: undefined,
        running: undefined,
      })
      for (const [id, job] of jobs) if (jobs.size > MOST_KEPT && (isOver(job) || !job.isStarted)) jobs.delete(id)
      return 'taken'
    },
    look(id) {
      const job = jobs.get(id)
      return job && factsOf(job)
    },
    cancel(id) {
      const job = jobs.get(id)
      if (!job || isOver(job) || job.state === 'writing') return job?.state
      close(job, 'cancelled')
      threadsStop(job)
      return 'cancelled'
    },
    rejectedRows(id) {
      const rejected = jobs.get(id)?.planned?.rejected
      return rejected === undefined ? undefined : (JSON.parse(rejected) as RejectedRows) // written by planFile
    },
    async exportList(ask) {
      const running = threads.write(ask)
      lists.add(running)
      try {
        return await running.result
      } finally {
        lists.delete(running)
      }
    },
    settle: () => last,
    async close() {
      isClosed = true
      unsubscribe()
      for (const job of jobs.values()) if (!isOver(job) && job.state !== 'writing') this.cancel(job.file.id)
      for (const list of lists) list.stop()
      await last
    },
  }
}

function threadsStop(job: Job): void {
  job.running?.stop()
}

function factsOf({ file, startedAt, state, rowsDone, rowsTotal, planned, problems }: Job): ImportFacts {
  const { id, kind, fileName, dryRun, caller } = file
  return {
    id,
    kind,
    fileName,
    dryRun,
    state,
    rowsDone,
    rowsTotal,
    added: planned?.added ?? 0,
    changed: planned?.changed ?? 0,
    rejected: planned?.rejectedCount ?? 0,
    problemCount: problems?.length ?? planned?.problemCount ?? 0,
    problems: [...(problems ?? planned?.problems ?? [])],
    detected: planned?.detected ?? null,
    startedAt,
    userName: caller.userName,
  }
}
