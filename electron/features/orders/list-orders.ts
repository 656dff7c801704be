import { orders } from '#shared/contract/orders.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { listOrderRows } from './order-lists.sql.ts'

export const listOrders = answer(orders.listOrders, async ({ db, input, clock }) => {
  const company = await loadCompany(db)
  return listOrderRows(db, { ...input, today: dayOf(clock.now(), company?.timeZone ?? 'UTC') })
})
