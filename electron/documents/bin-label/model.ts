import type { LabelSize } from '#electron/documents/labels/label-size.ts'
import type { LabelTemplate } from '#shared/domain/labels/label-template.ts'

/** Labels for shelves and bins, one label each, in the order given. */
export interface BinLabel {
  kind: 'binLabel'
  /** The built-in one where nothing is said. */
  template?: LabelTemplate | undefined
  /** The template's own where nothing is said. */
  size?: LabelSize | undefined
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
