import { orders } from '#shared/contract/orders.ts'
import { dayOf, startOfDay } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { countWork } from './count-work.sql.ts'

export const countOrders = answer(orders.countOrders, async ({ db, clock, caller }) => {
  const timeZone = (await loadCompany(db))?.timeZone ?? 'UTC'
  const today = dayOf(clock.now(), timeZone)
  return countWork(db, { startOfToday: startOfDay(today, timeZone) }, await houseAmongSeveral(db, caller))
})
