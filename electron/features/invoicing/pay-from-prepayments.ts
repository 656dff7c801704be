import type { Work } from '../handle.ts'
import { takePrepayments } from '../orders/order-work.ts'
import { addPaid, insertPayment } from './invoicing.sql.ts'

/** What was paid for the orders of an invoice beforehand pays it, as far as it goes. Says how much that is. */
export async function payFromPrepayments(
  { tx, ids, clock }: Work,
  { invoiceId, orderIds, grossMinor }: { invoiceId: string; orderIds: readonly string[]; grossMinor: number },
): Promise<number> {
  let paidMinor = 0
  for (const { id: prepaymentId, amountMinor, paidOn, note } of await takePrepayments(tx, orderIds, grossMinor)) {
    if (!(await addPaid(tx, invoiceId, amountMinor))) throw new Error(`invoice ${invoiceId} does not take ${amountMinor} more`)
    await insertPayment(tx, { id: ids.next(), invoiceId, amountMinor, paidOn, note, at: clock.now(), prepaymentId })
    paidMinor += amountMinor
  }
  return paidMinor
}
