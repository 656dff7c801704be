import { addDays, type Day, weekdayOf } from '#shared/kernel/dates.ts'

/** Why a day is not worked, with the name that people know it by. */
export interface ClosedDay {
  readonly kind: 'holiday' | 'closedDay'
  readonly name: string
}

/** The house's week and the days on which it is closed, as facts: where the holidays come from is not the rule's business. */
export interface WorkCalendar {
  readonly timeZone: string
  /** 1 is Monday, 7 is Sunday. */
  readonly workdays: readonly number[]
  /** Minutes since midnight. */
  readonly opensAt: number
  readonly closesAt: number
  readonly closed: ReadonlyMap<Day, ClosedDay>
}

/** When a carrier collects: minutes since midnight by weekday from Monday, null when it does not come. */
export type Collections = readonly (number | null)[]

/** How goods get to the customer. */
export interface Journey {
  readonly collections: Collections
  /** Working days on the road. */
  readonly transitDays: number
  /** Public holidays where the customer is: nothing is delivered on them. */
  readonly closedThere: ReadonlyMap<Day, ClosedDay>
}

export function isWorked(calendar: WorkCalendar, day: Day): boolean {
  return calendar.workdays.includes(weekdayOf(day)) && !calendar.closed.has(day)
}

/** The minute at which goods leave on a day, or null when nothing leaves then. */
export function leavesAt(calendar: WorkCalendar, { collections }: Journey, day: Day): number | null {
  return isWorked(calendar, day) ? (collections[weekdayOf(day) - 1] ?? null) : null
}

/** Carriers deliver from Monday to Friday, and not on the public holidays of the place they deliver to. */
export function isDelivered({ closedThere }: Journey, day: Day): boolean {
  return weekdayOf(day) <= 5 && !closedThere.has(day)
}

/** The day on which goods that leave on `shipOn` are with the customer. Without days on the road it is the day they leave. */
export function deliveredOn(journey: Journey, shipOn: Day): Day {
  let day = shipOn
  for (let left = journey.transitDays; left > 0; ) {
    day = addDays(day, 1)
    if (isDelivered(journey, day)) left -= 1
  }
  return day
}
