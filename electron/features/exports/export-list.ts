import { exports } from '#shared/contract/exports.ts'
import { canSortInvoices, invoiceFilterOf } from '#shared/domain/invoicing/invoice-sorts.ts'
import { canSortPrintJobs } from '#shared/domain/printing/print-job-sorts.ts'
import { canSortShipments } from '#shared/domain/shipping/shipment-sorts.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { isSortCarried } from '../orders/order-bounds.ts'
import { loadCompany } from '../setup/company.ts'
import { MOST_ROWS } from './write-list.ts'

/** Reads and writes on a thread of its own; the floor does not notice. */
export const exportList = answer(exports.exportList, async ({ db, input, refuse, files, clock }) => {
  const { orders: filter = 'all', search, customerId, orderWhere: where, orderSort: sort } = input.filter
  if (sort && !isSortCarried({ filter, search, customerId, where, sort })) return refuse('SORT_TOO_WIDE', { by: sort.by })
  const { invoiceSort, status, shipmentSort, shipmentWhere } = input.filter
  if (invoiceSort && !canSortInvoices(invoiceSort.by, { filter: invoiceFilterOf(status), search }))
    return refuse('SORT_TOO_WIDE', { by: invoiceSort.by })
  if (shipmentSort && !canSortShipments(shipmentSort.by, { search, shipped: shipmentWhere?.shipped }))
    return refuse('SORT_TOO_WIDE', { by: shipmentSort.by })
  const { printSort, openPrints: openOnly = false, printWhere } = input.filter
  if (printSort && !canSortPrintJobs(printSort.by, { openOnly, asked: printWhere?.asked }))
    return refuse('SORT_TOO_WIDE', { by: printSort.by })
  const timeZone = (await loadCompany(db))?.timeZone ?? 'UTC'
  const written = await files.exportList({ ...input, today: dayOf(clock.now(), timeZone), timeZone })
  if (!written) return refuse('LIST_TOO_LONG', { most: MOST_ROWS })
  const { fileName, mediaType, bytes, rows } = written
  return { fileName, mediaType, rows, base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('base64') }
})
