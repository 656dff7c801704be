import type { LabelResolution, LabelSize } from '#electron/documents/zpl/label-size.ts'

/** Labels for shelves and bins, one label each, in the order given. */
export interface BinLabel {
  kind: 'binLabel'
  /** 100 x 50 mm where nothing is said. */
  size?: LabelSize | undefined
  resolution?: LabelResolution | undefined
  bins: readonly PrintedBin[]
}

export interface PrintedBin {
  /** What people read and say: 'A-03-2'. */
  code: string
  /** What the scanner reads, where it is not the code itself. */
  barcode?: string | undefined
  zone?: string | undefined
  /** Where the shelf is when the label hangs on a beam between two levels. */
  arrow?: 'up' | 'down' | undefined
}
