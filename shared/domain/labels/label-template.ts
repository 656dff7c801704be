/** The labels that have a template. */
export const labelKinds = ['shippingLabel', 'binLabel', 'productLabel', 'toteLabel', 'palletLabel', 'returnLabel', 'customsLabel'] as const
export type LabelKind = (typeof labelKinds)[number]

export const rotations = [0, 90, 180, 270] as const
/** Clockwise, in degrees. */
export type Rotation = (typeof rotations)[number]

/** `wrap`: goes on in the next line, then smaller, then cut. `shrink`: one line that gets smaller, then cut. `cut`: one line of this size. */
export const textRules = ['wrap', 'shrink', 'cut'] as const
export type TextRule = (typeof textRules)[number]

export const symbologies = ['code128', 'gs1128', 'ean', 'upca', 'itf14', 'code39', 'qr', 'datamatrix', 'gs1datamatrix', 'pdf417'] as const
export type Symbology = (typeof symbologies)[number]

/** Whether a field says something; an element is drawn when all its conditions hold. */
export interface Condition {
  readonly field: string
  readonly is: 'filled' | 'empty' | 'equal'
  /** What the field has to be `equal` to. */
  readonly value?: string | undefined
}

/** Where an element stands, in millimetres from the label's upper left corner. The box is the one seen on the label, whatever its rotation. */
export interface ElementPlace {
  readonly id: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly rotation: Rotation
  readonly when?: readonly Condition[] | undefined
}

export interface TextElement extends ElementPlace {
  readonly kind: 'text'
  /** Words, and fields in braces: `Order {orderNumber}`. */
  readonly text: string
  /** Letter height wanted, and the one at which it stops shrinking; millimetres. */
  readonly size: number
  readonly least: number
  readonly rule: TextRule
  readonly align: 'left' | 'center' | 'right'
  /** Where text that is lower than its box stands. */
  readonly at: 'top' | 'middle' | 'bottom'
  /** The element right below whose text this one begins, as far as it is lower than its own box; its gap to that box stays. */
  readonly follows?: string | undefined
}

export interface BarcodeElement extends ElementPlace {
  readonly kind: 'barcode'
  readonly symbology: Symbology
  /** Words and fields in braces, as in a text; element strings of GS1 with their AIs in brackets: `(00){sscc}`. */
  readonly text: string
  /** The widest that one module may be, in millimetres. */
  readonly module: number
  /** The digits below an EAN or UPC. */
  readonly hasDigits: boolean
}

/** A picture in black and white: rows of bits from the left, each row begins with a new byte, 1 is black. */
export interface ImageElement extends ElementPlace {
  readonly kind: 'image'
  readonly pixels: { readonly width: number; readonly height: number; readonly base64: string }
}

/** A line is as thick as its box is narrow. */
export interface LineElement extends ElementPlace {
  readonly kind: 'line'
}

export interface BoxElement extends ElementPlace {
  readonly kind: 'box'
  /** `inverted` turns black into white and white into black, over everything else. */
  readonly fill: 'none' | 'black' | 'inverted'
  /** How thick the frame of a box without filling is, in millimetres. */
  readonly thickness: number
}

export interface TriangleElement extends ElementPlace {
  readonly kind: 'triangle'
  readonly points: 'up' | 'down'
}

export type LabelElement = TextElement | BarcodeElement | ImageElement | LineElement | BoxElement | TriangleElement

/** A label as data: how large it is, and what stands where. */
export interface LabelTemplate {
  readonly kind: LabelKind
  readonly widthMm: number
  readonly heightMm: number
  readonly elements: readonly LabelElement[]
}

/** What is filled into the braces. A list is one paragraph each in a text of its own, and joined by commas within other words. */
export type LabelFields = Readonly<Record<string, string | readonly string[]>>
