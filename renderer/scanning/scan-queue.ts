/** Work that scans and keys ask for, done strictly one after another in the order it came. Nothing is dropped. */

export type Work = () => void | Promise<void>

export type ScanQueue = {
  push: (work: Work) => void
  /** Stops the queue, for instance while a screen is loading, until the returned function is called. */
  hold: () => () => void
  /** How many pieces of work wait behind the one being done. */
  waiting: () => number
  isBusy: () => boolean
  subscribe: (listener: () => void) => () => void
}

export type ScanQueueOptions = {
  /** Gives the screen a moment to show the last answer before the next scan is judged against it. */
  readonly settle: () => Promise<void>
  /** A piece of work threw: that is a bug, reported, and the queue goes on. */
  readonly onFault: (error: unknown) => void
}

export function createScanQueue({ settle, onFault }: ScanQueueOptions): ScanQueue {
  const line: Work[] = []
  const listeners = new Set<() => void>()
  let isBusy = false
  let holds = 0

  const tell = () => {
    for (const listener of listeners) listener()
  }

  async function run() {
    if (isBusy) return
    isBusy = true
    for (;;) {
      const work = holds > 0 ? undefined : line.shift()
      if (work === undefined) break
      tell()
      try {
        await work()
        await settle()
      } catch (error) {
        onFault(error)
      }
    }
    isBusy = false
    tell()
  }

  return {
    push(work) {
      line.push(work)
      tell()
      void run()
    },
    hold() {
      let isHeld = true
      holds += 1
      return () => {
        if (!isHeld) return
        isHeld = false
        holds -= 1
        // The screen that was waited for mounts in this same turn; only after it can it take what waits.
        queueMicrotask(() => void run())
      }
    },
    waiting: () => line.length,
    isBusy: () => isBusy,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
