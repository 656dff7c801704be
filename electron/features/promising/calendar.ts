// The house's calendar as the rules want it: working days with the holidays put in, and the way to a customer.
import type { ReadDb } from '#electron/database/schema.ts'
import { loadSetting } from '#electron/database/settings.sql.ts'
import type { Calendar } from '#shared/contract/promising.ts'
import { hardenOn } from '#shared/domain/promising/ship-by.ts'
import type { ClosedDay, Journey, WorkCalendar } from '#shared/domain/promising/work-calendar.ts'
import { type Day, dayOf, type Instant, minutesOf } from '#shared/kernel/dates.ts'
import { loadCompany } from '../setup/company.ts'
import { holidaysAround } from './holidays.ts'

export const CALENDAR_KEY = 'calendar'

export interface House {
  readonly calendar: Calendar
  readonly version: number
  readonly timeZone: string
  /** Undefined until the house is set up. */
  readonly currency: string | undefined
  /** For orders that name none. */
  readonly defaultCarrier: string
}

/** What applies until somebody sets it: a week of five days, the holidays of the company's country, a collection at 15:00, and no days on the road. */
export function usualCalendar(country: string): Calendar {
  return {
    workdays: [1, 2, 3, 4, 5],
    opensAt: '08:00',
    closesAt: '17:00',
    country,
    region: '',
    closedDays: [],
    leadHours: 2,
    cutOffs: [{ carrier: '', times: ['15:00', '15:00', '15:00', '15:00', '15:00', '', ''] }],
    transit: [],
    hardenDays: 7,
  }
}

export async function loadHouse(db: ReadDb): Promise<House> {
  const saved = await loadSetting<Calendar>(db, CALENDAR_KEY)
  const company = await loadCompany(db)
  const calendar = saved?.value ?? usualCalendar(company?.address.country ?? '')
  const { timeZone = 'UTC', currency, defaultCarrier = '' } = company ?? {}
  return { calendar, version: saved?.version ?? 0, timeZone, currency, defaultCarrier }
}

/** The days of work around a day: holidays of the country, and what was closed by hand, which says more. */
export function workCalendar({ calendar, timeZone }: House, around: Day): WorkCalendar {
  const closed = new Map<Day, ClosedDay>(holidaysAround(calendar.country, calendar.region, yearOf(around)))
  for (const { on, note } of calendar.closedDays) closed.set(on, { kind: 'closedDay', name: note })
  return {
    timeZone,
    workdays: calendar.workdays,
    opensAt: minutesOf(calendar.opensAt),
    closesAt: minutesOf(calendar.closesAt),
    closed,
  }
}

/** The way of a carrier to a country: what is said of both, else of the carrier alone, else of the country, else of all. */
export function journeyBy({ calendar, defaultCarrier }: House, to: { carrier: string; country: string }, around: Day): Journey {
  const carrier = (to.carrier || defaultCarrier).toLowerCase()
  const cutOff = calendar.cutOffs.find((one) => one.carrier.toLowerCase() === carrier) ?? calendar.cutOffs.find((one) => one.carrier === '')
  const transit = [
    [carrier, to.country],
    [carrier, ''],
    ['', to.country],
    ['', ''],
  ]
    .map(([by, country]) => calendar.transit.find((one) => one.carrier.toLowerCase() === by && one.country === country))
    .find((one) => one !== undefined)
  return {
    collections: cutOff
      ? cutOff.times.map((time) => (time === '' ? null : minutesOf(time)))
      : new Array<number>(7).fill(minutesOf(calendar.closesAt)),
    transitDays: transit?.days ?? 0,
    closedThere: holidaysAround(to.country, '', yearOf(around)),
  }
}

/** The day on which claims of an order are bound to bins; undefined when that is now. */
export function hardenDay({ calendar, timeZone }: House, shipByOn: Day | null, now: Instant): Day | undefined {
  return hardenOn(shipByOn, dayOf(now, timeZone), calendar.hardenDays)
}

function yearOf(day: Day): number {
  return Number(day.slice(0, 4))
}
