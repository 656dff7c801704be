import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { LabelResolution, LabelSize } from '#electron/documents/zpl/label-size.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Labels for goods without a readable barcode of their own. */
export interface ProductLabel {
  kind: 'productLabel'
  /** 57 x 32 mm (2.25 x 1.25 in) where nothing is said. */
  size?: LabelSize | undefined
  resolution?: LabelResolution | undefined
  products: readonly PrintedProduct[]
  language: DocumentLanguage
}

export interface PrintedProduct {
  sku: string
  name: string
  /** A GTIN is printed as EAN or UPC, anything else as Code 128. */
  barcode: string
  /** With a GTIN, lot and expiry date go into a GS1 DataMatrix as well. */
  lot?: string | undefined
  expiresOn?: Day | undefined
  /** How many labels of this product; 1 where nothing is said. */
  copies?: number | undefined
}
