import type { Day } from '#shared/kernel/dates.ts'
import type { Minor } from '#shared/kernel/money.ts'

/** What became of an issued invoice. */
export const invoiceStatuses = ['issued', 'partPaid', 'paid', 'overdue'] as const
export type InvoiceStatus = (typeof invoiceStatuses)[number]

export interface InvoiceDebt {
  readonly grossMinor: Minor
  readonly paidMinor: Minor
  readonly dueOn: Day
}

/** What the customer still owes. */
export function openAmount({ grossMinor, paidMinor }: Pick<InvoiceDebt, 'grossMinor' | 'paidMinor'>): Minor {
  return grossMinor - paidMinor
}

/** Money may come in on the due day itself; from the next day on what is open is overdue, whether a part was paid or not. */
export function invoiceStatus(debt: InvoiceDebt, today: Day): InvoiceStatus {
  if (openAmount(debt) <= 0) return 'paid'
  if (debt.dueOn < today) return 'overdue'
  return debt.paidMinor > 0 ? 'partPaid' : 'issued'
}
