import { dayOf, type Instant } from '#shared/kernel/dates.ts'

const NEWEST = 8
const DAYS = 14
const MONTHS = 12

/**
 * Which backups are kept, by the instants they were made at: the last 8 whatever their age, the newest of each of the last 14 days that have one,
 * and of each of the last 12 months. Days and months are those of the warehouse's time zone. A mistake found a week later can still be undone.
 */
export function keptBackups(madeAt: readonly Instant[], timeZone: string): ReadonlySet<Instant> {
  const newestFirst = [...madeAt].sort((a, b) => b - a)
  const ofDays = newestOfEach(newestFirst, (at) => dayOf(at, timeZone)).slice(0, DAYS)
  const ofMonths = newestOfEach(newestFirst, (at) => dayOf(at, timeZone).slice(0, 7)).slice(0, MONTHS)
  return new Set([...newestFirst.slice(0, NEWEST), ...ofDays, ...ofMonths])
}

function newestOfEach(newestFirst: readonly Instant[], spanOf: (at: Instant) => string): Instant[] {
  const seen = new Set<string>()
  return newestFirst.filter((at) => {
    const span = spanOf(at)
    if (seen.has(span)) return false
    seen.add(span)
    return true
  })
}
