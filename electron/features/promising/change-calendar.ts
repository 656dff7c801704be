import { saveSetting } from '#electron/database/settings.sql.ts'
import { promising } from '#shared/contract/promising.ts'
import { handle } from '../handle.ts'
import { markAllRisks } from './availability.sql.ts'
import { CALENDAR_KEY } from './calendar.ts'
import { isRegion } from './holidays.ts'

/** Promised days stay as they are; by when each open order must leave is worked out again by a job. */
export const changeCalendar = handle(promising.changeCalendar, async ({ tx, input, refuse, tell }) => {
  const { country, region } = input.calendar
  if (!isRegion(country, region)) return refuse('REGION_UNKNOWN', { what: `${country} ${region}` })
  if (!(await saveSetting(tx, CALENDAR_KEY, input.calendar, input.version))) return refuse('CHANGED_MEANWHILE', { what: 'calendar' })
  await markAllRisks(tx)
  tell('calendarChanged', [{ kind: 'settings', id: CALENDAR_KEY }], { country, region })
  return { version: input.version + 1 }
})
