import { fitText } from './fit-text.ts'
import type { BarcodeElement } from './label-template.ts'
import type { LayoutTools } from './layout-label.ts'
import type { BarcodeSymbol, Dots, Placed } from './placed.ts'
import { roomOf, turned } from './turn.ts'

type BarcodePlace = {
  readonly element: BarcodeElement
  readonly text: string
  readonly symbol: BarcodeSymbol
  readonly box: Dots
  /** Dots that one module may have at most. */
  readonly most: number
  readonly tools: LayoutTools
}

/** Letters under bars, in modules: as high as GS1 draws them. */
const DIGITS_HEIGHT = 10
/** Bars lower than this no hand hits; in dots. */
const LOWEST_BARS = 20

/**
 * A barcode of the widest modules that fit its box, in whole dots and with its quiet zones inside the box; nothing where even the narrowest that
 * can be read do not fit, because half a barcode is worse than none.
 */
export function placeBarcode(place: BarcodePlace): readonly Placed[] {
  return place.symbol.kind === 'bars' ? placeBars(place, place.symbol) : placeMatrix(place, place.symbol)
}

/** Under two dots nothing is readable from a print head of 203 or 300 dpi. */
function moduleOf(room: number, most: number): number | undefined {
  const module = Math.min(Math.floor(room), Math.max(2, Math.round(most)))
  return module >= 2 ? module : undefined
}

function placeBars({ element, text, symbol, box, most, tools }: BarcodePlace, bars: BarcodeSymbol & { kind: 'bars' }): readonly Placed[] {
  const room = roomOf(box, element.rotation)
  const dark = bars.widths.reduce((sum, width) => sum + width, 0)
  const module = moduleOf(room.width / (dark + bars.quiet.left + bars.quiet.right), most)
  if (module === undefined) return []
  const isEan = element.symbology === 'ean' || element.symbology === 'upca'
  const digits = isEan && element.hasDigits ? DIGITS_HEIGHT * module : 0
  const height = room.height - digits
  if (height < LOWEST_BARS) return []
  const part = { x: bars.quiet.left * module, y: 0, width: dark * module, height }
  const { rotation, symbology } = element
  const drawn: Placed = {
    kind: 'barcode',
    element: element.id,
    symbology,
    text,
    symbol,
    box: turned(part, box, rotation),
    module,
    rotation,
  }
  if (digits === 0) return [drawn]
  return [drawn, ...digitsBelow(element, text, { ...part, y: height + module, height: 9 * module }, box, tools)]
}

function digitsBelow(element: BarcodeElement, text: string, line: Dots, box: Dots, tools: LayoutTools): Placed[] {
  const words = spaced(text)
  const size = line.height
  const { kind, letters } = tools.lettersFor([words], Math.ceil(size / 2))
  const fitted = fitText([words], { ...line, size, least: Math.ceil(size / 2) }, letters, 'shrink')
  const { rotation } = element
  return fitted.lines.map((words) => ({
    kind: 'text',
    element: element.id,
    text: words,
    box: turned({ ...line, height: fitted.size }, box, rotation),
    size: fitted.size,
    rotation,
    align: 'center',
    letters: kind,
  }))
}

/** Digits as they are read out: 4 006381 333931, 9638 5074. */
function spaced(digits: string): string {
  if (digits.length === 8) return `${digits.slice(0, 4)} ${digits.slice(4)}`
  const all = digits.padStart(13, '0')
  return `${all.slice(0, 1)} ${all.slice(1, 7)} ${all.slice(7)}`
}

function placeMatrix(place: BarcodePlace, matrix: BarcodeSymbol & { kind: 'matrix' }): readonly Placed[] {
  const { element, text, box, most } = place
  const room = roomOf(box, element.rotation)
  const [columns, rows] = [matrix.columns + 2 * matrix.quiet, matrix.rows * matrix.rowHeight + 2 * matrix.quiet]
  const module = moduleOf(Math.min(room.width / columns, room.height / rows), most)
  if (module === undefined) return []
  const at = matrix.quiet * module
  const part = { x: at, y: at, width: matrix.columns * module, height: matrix.rows * matrix.rowHeight * module }
  const { rotation, symbology } = element
  return [{ kind: 'barcode', element: element.id, symbology, text, symbol: matrix, box: turned(part, box, rotation), module, rotation }]
}
