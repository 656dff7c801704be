import { orders } from '#shared/contract/orders.ts'
import { dayOf, startOfDay } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { isSortCarried } from './order-bounds.ts'
import { listOrderRows } from './order-lists.sql.ts'

export const listOrders = answer(orders.listOrders, async ({ db, input, refuse, clock, caller }) => {
  if (input.sort && !isSortCarried(input)) return refuse('SORT_TOO_WIDE', { by: input.sort.by })
  const company = await loadCompany(db)
  const timeZone = company?.timeZone ?? 'UTC'
  const house = input.filter === 'toRelease' ? await houseAmongSeveral(db, caller) : undefined
  return listOrderRows(db, { ...input, house, today: dayOf(clock.now(), timeZone), startOf: (day) => startOfDay(day, timeZone) })
})
