import type { LabelSize } from '#electron/documents/labels/label-size.ts'
import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Labels for goods without a readable barcode of their own. */
export interface ProductLabel {
  kind: 'productLabel'
  /** The built-in one where nothing is said. */
  template?: LabelTemplate | undefined
  /** The template's own where nothing is said. */
  size?: LabelSize | undefined
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
