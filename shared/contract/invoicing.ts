import { z } from 'zod'
import { invoiceFilters, invoiceSorts } from '#shared/domain/invoicing/invoice-sorts.ts'
import { invoiceStatuses } from '#shared/domain/invoicing/invoice-status.ts'
import { taxCategories, taxReasons } from '#shared/domain/pricing/tax-words.ts'
import { PriceFrom, TaxGroupView } from './pricing.ts'
import { command, query } from './procedure.ts'
import { DayRange, sortBy } from './sorting.ts'
import { Count, Currency, Day, Id, Minor, Missing, PageAsk, PageOf, text } from './terms.ts'

export const InvoiceView = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(invoiceStatuses),
  customerId: Id,
  customerName: z.string(),
  currency: Currency,
  issuedOn: Day,
  dueOn: Day,
  lines: z.array(
    z.object({
      position: z.int(),
      orderId: Id,
      orderNumber: z.string(),
      sku: z.string(),
      description: z.string(),
      quantity: Count,
      unit: z.string(),
      unitPrice: z.string(),
      /** The rule that the price came from, as the order keeps it. */
      ...PriceFrom,
      /** BT-136. */
      allowanceMinor: Minor,
      taxCategory: z.enum(taxCategories),
      taxReason: z.enum(taxReasons),
      taxRateBp: z.int(),
      netMinor: Minor,
    }),
  ),
  taxes: z.array(TaxGroupView),
  goodsMinor: Minor,
  /** The orders' discounts, BT-107. */
  allowanceMinor: Minor,
  /** Shipping, BT-108. */
  chargeMinor: Minor,
  netMinor: Minor,
  taxMinor: Minor,
  grossMinor: Minor,
  paidMinor: Minor,
  shipmentId: Id,
  shipmentNumber: z.string(),
})
export type InvoiceView = z.infer<typeof InvoiceView>

export const InvoiceRow = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(invoiceStatuses),
  customerName: z.string(),
  currency: Currency,
  issuedOn: Day,
  dueOn: Day,
  grossMinor: Minor,
  paidMinor: Minor,
})
export type InvoiceRow = z.infer<typeof InvoiceRow>

/** What the list of invoices is narrowed to, beside its question. */
export const InvoiceWhere = z.object({ due: DayRange.optional() })
export type InvoiceWhere = z.infer<typeof InvoiceWhere>

export const InvoiceSortAsk = sortBy(invoiceSorts)
export type InvoiceSortAsk = z.infer<typeof InvoiceSortAsk>

export const invoicing = {
  issueInvoice: command({
    summary: 'Issue the invoice of a shipment, with the next gap-free number; shipping does this by itself',
    input: z.object({ shipmentId: Id }),
    output: InvoiceView,
    refusals: {
      SHIPMENT_UNKNOWN: Missing,
      ALREADY_INVOICED: z.object({ shipment: z.string(), invoice: z.string() }),
      COMPANY_INCOMPLETE: z.object({ missing: z.array(z.string()) }),
    },
    needs: 'office',
  }),
  recordPayment: command({
    summary: 'Book money that came in for an invoice',
    input: z.object({ id: Id, invoiceId: Id, amountMinor: z.int().min(1), paidOn: Day, note: text(200).default('') }),
    output: InvoiceView,
    refusals: { INVOICE_UNKNOWN: Missing, PAID_TOO_MUCH: z.object({ openMinor: Minor, amountMinor: Minor }) },
    needs: 'office',
  }),
  getInvoice: query({
    summary: 'One invoice with its lines and tax breakdown',
    input: z.object({ id: Id }),
    output: InvoiceView,
    refusals: { INVOICE_UNKNOWN: Missing },
    needs: 'office',
  }),
  getInvoicePdf: query({
    summary: 'The invoice as a PDF, base64',
    input: z.object({ id: Id, isCopy: z.boolean().default(false) }),
    output: z.object({ fileName: z.string(), mediaType: z.string(), base64: z.string() }),
    refusals: { INVOICE_UNKNOWN: Missing },
    needs: 'office',
  }),
  listInvoices: query({
    summary: 'Invoices, newest first or sorted; the invoices of all years only by number, day of issue or due day',
    input: z.object({
      ...PageAsk,
      filter: z.enum(invoiceFilters).default('all'),
      where: InvoiceWhere.prefault({}),
      sort: InvoiceSortAsk.optional(),
    }),
    output: PageOf(InvoiceRow),
    refusals: { SORT_TOO_WIDE: z.object({ by: z.string() }) },
    needs: 'office',
  }),
}
