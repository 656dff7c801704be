// What the list of invoices is sorted by, in SQL.
import { sql } from 'kysely'
import type { SortParts } from '#electron/database/sorted-pages.ts'
import type { InvoiceSort } from '#shared/domain/invoicing/invoice-sorts.ts'

const id = sql`i.id`

const parts: Readonly<Record<InvoiceSort, SortParts>> = {
  number: [sql`length(i.number)`, sql`i.number`, id],
  customer: [sql`lower(i.customer_name)`, id],
  issuedOn: [sql`i.issued_on`, id],
  dueOn: [sql`i.due_on`, id],
  gross: [sql`i.gross_minor`, id],
  open: [sql`i.gross_minor - i.paid_minor`, id],
}

/** What invoices are compared by; the invoice's id decides between equals. */
export function invoiceSortParts(by: InvoiceSort): SortParts {
  return parts[by]
}
