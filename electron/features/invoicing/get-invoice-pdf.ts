import { invoicing } from '#shared/contract/invoicing.ts'
import { answer } from '../handle.ts'
import { invoiceModel } from './invoice-model.ts'

export const getInvoicePdf = answer(invoicing.getInvoicePdf, async ({ db, input, refuse, documents }) => {
  const invoice = await invoiceModel(db, input.id, { isCopy: input.isCopy })
  if (!invoice) return refuse('INVOICE_UNKNOWN', { what: input.id })
  const { mediaType, bytes } = await documents.render(invoice)
  return { fileName: `${invoice.number}.pdf`, mediaType, base64: Buffer.from(bytes).toString('base64') }
})
