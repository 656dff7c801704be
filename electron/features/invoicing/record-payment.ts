import { invoicing } from '#shared/contract/invoicing.ts'
import { openAmount } from '#shared/domain/invoicing/invoice-status.ts'
import { handle } from '../handle.ts'
import { heldByRule, recheckHolds } from '../orders/order-work.ts'
import { todayOf } from '../setup/today.ts'
import { viewOf } from './invoice-view.ts'
import { addPaid, insertPayment, loadInvoice } from './invoicing.sql.ts'

export const recordPayment = handle(invoicing.recordPayment, async (call) => {
  const { tx, input, refuse, tell, clock } = call
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
  // A hold that waited for this money comes off in the same moment, and the order's timeline says so.
  for (const orderId of await heldByRule(tx, invoice.customerId)) await call.perform(recheckHolds, { orderId })
  return viewOf(tx, await todayOf(tx, clock), invoiceId)
})
