import type { ReadDb } from '#electron/database/schema.ts'
import type { InvoiceView } from '#shared/contract/invoicing.ts'
import { invoiceStatus } from '#shared/domain/invoicing/invoice-status.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { loadInvoice } from './invoicing.sql.ts'

/** An invoice with its lines and tax breakdown, and what became of it by today. */
export async function invoiceView(db: ReadDb, today: Day, id: string): Promise<InvoiceView | undefined> {
  const invoice = await loadInvoice(db, id)
  if (!invoice) return undefined
  const { seller: _seller, buyer: _buyer, language: _language, lines, taxes, ...head } = invoice
  return { ...head, status: invoiceStatus(invoice, today), lines: [...lines], taxes: [...taxes] }
}

/** The view of an invoice that was read in this transaction already. */
export async function viewOf(db: ReadDb, today: Day, id: string): Promise<InvoiceView> {
  return must(await invoiceView(db, today, id), `invoice ${id}`)
}
