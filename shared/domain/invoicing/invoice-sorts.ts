/** What the list of invoices can be sorted by. */
export const invoiceSorts = ['number', 'customer', 'issuedOn', 'dueOn', 'gross', 'open'] as const
export type InvoiceSort = (typeof invoiceSorts)[number]

export const invoiceFilters = ['all', 'unpaid', 'overdue'] as const
export type InvoiceFilter = (typeof invoiceFilters)[number]

/** The question by its word; any other word asks for all. */
export const invoiceFilterOf = (word: string | undefined): InvoiceFilter => invoiceFilters.find((one) => one === word) ?? 'all'

const alongIndex: readonly InvoiceSort[] = ['number', 'issuedOn', 'dueOn']

/** What is still owed is sorted by anything. The invoices of all years are sorted only along an index, and while they are searched, only the newest first. */
export function canSortInvoices(by: InvoiceSort, { filter, search }: { filter: InvoiceFilter; search?: string | undefined }): boolean {
  return filter !== 'all' || (!search && alongIndex.includes(by))
}
