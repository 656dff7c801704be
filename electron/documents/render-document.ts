import { binLabels } from '#electron/documents/bin-label/bin-fields.ts'
import { commandSheetPdf } from '#electron/documents/command-sheet/command-sheet-pdf.ts'
import { invoicePdf } from '#electron/documents/invoice/invoice-pdf.ts'
import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import { renderLabels } from '#electron/documents/labels/render-labels.ts'
import { sampleLabels } from '#electron/documents/labels/sample-label.ts'
import { writeLabelPdf } from '#electron/documents/labels/write-label-pdf.ts'
import { packingSlipPdf } from '#electron/documents/packing-slip/packing-slip-pdf.ts'
import { pickListSheetPdf } from '#electron/documents/pick-list-sheet/pick-list-sheet-pdf.ts'
import type { PrintableDocument, RenderedDocument } from '#electron/documents/printable-document.ts'
import { productLabels } from '#electron/documents/product-label/product-fields.ts'
import { parcelLabels } from '#electron/documents/shipping-label/parcel-fields.ts'
import { toteLabels } from '#electron/documents/tote-label/tote-fields.ts'
import { transferSheetPdf } from '#electron/documents/transfer-sheet/transfer-sheet-pdf.ts'
import { type LabelPrint, usualProfile } from '#shared/domain/labels/printer-profile.ts'
import { never } from '#shared/kernel/must.ts'

/**
 * Turns a document into the bytes that are previewed, printed and kept: letters and lists into PDF, labels into the language of their printer.
 * The same document always becomes the same bytes, so a reprint has the hash of the first print.
 */
export async function renderDocument(document: PrintableDocument, profile: LabelPrint = usualProfile): Promise<RenderedDocument> {
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
    case 'palletLabel':
    case 'returnLabel':
    case 'customsLabel':
      return drawLabels(parcelLabels(document), profile)
    case 'toteLabel':
      return drawLabels(toteLabels(document), profile)
    case 'sampleLabel':
      return drawLabels(sampleLabels(document), profile)
    case 'binLabel':
      return drawLabels(binLabels(document), profile)
    case 'productLabel':
      return drawLabels(productLabels(document), profile)
    default:
      return never(document)
  }
}

/** Labels for the printer that they go to. */
function drawLabels(document: LabelDocument, profile: LabelPrint): RenderedDocument | Promise<RenderedDocument> {
  return profile.language === 'pdf' ? writeLabelPdf(document, profile) : renderLabels(document, profile)
}
