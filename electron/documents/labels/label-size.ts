/** Width and height of a label in millimetres, as it comes out of the printer. */
export interface LabelSize {
  widthMm: number
  heightMm: number
}
