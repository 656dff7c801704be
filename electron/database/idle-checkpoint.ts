// Moves the write-ahead log into the database file while nobody waits, so that it never grows long and a scan never pays for it.
import type { Database as RawDatabase } from 'better-sqlite3'

/** Milliseconds: how long nobody has written, and the shortest time between two times. */
const usualPace = { idle: 3_000, atMostEvery: 30_000 }

export interface LogShrinker {
  /** Something was committed. */
  hasGrown(): void
  stop(): void
}

/** Empties the log some seconds after the last commit, at most every half minute. A reader in the middle of the log is not waited for. */
export function shrinkLogWhenIdle(raw: RawDatabase, onError: (error: unknown) => void, pace = usualPace): LogShrinker {
  let timer: NodeJS.Timeout | undefined
  let grewAt = 0
  let shrunkAt = Number.NEGATIVE_INFINITY

  function later(): void {
    const now = performance.now()
    const dueAt = Math.max(grewAt + pace.idle, shrunkAt + pace.atMostEvery)
    timer = setTimeout(shrinkIfIdle, Math.max(dueAt - now, 0))
    timer.unref()
  }

  function shrinkIfIdle(): void {
    timer = undefined
    const isIdle = performance.now() - grewAt >= pace.idle && !raw.inTransaction
    if (isIdle) shrunkAt = performance.now()
    try {
      if (!isIdle || !shrink(raw)) later()
    } catch (error) {
      onError(error)
    }
  }

  return {
    hasGrown() {
      grewAt = performance.now()
      if (timer === undefined) later()
    },
    stop() {
      clearTimeout(timer)
    },
  }
}

/** Empties the log without waiting for readers; false when one was in the way. */
function shrink(raw: RawDatabase): boolean {
  const patience = raw.pragma('busy_timeout', { simple: true })
  raw.pragma('busy_timeout = 0')
  try {
    return raw.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0
  } finally {
    raw.pragma(`busy_timeout = ${patience}`)
  }
}
