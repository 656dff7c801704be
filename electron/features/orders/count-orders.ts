import { orders } from '#shared/contract/orders.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { countWork } from './count-work.sql.ts'

export const countOrders = answer(orders.countOrders, async ({ db, clock }) => {
  const timeZone = (await loadCompany(db))?.timeZone ?? 'UTC'
  const today = dayOf(clock.now(), timeZone)
  return countWork(db, { today, startOfToday: startOfDay(clock.now(), timeZone) })
})

/** The first instant of the day it is now in a time zone, to the minute. */
function startOfDay(now: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(now)
  const part = (type: 'hour' | 'minute') => Number(parts.find((p) => p.type === type)?.value ?? 0)
  const minute = 60_000
  return Math.floor(now / minute) * minute - (part('hour') * 60 + part('minute')) * minute
}
