// Has the write-ahead log moved into the database file by another thread while commands go on: whoever commits when the log is long would pay for
// it otherwise, and one scan in 160 took 50 to 100 ms longer.
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** A command writes some 25 pages, and SQLite lets the committing command move the log itself at 4,000. */
const COMMITS_BETWEEN = 40

export interface LogThread {
  /** Something was committed. */
  hasGrown(): void
  stop(): Promise<void>
}

/** The thread is started when there is something to move, so that no start waits for it. */
export function moveLogOnThread(program: URL, file: string, onError: (error: unknown) => void): LogThread {
  let thread: Worker | undefined
  let commits = 0
  let hasEnded = false

  function start(): Worker {
    const started = new Worker(program, { workerData: { file } })
    started.on('message', ({ code, message }: { code?: string; message: string }) => onError(Object.assign(new Error(message), { code })))
    started.on('error', onError)
    // Without it the log is moved by the commands themselves.
    started.on('exit', () => {
      thread = undefined
      hasEnded = true
    })
    started.unref()
    return started
  }

  return {
    hasGrown() {
      commits += 1
      if (commits < COMMITS_BETWEEN || hasEnded) return
      commits = 0
      thread ??= start()
      thread.postMessage('move')
    },
    async stop() {
      if (!thread) return
      const ended = once(thread, 'exit')
      thread.ref()
      thread.postMessage('stop')
      await ended
    },
  }
}
