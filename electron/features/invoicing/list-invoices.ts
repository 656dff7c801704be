import { invoicing } from '#shared/contract/invoicing.ts'
import { canSortInvoices } from '#shared/domain/invoicing/invoice-sorts.ts'
import { invoiceStatus } from '#shared/domain/invoicing/invoice-status.ts'
import { answer } from '../handle.ts'
import { todayOf } from '../setup/today.ts'
import { listInvoiceRows } from './invoice-lists.sql.ts'

export const listInvoices = answer(invoicing.listInvoices, async ({ db, input, refuse, clock }) => {
  if (input.sort && !canSortInvoices(input.sort.by, input)) return refuse('SORT_TOO_WIDE', { by: input.sort.by })
  const today = await todayOf(db, clock)
  const { rows, next } = await listInvoiceRows(db, { ...input, today })
  return { rows: rows.map((row) => ({ ...row, status: invoiceStatus(row, today) })), next }
})
