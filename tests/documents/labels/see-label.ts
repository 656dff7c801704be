// Labels of every language as the printer draws them: what stands where, and the dots of what is no text.
import { drawMark } from '#electron/documents/labels/draw-mark.ts'
import { symbolOf } from '#electron/documents/labels/symbol-of.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import type { Rotation, Symbology } from '#shared/domain/labels/label-template.ts'
import type { Dots } from '#shared/domain/labels/placed.ts'
import type { LabelLanguage } from '#shared/domain/labels/printer-profile.ts'
import { readEpl } from '#shared/domain/labels/read/read-epl.ts'
import { readEscPos } from '#shared/domain/labels/read/read-escpos.ts'
import type { ReadMark } from '#shared/domain/labels/read/read-label.ts'
import { readTspl } from '#shared/domain/labels/read/read-tspl.ts'
import { must } from '#shared/kernel/must.ts'
import { readZpl, type ZplMark } from './read-zpl.ts'

export interface SeenLabel {
  readonly width: number
  readonly height: number
  readonly copies: number
  readonly texts: readonly { readonly text: string; readonly box: Dots }[]
  /** Everything but texts in the printer's own letters. */
  readonly dots: Bitmap
}

export function seeLabels(language: LabelLanguage, bytes: Uint8Array, dpi: number): SeenLabel[] {
  if (language === 'zpl') return readZpl(bytes).map((label) => seen(label, label.marks))
  const read = { epl: readEpl, tspl: readTspl, escpos: readEscPos, pdf: () => [] }[language]
  return read(bytes, dpi).map((label) => seen(label, label.marks))
}

function seen(page: { width: number; height: number; copies: number }, marks: readonly (ReadMark | ZplMark)[]): SeenLabel {
  const dots = new Bitmap(page.width, page.height)
  const texts: SeenLabel['texts'][number][] = []
  for (const mark of marks) {
    if (mark.kind === 'ink') dots.fill(mark.box.x, mark.box.y, mark.box.width, mark.box.height)
    else if (mark.kind === 'invert') dots.invert(mark.box.x, mark.box.y, mark.box.width, mark.box.height)
    else if (mark.kind === 'picture') dots.lay(mark.bitmap, mark.x, mark.y)
    else if (mark.kind === 'text') texts.push({ text: mark.text, box: 'box' in mark ? mark.box : textBox(mark) })
    else drawBars(dots, mark)
  }
  return { ...page, texts, dots }
}

function textBox({ x, y, rotation, advance, height, text }: ReadMark & { kind: 'text' }): Dots {
  return boxFrom({ x, y }, rotation, text.length * advance, height)
}

/** The box of what begins at a corner and is turned about it. */
function boxFrom({ x, y }: { x: number; y: number }, rotation: Rotation, length: number, height: number): Dots {
  if (rotation === 0) return { x, y, width: length, height }
  if (rotation === 90) return { x: x - height, y, width: height, height: length }
  if (rotation === 180) return { x: x - length, y: y - height, width: length, height }
  return { x, y: y - length, width: height, height: length }
}

function drawBars(dots: Bitmap, mark: (ReadMark | ZplMark) & { kind: 'bars' }): void {
  const isZpl = 'box' in mark
  const isEan = isZpl ? mark.how === 'E' : mark.symbology === 'ean13'
  const symbology: Symbology = isEan ? 'ean' : isZpl && mark.how === 'D' ? 'gs1128' : 'code128'
  const text = isEan ? withCheckDigit(mark.text) : mark.text
  const symbol = must(symbolOf(symbology, text), `bars of ${text}`)
  if (symbol.kind !== 'bars') throw new Error('no bars')
  const length = symbol.widths.reduce((sum, width) => sum + width, 0) * mark.module
  const isUpright = mark.rotation === 0 || mark.rotation === 180
  const box = isZpl
    ? { ...mark.box, width: isUpright ? length : mark.height, height: isUpright ? mark.height : length }
    : boxFrom(mark, mark.rotation, length, mark.height)
  const drawn = drawMark({ kind: 'barcode', element: '', symbology, text, symbol, box, module: mark.module, rotation: mark.rotation })
  dots.lay(drawn.bitmap, drawn.x, drawn.y)
}

function withCheckDigit(twelve: string): string {
  const sum = [...twelve].reduce((total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3), 0)
  return twelve + ((10 - (sum % 10)) % 10)
}

/** A part of the dots as a reader of barcodes sees it, with white around. */
export function pixelsOf(dots: Bitmap, { x, y, width, height }: Dots, margin = 12) {
  const [across, down] = [width + 2 * margin, height + 2 * margin]
  const data = new Uint8ClampedArray(across * down * 4).fill(255)
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (!dots.isBlack(x + column, y + row)) continue
      data.fill(0, ((row + margin) * across + column + margin) * 4, ((row + margin) * across + column + margin) * 4 + 3)
    }
  }
  return { data, width: across, height: down }
}
