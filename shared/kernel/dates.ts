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

/** The calendar day of an instant in a time zone (IANA name). */
export function dayOf(at: Instant, timeZone: string): Day {
  const known = dayFormats.get(timeZone)
  const format = known ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  if (!known) dayFormats.set(timeZone, format)
  return format.format(at)
}

/** The day `days` calendar days later (earlier when negative). */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** Whether the text is a day that exists: 2026-02-31 does not. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === text
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
