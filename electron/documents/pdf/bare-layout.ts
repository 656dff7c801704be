import type { CustomTableLayout } from 'pdfmake/interfaces.js'

/** A table that only puts things beside each other: no lines, no room around its cells. */
export const BARE: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}
