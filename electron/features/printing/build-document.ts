import type { ReadDb } from '#electron/database/schema.ts'
import type { DocumentKind } from '#shared/contract/printing.ts'
import { labelKinds } from '#shared/domain/labels/label-template.ts'
import { readTestLabelId } from '#shared/domain/labels/test-label.ts'
import type { BuiltDocument } from './built-document.ts'
import { binLabel } from './document-models/bin-label.ts'
import { commandSheet } from './document-models/command-sheet.ts'
import { invoice } from './document-models/invoice.ts'
import { packingSlip } from './document-models/packing-slip.ts'
import { parcelLabel } from './document-models/parcel-label.ts'
import { pickList } from './document-models/pick-list.ts'
import { productLabel } from './document-models/product-label.ts'
import { testLabel } from './document-models/test-label.ts'
import { toteLabel } from './document-models/tote-label.ts'
import { transferSheet } from './document-models/transfer-sheet.ts'
import { loadHouse } from './house.ts'

export interface DocumentAsk {
  readonly documentKind: DocumentKind
  /** The package, pick list, transfer, invoice, bin or product that it is about, the code of a tote, or the template of a test label. */
  readonly documentId: string
  /** A second print says so where that matters. */
  readonly isCopy: boolean
}

/** A document as data, read from what the warehouse holds now; undefined when what it is about does not exist. */
export async function buildDocument(db: ReadDb, { documentKind, documentId, isCopy }: DocumentAsk): Promise<BuiltDocument | undefined> {
  const house = await loadHouse(db)
  const test = readTestLabelId(documentId)
  const labelKind = labelKinds.find((kind) => kind === documentKind)
  if (test && labelKind) return testLabel(db, house, labelKind, test)
  switch (documentKind) {
    case 'packingSlip':
      return packingSlip(db, house, documentId)
    case 'shippingLabel':
    case 'palletLabel':
    case 'returnLabel':
    case 'customsLabel':
      return parcelLabel(db, house, { kind: documentKind, packageId: documentId, isCopy })
    case 'toteLabel':
      return toteLabel(db, house, documentId)
    case 'pickList':
      return pickList(db, house, documentId)
    case 'transferSheet':
      return transferSheet(db, house, documentId)
    case 'invoice':
      return invoice(db, documentId, isCopy)
    case 'binLabel':
      return binLabel(db, documentId)
    case 'productLabel':
      return productLabel(db, house, documentId)
    case 'commandSheet':
      return commandSheet(house)
  }
}
