import { shipping } from '#shared/contract/shipping.ts'
import { canSortShipments } from '#shared/domain/shipping/shipment-sorts.ts'
import { startOfDay } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { listShipmentRows } from './shipment-lists.sql.ts'

export const listShipments = answer(shipping.listShipments, async ({ db, input, refuse }) => {
  const { sort, search, where } = input
  if (sort && !canSortShipments(sort.by, { search, shipped: where.shipped })) return refuse('SORT_TOO_WIDE', { by: sort.by })
  const timeZone = (await loadCompany(db))?.timeZone ?? 'UTC'
  return listShipmentRows(db, { ...input, startOf: (day) => startOfDay(day, timeZone) })
})
