import type { Bitmap } from './bitmap.ts'
import type { Rotation, Symbology } from './label-template.ts'

/** A rectangle in dots of the print head. */
export interface Dots {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A barcode in modules: bars and spaces in turn with a bar first, or rows of dark and light. */
export type BarcodeSymbol =
  | { readonly kind: 'bars'; readonly widths: readonly number[]; readonly quiet: { readonly left: number; readonly right: number } }
  | {
      readonly kind: 'matrix'
      readonly columns: number
      readonly rows: number
      /** Row by row, 1 is dark. */
      readonly cells: readonly number[]
      /** White on all sides. */
      readonly quiet: number
      /** How high one row is, in modules. */
      readonly rowHeight: number
    }

/** One thing at its place on the label, in dots, ready to be written in any printer's language. `element` says whose it is. */
export type Placed =
  | {
      readonly kind: 'text'
      readonly element: string
      readonly text: string
      /** The line's box as it is seen on the label. */
      readonly box: Dots
      readonly size: number
      readonly rotation: Rotation
      readonly align: 'left' | 'center' | 'right'
      /** Set in the printer's own letters, or drawn as a picture. */
      readonly letters: 'own' | 'drawn'
    }
  | { readonly kind: 'fill'; readonly element: string; readonly box: Dots }
  | { readonly kind: 'invert'; readonly element: string; readonly box: Dots }
  | { readonly kind: 'frame'; readonly element: string; readonly box: Dots; readonly thickness: number }
  | { readonly kind: 'picture'; readonly element: string; readonly box: Dots; readonly bitmap: Bitmap }
  | {
      readonly kind: 'barcode'
      readonly element: string
      readonly symbology: Symbology
      readonly text: string
      readonly symbol: BarcodeSymbol
      /** The dark part without the quiet zones, as it is seen on the label. */
      readonly box: Dots
      /** Dots of one module. */
      readonly module: number
      readonly rotation: Rotation
    }

/** A label whose every dot is decided. */
export interface PlacedLabel {
  readonly width: number
  readonly height: number
  readonly dpi: number
  readonly marks: readonly Placed[]
}
