import type { Clock } from '#shared/kernel/dates.ts'
import type { Ids } from '#shared/kernel/ids.ts'

/** The time of what is being replayed; it never goes back. */
export interface ReplayClock extends Clock, Ids {
  /** Goes on to this instant, if it is later. */
  reach(at: number): void
  nextId(): string
}

/** Ids of a replay count and sort as they were made, so that the same file always becomes the same warehouse. */
export function openReplayClock(start: number): ReplayClock {
  let now = start
  let made = 0
  const next = () => {
    made += 1
    return `r-${String(made).padStart(9, '0')}`
  }
  return {
    now: () => now,
    next,
    nextId: next,
    reach: (at) => {
      now = Math.max(now, at)
    },
  }
}
