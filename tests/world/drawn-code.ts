// Barcodes as plain dots, drawn by the label maker that also draws the labels.
import bwip from 'bwip-js/node'

/** Rows of dots, true where it is dark, with the white that the kind wants around it. */
export type DrawnCode = { readonly rows: readonly (readonly boolean[])[]; readonly kind: 'bars' | 'matrix' }

/** What `bwip.raw` answers: widths of bars and gaps in turns, or dots. */
type Drawn = { readonly sbs?: readonly number[]; readonly pixs?: readonly number[]; readonly pixx?: number; readonly pixy?: number }

/** A quiet zone of ten bars, or of four dots. */
const QUIET = { bars: 11, matrix: 4 }
/** Bars of an EAN-13 stand about so high beside their width. */
const BARS_HEIGHT = 0.55

export function drawCode(kind: string, text: string): DrawnCode {
  // the types of the maker say nothing of what it answers
  const [drawn] = bwip.raw({ bcid: kind, text }) as unknown as Drawn[]
  if (drawn?.sbs) return barsOf(drawn.sbs)
  const { pixs = [], pixx = 0, pixy = 0 } = drawn ?? {}
  const white = Array.from({ length: QUIET.matrix }, () => new Array<boolean>(pixx + 2 * QUIET.matrix).fill(false))
  const side = new Array<boolean>(QUIET.matrix).fill(false)
  const rows = Array.from({ length: pixy }, (_, y) => [...side, ...pixs.slice(y * pixx, (y + 1) * pixx).map((dot) => dot === 1), ...side])
  return { rows: [...white, ...rows, ...white], kind: 'matrix' }
}

function barsOf(widths: readonly number[]): DrawnCode {
  const side = new Array<boolean>(QUIET.bars).fill(false)
  const bars = widths.flatMap((width, index) => new Array<boolean>(width).fill(index % 2 === 0))
  const row = [...side, ...bars, ...side]
  const blank = new Array<boolean>(row.length).fill(false)
  const height = Math.round(row.length * BARS_HEIGHT)
  return { rows: [...new Array(4).fill(blank), ...new Array(height).fill(row), ...new Array(4).fill(blank)], kind: 'bars' }
}
