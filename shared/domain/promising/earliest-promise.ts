import { addDays, type Day, dayOf, type Instant, minuteOf, weekdayOf } from '#shared/kernel/dates.ts'
import type { PromiseReason } from './promise-reasons.ts'
import { deliveredOn, isDelivered, isWorked, type Journey, leavesAt, type WorkCalendar } from './work-calendar.ts'

export interface PromiseAsk {
  /** When the order comes in. */
  readonly at: Instant
  /** Working hours until it is packed. */
  readonly leadHours: number
  /** The day the last of the goods come in; null when they are there. */
  readonly goods: { readonly on: Day; readonly isConfirmed: boolean } | null
}

export interface PromisedDays {
  readonly shipOn: Day
  readonly deliverOn: Day
  /** In the order in which they pushed the day back. */
  readonly reasons: readonly PromiseReason[]
}

/** Nothing is looked for beyond this: a house that works no day in two years has no calendar. */
const LONGEST_SEARCH_DAYS = 800

/**
 * The earliest day on which an order can leave and be there. Work on it begins when the goods are there and the house is open, takes its
 * working hours, and ends with the first collection of the carrier after that; then come the carrier's days on the road.
 * Undefined when no day fits, because nobody works or collects.
 */
export function earliestPromise(calendar: WorkCalendar, journey: Journey, ask: PromiseAsk): PromisedDays | undefined {
  const reasons: PromiseReason[] = []
  const ready = readyAt(calendar, ask, reasons)
  if (!ready) return undefined
  const shipOn = firstCollection(calendar, journey, ask, ready, reasons)
  if (!shipOn) return undefined
  const deliverOn = deliveredOn(journey, shipOn)
  if (journey.transitDays > 0) {
    for (let day = addDays(shipOn, 1); day <= deliverOn; day = addDays(day, 1)) {
      const holiday = journey.closedThere.get(day)
      if (holiday && !isDelivered(journey, day)) reasons.push({ kind: 'holidayThere', on: day, what: holiday.name })
    }
    reasons.push({ kind: 'transit', what: String(journey.transitDays) })
  }
  return { shipOn, deliverOn, reasons }
}

interface Moment {
  readonly day: Day
  readonly minute: number
}

/** When the order is packed: its hours are spent while the house is open. */
function readyAt(calendar: WorkCalendar, ask: PromiseAsk, reasons: PromiseReason[]): Moment | undefined {
  let day = dayOf(ask.at, calendar.timeZone)
  let minute = minuteOf(ask.at, calendar.timeZone)
  if (ask.goods && ask.goods.on > day) {
    day = ask.goods.on
    minute = calendar.opensAt
    reasons.push({ kind: ask.goods.isConfirmed ? 'dueIn' : 'dueInUnconfirmed', on: day, what: '' })
  }
  let left = ask.leadHours * 60
  for (let looked = 0; looked < LONGEST_SEARCH_DAYS; looked += 1) {
    if (isWorked(calendar, day)) {
      const from = Math.max(minute, calendar.opensAt)
      const open = calendar.closesAt - from
      if (open > 0 && open >= left) return { day, minute: from + left }
      if (open > 0) left -= open
      else if (looked === 0 && !ask.goods) reasons.push({ kind: 'afterHours', on: day, what: timeText(calendar.closesAt) })
    } else sayClosed(calendar, day, reasons)
    day = addDays(day, 1)
    minute = 0
  }
  return undefined
}

/** The first day on which the carrier comes after the order is packed. */
function firstCollection(
  calendar: WorkCalendar,
  journey: Journey,
  ask: PromiseAsk,
  ready: Moment,
  reasons: PromiseReason[],
): Day | undefined {
  const today = dayOf(ask.at, calendar.timeZone)
  sayMissed(calendar, journey, ask, ready, reasons)
  for (let day = ready.day, looked = 0; looked < LONGEST_SEARCH_DAYS; day = addDays(day, 1), looked += 1) {
    const leaves = leavesAt(calendar, journey, day)
    if (leaves !== null && (day > ready.day || ready.minute <= leaves)) return day
    if (leaves !== null) {
      if (day > today) reasons.push({ kind: 'notReadyByCutOff', on: day, what: timeText(leaves) })
    } else if (!isWorked(calendar, day)) sayClosed(calendar, day, reasons)
    else reasons.push({ kind: 'noCollection', on: day, what: '' })
  }
  return undefined
}

/** Says why it does not leave on the day it was ordered, although the carrier comes then. */
function sayMissed(calendar: WorkCalendar, journey: Journey, ask: PromiseAsk, ready: Moment, reasons: PromiseReason[]): void {
  const day = dayOf(ask.at, calendar.timeZone)
  const leaves = leavesAt(calendar, journey, day)
  if (leaves === null || (ask.goods && ask.goods.on > day)) return
  if (minuteOf(ask.at, calendar.timeZone) > leaves) {
    // The house is not blamed for closing when the carrier was gone before that.
    const late = reasons.findIndex(({ kind, on }) => kind === 'afterHours' && on === day)
    if (late >= 0) reasons.splice(late, 1)
    reasons.unshift({ kind: 'afterCutOff', on: day, what: timeText(leaves) })
  } else if (ready.day > day || ready.minute > leaves) reasons.unshift({ kind: 'notReadyByCutOff', on: day, what: timeText(leaves) })
}

/** A weekend is said once, by its first day; a holiday or a day closed by hand by its name. */
function sayClosed(calendar: WorkCalendar, day: Day, reasons: PromiseReason[]): void {
  const closed = calendar.closed.get(day)
  const isWorkday = calendar.workdays.includes(weekdayOf(day))
  if (closed && isWorkday) {
    if (!reasons.some(({ on, kind }) => on === day && kind === closed.kind)) reasons.push({ kind: closed.kind, on: day, what: closed.name })
    return
  }
  const before = reasons.at(-1)
  if (before?.kind === 'dayOff' && before.on !== undefined && addDays(before.on, 6) > day) return
  reasons.push({ kind: 'dayOff', on: day, what: '' })
}

function timeText(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
