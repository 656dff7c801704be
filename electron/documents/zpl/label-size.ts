/** Dots per inch of the print head. */
export type LabelResolution = 203 | 300

/** Width and height of a label in millimetres, as it comes out of the printer. */
export interface LabelSize {
  widthMm: number
  heightMm: number
}

/** 4 x 6 inches: the carriers' label. */
export const SHIPPING_LABEL_SIZE: LabelSize = { widthMm: 101.6, heightMm: 152.4 }
export const BIN_LABEL_SIZE: LabelSize = { widthMm: 100, heightMm: 50 }
export const PRODUCT_LABEL_SIZE: LabelSize = { widthMm: 57, heightMm: 32 }
