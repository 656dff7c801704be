import { addDays, type Day, type Instant, instantAt } from '#shared/kernel/dates.ts'
import { deliveredOn, isWorked, type Journey, leavesAt, type WorkCalendar } from './work-calendar.ts'

export interface ShipBy {
  /** The last day on which the goods may leave. */
  readonly on: Day
  /** When the carrier collects on that day. */
  readonly at: Instant
  /** The last moment to begin, so that the working hours it takes end with the collection. */
  readonly beginAt: Instant
}

const LONGEST_SEARCH_DAYS = 120

/**
 * The last day and moment at which an order may leave to be there on its promised day. When no day before it fits (nobody works or collects),
 * the promised day itself at closing time is taken, so that the order still turns late some day.
 */
export function shipBy(calendar: WorkCalendar, journey: Journey, promisedOn: Day, leadHours: number): ShipBy {
  for (let day = promisedOn, looked = 0; looked < LONGEST_SEARCH_DAYS; day = addDays(day, -1), looked += 1) {
    const leaves = leavesAt(calendar, journey, day)
    if (leaves === null || deliveredOn(journey, day) > promisedOn) continue
    return { on: day, at: instantAt(day, leaves, calendar.timeZone), beginAt: beginBy(calendar, day, leaves, leadHours) }
  }
  const at = instantAt(promisedOn, calendar.closesAt, calendar.timeZone)
  return { on: promisedOn, at, beginAt: at }
}

/** Counts the working hours back from the collection. */
function beginBy(calendar: WorkCalendar, shipOn: Day, leaves: number, leadHours: number): Instant {
  let left = leadHours * 60
  let day = shipOn
  let end = Math.min(leaves, calendar.closesAt)
  for (let looked = 0; looked < LONGEST_SEARCH_DAYS; looked += 1) {
    const open = isWorked(calendar, day) ? end - calendar.opensAt : 0
    if (open > 0 && open >= left) return instantAt(day, end - left, calendar.timeZone)
    if (open > 0) left -= open
    day = addDays(day, -1)
    end = calendar.closesAt
  }
  return instantAt(day, calendar.opensAt, calendar.timeZone)
}

/** The day on which a claim is bound to bins; undefined when that is now. Until then the goods may stand anywhere and be moved freely. */
export function hardenOn(shipByOn: Day | null, today: Day, daysBefore: number): Day | undefined {
  if (shipByOn === null) return undefined
  const day = addDays(shipByOn, -daysBefore)
  return day > today ? day : undefined
}
