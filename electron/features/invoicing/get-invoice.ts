import { invoicing } from '#shared/contract/invoicing.ts'
import { answer } from '../handle.ts'
import { todayOf } from '../setup/today.ts'
import { invoiceView } from './invoice-view.ts'

export const getInvoice = answer(invoicing.getInvoice, async ({ db, input, refuse, clock }) => {
  return (await invoiceView(db, await todayOf(db, clock), input.id)) ?? refuse('INVOICE_UNKNOWN', { what: input.id })
})
