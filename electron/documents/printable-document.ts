import type { BinLabel } from '#electron/documents/bin-label/model.ts'
import type { CommandSheet } from '#electron/documents/command-sheet/model.ts'
import type { PricedLetter } from '#electron/documents/invoice/model.ts'
import type { SampleLabel } from '#electron/documents/labels/sample-label.ts'
import type { PackingSlip } from '#electron/documents/packing-slip/model.ts'
import type { PickListSheet } from '#electron/documents/pick-list-sheet/model.ts'
import type { ProductLabel } from '#electron/documents/product-label/model.ts'
import type { ParcelLabel } from '#electron/documents/shipping-label/model.ts'
import type { ToteLabel } from '#electron/documents/tote-label/model.ts'
import type { TransferSheet } from '#electron/documents/transfer-sheet/model.ts'

/** Everything Packbench prints, as data. */
export type PrintableDocument =
  | PricedLetter
  | PackingSlip
  | PickListSheet
  | CommandSheet
  | TransferSheet
  | ParcelLabel
  | BinLabel
  | ToteLabel
  | SampleLabel
  | ProductLabel

/** The very bytes that are previewed, printed, mailed and hashed. */
export interface RenderedDocument {
  mediaType: 'application/pdf' | 'application/zpl' | 'application/epl' | 'application/tspl' | 'application/escpos'
  bytes: Uint8Array
  /** Pages of a PDF, labels that come out of a printer. */
  pages: number
  /** Of labels: the dots to the inch of the print head that they are for. */
  dpi?: number
}
