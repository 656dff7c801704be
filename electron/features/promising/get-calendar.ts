import { promising } from '#shared/contract/promising.ts'
import { addDays, dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadHouse } from './calendar.ts'
import { holidaysAround, isRegion, regionsOf } from './holidays.ts'

/** With a country and region asked for, their holidays are shown before they are saved. */
export const getCalendar = answer(promising.getCalendar, async ({ db, input, clock }) => {
  const { calendar, version, timeZone } = await loadHouse(db)
  const today = dayOf(clock.now(), timeZone)
  const country = input.country ?? calendar.country
  const asked = input.region ?? calendar.region
  const region = isRegion(country, asked) ? asked : ''
  const holidays = [...holidaysAround(country, region, Number(today.slice(0, 4)))]
    .filter(([on]) => on >= today && on < addDays(today, 366))
    .map(([on, { name }]) => ({ on, name }))
    .sort((a, b) => (a.on < b.on ? -1 : 1))
  return { calendar, version, holidays, regions: regionsOf(country) }
})
