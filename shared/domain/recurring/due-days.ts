// On which days a recurring order falls due, and on which of the house's days it is then made.
import { addDays, type Day, weekdayOf } from '#shared/kernel/dates.ts'
import { isWorked, type WorkCalendar } from '../promising/work-calendar.ts'

export const rhythmUnits = ['day', 'week', 'month'] as const
/** What becomes of a due day on which the house is closed. */
export const closedChoices = ['keep', 'skip', 'before', 'after'] as const
export type ClosedChoice = (typeof closedChoices)[number]

export interface Rhythm {
  /** Every so many days, weeks or months. */
  readonly every: number
  readonly unit: (typeof rhythmUnits)[number]
  /** Of weeks: 1 is Monday, 7 is Sunday. */
  readonly weekday: number
  /** Of months; a month that is shorter has it on its last day. */
  readonly dayOfMonth: number
  readonly startOn: Day
  readonly endOn: Day | null
}

/** A year without a working day is a calendar that was set wrongly. */
const LONGEST_CLOSED = 366

/** The n-th due day, the first one being number 0. Each is counted from the start, so a 31st that became a 28th is a 31st again in March. */
export function dueDay({ every, unit, weekday, dayOfMonth, startOn }: Rhythm, n: number): Day {
  if (unit === 'day') return addDays(startOn, n * every)
  if (unit === 'week') return addDays(startOn, ((weekday - weekdayOf(startOn) + 7) % 7) + n * every * 7)
  const [year = 0, month = 1] = startOn.split('-').map(Number)
  const first = dayInMonth(year, month, dayOfMonth) < startOn ? month + 1 : month
  return dayInMonth(year, first + n * every, dayOfMonth)
}

/** The number of the first due day that is not before a day. */
export function firstDueFrom(rhythm: Rhythm, day: Day): number {
  const pace = { day: 1, week: 7, month: 31 }[rhythm.unit] * rhythm.every
  const passed = Math.floor((Date.parse(day) - Date.parse(rhythm.startOn)) / 86_400_000)
  let n = Math.max(0, Math.floor(passed / pace) - 1)
  while (dueDay(rhythm, n) < day) n += 1
  return n
}

/** The n-th due day, or null when the rhythm has ended before it. */
export function dueWithin(rhythm: Rhythm, n: number): Day | null {
  const day = dueDay(rhythm, n)
  return rhythm.endOn !== null && day > rhythm.endOn ? null : day
}

/** The day on which an order that is due then is made; null: not at all, because the house is closed and such days are left out. */
export function madeOn(due: Day, onClosed: ClosedChoice, calendar: WorkCalendar): Day | null {
  if (onClosed === 'keep' || isWorked(calendar, due)) return due
  if (onClosed === 'skip') return null
  const step = onClosed === 'before' ? -1 : 1
  for (let n = 1; n <= LONGEST_CLOSED; n += 1) {
    const day = addDays(due, n * step)
    if (isWorked(calendar, day)) return day
  }
  return due
}

/** Month 13 is the January that follows. */
function dayInMonth(year: number, month: number, dayOfMonth: number): Day {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1, Math.min(dayOfMonth, last))).toISOString().slice(0, 10)
}
