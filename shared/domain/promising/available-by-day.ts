import type { Day } from '#shared/kernel/dates.ts'

export interface Expected {
  readonly on: Day
  readonly quantity: number
}

export interface AvailableDay {
  readonly on: Day
  readonly dueIn: number
  /** What back-orders want by the day. */
  readonly wanted: number
  /** What may be promised for the day. */
  readonly available: number
}

/**
 * What may be promised for each day (ATP): what is unpromised now and comes in until then, less what back-orders want until then, and never
 * so much that a later promise would be broken. `from` is the first day; what is overdue counts as coming on it.
 */
export function availableByDay(unpromised: number, dueIn: readonly Expected[], wanted: readonly Expected[], from: Day): AvailableDay[] {
  const clamp = (day: Day) => (day < from ? from : day)
  const days = [...new Set([from, ...dueIn.map(({ on }) => clamp(on)), ...wanted.map(({ on }) => clamp(on))])].sort()
  const sumOn = (list: readonly Expected[], day: Day) => list.reduce((sum, { on, quantity }) => sum + (clamp(on) === day ? quantity : 0), 0)
  let level = unpromised
  const rows = days.map((on) => {
    const row = { on, dueIn: sumOn(dueIn, on), wanted: sumOn(wanted, on) }
    level += row.dueIn - row.wanted
    return { ...row, level }
  })
  let least = Number.POSITIVE_INFINITY
  const available = rows
    .map(({ on, dueIn: comes, wanted: goes, level: left }, at) => ({ at, on, dueIn: comes, wanted: goes, left }))
    .reverse()
    .map(({ on, dueIn: comes, wanted: goes, left }) => {
      least = Math.min(least, left)
      return { on, dueIn: comes, wanted: goes, available: Math.max(0, least) }
    })
  return available.reverse()
}

/** The first day for which so many may be promised; undefined when there is none. */
export function firstDayFor(days: readonly AvailableDay[], quantity: number): Day | undefined {
  return days.find(({ available }) => available >= quantity)?.on
}
