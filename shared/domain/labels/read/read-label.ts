// What a printer makes of the bytes it is sent, for previews and tests. A command that nobody here writes is a fault, not something to pass over.
import type { Bitmap } from '../bitmap.ts'
import type { Rotation } from '../label-template.ts'
import type { Dots } from '../placed.ts'

export type ReadMark =
  /** Letters of one width and height each; `x` and `y` are the corner where the first one begins, about which the text is turned. */
  | {
      readonly kind: 'text'
      readonly x: number
      readonly y: number
      readonly rotation: Rotation
      readonly advance: number
      readonly height: number
      readonly text: string
    }
  | {
      readonly kind: 'bars'
      readonly x: number
      readonly y: number
      readonly rotation: Rotation
      readonly symbology: 'code128' | 'ean13'
      readonly module: number
      readonly height: number
      readonly text: string
    }
  | { readonly kind: 'ink'; readonly box: Dots }
  | { readonly kind: 'invert'; readonly box: Dots }
  | { readonly kind: 'picture'; readonly x: number; readonly y: number; readonly bitmap: Bitmap }

/** One label in dots; of several copies there is one. */
export interface ReadLabel {
  readonly width: number
  readonly height: number
  readonly copies: number
  readonly marks: readonly ReadMark[]
}

export function rotationOf(degrees: number): Rotation {
  if (degrees === 0 || degrees === 90 || degrees === 180 || degrees === 270) return degrees
  throw new Error(`turned by ${degrees} degrees`)
}
