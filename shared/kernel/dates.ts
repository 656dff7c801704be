/** An instant: epoch milliseconds, UTC. */
export type Instant = number
/** A calendar day that means a day: `YYYY-MM-DD`. */
export type Day = string

/** Tells the time. An argument everywhere, so that whole days can be simulated. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => Date.now() }

/** Making one takes as long as a small query, and a warehouse asks for its own zone all day. */
const dayFormats = new Map<string, Intl.DateTimeFormat>()

const QUARTER_HOUR = 900_000
/** Since then every zone has been some quarters of an hour away from UTC. */
const QUARTERS_SINCE = Date.UTC(1973, 0, 1) / QUARTER_HOUR
const lastDays = new Map<string, { readonly quarter: number; readonly day: Day }>()

/** The calendar day of an instant in a time zone (IANA name). Nowhere does a day begin within a quarter of an hour, so it is asked once in each. */
export function dayOf(at: Instant, timeZone: string): Day {
  const quarter = Math.floor(at / QUARTER_HOUR)
  const last = lastDays.get(timeZone)
  if (last?.quarter === quarter) return last.day
  const known = dayFormats.get(timeZone)
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (!known) dayFormats.set(timeZone, format)
  const day = format.format(at)
  if (quarter >= QUARTERS_SINCE) lastDays.set(timeZone, { quarter, day })
  return day
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether the text is a day that exists: 2026-02-31 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return day >= 1 && day <= daysIn(year, month)
}

/** How many days a month has; none when there is no such month. */
function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  if (month < 1 || month > 12) return 0
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** The first instant of a calendar day in a time zone: midnight, or the hour that follows where the clocks leave midnight out. */
export function startOfDay(day: Day, timeZone: string): Instant {
  const midnight = Date.parse(`${day}T00:00:00Z`)
  const first = midnight - offsetAt(midnight, timeZone)
  const second = midnight - offsetAt(first, timeZone)
  return dayOf(second, timeZone) === day ? second : first
}

/** How far the clocks of a time zone are ahead of UTC at an instant, in milliseconds. */
function offsetAt(at: Instant, timeZone: string): number {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  const part = (type: 'hour' | 'minute') => Number(format.formatToParts(at).find((p) => p.type === type)?.value ?? 0)
  const local = Date.parse(`${dayOf(at, timeZone)}T00:00:00Z`) + (part('hour') * 60 + part('minute')) * 60_000
  return local - Math.floor(at / 60_000) * 60_000
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

const clockFormats = new Map<string, Intl.DateTimeFormat>()

/** The minutes since midnight that a clock on the wall of a time zone shows. */
export function minuteOf(at: Instant, timeZone: string): number {
  const known = clockFormats.get(timeZone)
  const format = known ?? new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
  if (!known) clockFormats.set(timeZone, format)
  const [hour = 0, minute = 0] = format.format(at).split(':').map(Number)
  return hour * 60 + minute
}

/**
 * The instant at which a clock of a time zone shows this minute of the day. A time that the change to summer time leaves out is the moment of
 * the change; of one that happens twice the first counts.
 */
export function instantAt(day: Day, minute: number, timeZone: string): Instant {
  const wall = Date.parse(`${day}T00:00:00Z`) + minute * 60_000
  const shown = (at: Instant) => Date.parse(`${dayOf(at, timeZone)}T00:00:00Z`) + minuteOf(at, timeZone) * 60_000
  const offsets = [wall - 86_400_000, wall + 86_400_000].map((at) => shown(at) - at)
  const found = [...new Set(offsets)].map((offset) => wall - offset).filter((at) => shown(at) === wall)
  if (found.length > 0) return Math.min(...found)
  return wall - Math.min(...offsets) - Math.max(0, minute % 60) * 60_000
}

/** Minutes since midnight of a time such as `15:00`. */
export function minutesOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
