import { getInvoice } from './get-invoice.ts'
import { getInvoicePdf } from './get-invoice-pdf.ts'
import { issueInvoice } from './issue-invoice.ts'
import { listInvoices } from './list-invoices.ts'
import { recordPayment } from './record-payment.ts'

export const invoicingHandlers = { issueInvoice, recordPayment, getInvoice, getInvoicePdf, listInvoices }
