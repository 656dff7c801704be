// Public holidays of a country and one of its parts, from the library's tables; no net is asked.
import Holidays from 'date-holidays'
import type { ClosedDay } from '#shared/domain/promising/work-calendar.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Reading a country's tables takes some milliseconds, and every order of the day asks for the same ones. */
const known = new Map<string, ReadonlyMap<Day, ClosedDay>>()

/** The public holidays of the years around `year`; none where no country is said or the library knows none. */
export function holidaysAround(country: string, region: string, year: number): ReadonlyMap<Day, ClosedDay> {
  const key = `${country}/${region}/${year}`
  const found = known.get(key)
  if (found) return found
  const days = new Map<Day, ClosedDay>()
  if (country !== '' && isCountry(country)) {
    const table = region === '' ? new Holidays(country) : new Holidays(country, region)
    for (const one of [year - 1, year, year + 1, year + 2]) {
      for (const holiday of table.getHolidays(one)) {
        if (holiday.type === 'public') days.set(holiday.date.slice(0, 10), { kind: 'holiday', name: holiday.name })
      }
    }
  }
  known.set(key, days)
  return days
}

/** Whether the library knows a part of a country by this code. */
export function isRegion(country: string, region: string): boolean {
  return region === '' || regionsOf(country).some(({ code }) => code === region)
}

export function regionsOf(country: string): { code: string; name: string }[] {
  if (country === '') return []
  const states = new Holidays().getStates(country) as Readonly<Record<string, string>> | undefined // the library's type is looser than what it returns
  return Object.entries(states ?? {}).map(([code, name]) => ({ code, name }))
}

function isCountry(country: string): boolean {
  return Object.hasOwn(new Holidays().getCountries(), country)
}
