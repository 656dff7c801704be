import type { Clock } from '#shared/kernel/dates.ts'

/** A sleep is never longer than this, so that a computer that was asleep, or whose clock was set, notices soon. */
const LONGEST_SLEEP_MS = 60_000
/** After a pass that broke. */
const PAUSE_AFTER_FAULT_MS = 5_000

/** Does work when woken and when it falls due, one pass at a time. */
export interface Worker {
  /** There may be something to do. Costs nothing when a pass is about to begin anyway. */
  wake(): void
  /** Looks for work once more and resolves when that is done. */
  settle(): Promise<void>
  /** Begins no further pass and resolves when the one under way is done. */
  stop(): Promise<void>
}

export interface Work {
  readonly clock: Clock
  /** Does what is due and says when to look again; undefined: when woken. Ends early when it `isStopping`. */
  pass(isStopping: () => boolean): Promise<number | undefined>
  onFault(error: unknown): void
}

export function startWorker(work: Work): Worker {
  let isWoken = false
  let isStopped = false
  let running: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined

  function wake(): void {
    if (isStopped) return
    isWoken = true
    running ??= run()
  }

  async function run(): Promise<void> {
    while (isWoken && !isStopped) {
      await turnOfTheLoop() // the answer that woke us goes out first, and many changes make one pass
      isWoken = false
      clearTimeout(timer)
      const next = await passSafely()
      if (next !== undefined && !isStopped) sleepUntil(next)
    }
    running = undefined
  }

  async function passSafely(): Promise<number | undefined> {
    if (isStopped) return undefined
    try {
      return await work.pass(() => isStopped)
    } catch (error) {
      work.onFault(error)
      return work.clock.now() + PAUSE_AFTER_FAULT_MS
    }
  }

  function sleepUntil(at: number): void {
    clearTimeout(timer)
    timer = setTimeout(wake, Math.min(Math.max(at - work.clock.now(), 0), LONGEST_SLEEP_MS))
    timer.unref()
  }

  return {
    wake,
    async settle() {
      wake()
      while (running) await running
    },
    async stop() {
      isStopped = true
      clearTimeout(timer)
      await running
    },
  }
}

function turnOfTheLoop(): Promise<void> {
  return new Promise((done) => setImmediate(done))
}
