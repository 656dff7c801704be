import { invoicing } from '#shared/contract/invoicing.ts'
import { openAmount } from '#shared/domain/invoicing/invoice-status.ts'
import { handle } from '../handle.ts'
import { viewOf } from './invoice-view.ts'
import { addPaid, insertPayment, loadInvoice } from './invoicing.sql.ts'

export const recordPayment = handle(invoicing.recordPayment, async ({ tx, input, refuse, tell, clock }) => {
  const { id, invoiceId, amountMinor, paidOn, note } = input
  const isBooked = await addPaid(tx, invoiceId, amountMinor)
  const invoice = await loadInvoice(tx, invoiceId)
  if (!invoice) return refuse('INVOICE_UNKNOWN', { what: invoiceId })
  if (!isBooked) return refuse('PAID_TOO_MUCH', { openMinor: openAmount(invoice), amountMinor })
  await insertPayment(tx, { id, invoiceId, amountMinor, paidOn, note, at: clock.now() })
  const about = [
    { kind: 'invoice', id: invoiceId },
    { kind: 'customer', id: invoice.customerId },
  ] as const
  tell('paymentRecorded', about, {
    invoice: invoice.number,
    amountMinor,
    openMinor: openAmount(invoice),
    currency: invoice.currency,
    paidOn,
  })
  return viewOf(tx, clock, invoiceId)
})
