import { binLabelZpl } from '#electron/documents/bin-label/bin-label-zpl.ts'
import { commandSheetPdf } from '#electron/documents/command-sheet/command-sheet-pdf.ts'
import { invoicePdf } from '#electron/documents/invoice/invoice-pdf.ts'
import { packingSlipPdf } from '#electron/documents/packing-slip/packing-slip-pdf.ts'
import { pickListSheetPdf } from '#electron/documents/pick-list-sheet/pick-list-sheet-pdf.ts'
import type { PrintableDocument, RenderedDocument } from '#electron/documents/printable-document.ts'
import { productLabelZpl } from '#electron/documents/product-label/product-label-zpl.ts'
import { shippingLabelZpl } from '#electron/documents/shipping-label/shipping-label-zpl.ts'
import { transferSheetPdf } from '#electron/documents/transfer-sheet/transfer-sheet-pdf.ts'
import { never } from '#shared/kernel/must.ts'

/**
 * Turns a document into the bytes that are previewed, printed and kept: letters and lists into PDF, labels into ZPL.
 * The same document always becomes the same bytes, so a reprint has the hash of the first print.
 */
export async function renderDocument(document: PrintableDocument): Promise<RenderedDocument> {
  switch (document.kind) {
    case 'invoice':
    case 'creditNote':
    case 'quote':
      return invoicePdf(document)
    case 'packingSlip':
      return packingSlipPdf(document)
    case 'pickListSheet':
      return pickListSheetPdf(document)
    case 'commandSheet':
      return commandSheetPdf(document)
    case 'transferSheet':
      return transferSheetPdf(document)
    case 'shippingLabel':
      return shippingLabelZpl(document)
    case 'binLabel':
      return binLabelZpl(document)
    case 'productLabel':
      return productLabelZpl(document)
    default:
      return never(document)
  }
}
