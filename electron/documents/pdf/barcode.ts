import bwip from 'bwip-js/node'
import type { CanvasElement, Content, ContentCanvas } from 'pdfmake/interfaces.js'
import { INK } from '#electron/documents/pdf/palette.ts'
import type { StructureTag } from '#electron/documents/pdf/structure-tag.ts'
import { code } from '#electron/documents/pdf/typesetting.ts'

/** Code 128 keeps ten modules of white on either side (ISO/IEC 15417 4.2), a QR code four all around (ISO/IEC 18004 6.3.8). */
const CODE_128_QUIET = 10
const QR_QUIET = 4

/** What Code 128 can hold (ASCII without controls), as long as a hand scanner still takes it in one sweep. */
const CODE_128_TEXT = /^[\x20-\x7e]{1,48}$/

/** Bars in points, as vectors: modules as wide as asked, narrower where the text would not fit. The quiet zones are inside the width. */
export interface BarSize {
  width: number
  height: number
  module?: number
}

/** A document's number for the scanner, the number itself below it; the bars are flush with the text, their quiet zone stands out at the left. */
export function numberBarcode(number: string, width: number): Content {
  const module = 1.1
  const quiet = CODE_128_QUIET * module
  return {
    stack: [
      { stack: [code128(number, { width: width + quiet, height: 40, module })], margin: [-quiet, 0, 0, 0] },
      code(number, { fontSize: 10, bold: true, margin: [0, 3, 0, 0] }),
    ],
  }
}

/** Code 128 of a text; nothing where Code 128 cannot hold it, because a barcode that says something else is worse than none. */
export function code128(text: string, size: BarSize): Content {
  return CODE_128_TEXT.test(text) ? bars(text, size) : { text: '' }
}

/** A QR code of the given side in points, quiet zone included; error correction M. */
export function qrCode(text: string, side: number, alt: string): ContentCanvas {
  const symbol = bwip.raw('qrcode', text, 'eclevel=M')[0]
  if (!symbol || !('pixs' in symbol)) throw new Error('bwip-js drew no QR code')
  const module = side / (symbol.pixx + 2 * QR_QUIET)
  const tag: StructureTag = { role: 'Figure', alt }
  const dots: CanvasElement[] = []
  for (let row = 0; row < symbol.pixy; row++) {
    for (const run of darkRuns(symbol.pixs.slice(row * symbol.pixx, (row + 1) * symbol.pixx))) {
      dots.push(dark((run.start + QR_QUIET) * module, (row + QR_QUIET) * module, run.length * module, module, tag))
    }
  }
  return { canvas: [ground(side, side, tag), ...dots] }
}

/** GS1-128 of an element string whose separators are ASCII 29; the FNC1 in front is put there by itself. */
export function gs1Bars(elements: string, size: BarSize): Content {
  return bars(`^FNC1${elements.replaceAll('\x1d', '^FNC1')}`, size, { parsefnc: true })
}

function bars(text: string, size: BarSize, how: { parsefnc?: boolean } = {}): ContentCanvas {
  const symbol = bwip.raw({ bcid: 'code128', text, ...how })[0]
  if (!symbol || !('sbs' in symbol)) throw new Error('bwip-js drew no bars')
  const modules = symbol.sbs.reduce((sum, width) => sum + width, 0) + 2 * CODE_128_QUIET
  const module = Math.min(size.module ?? 1, size.width / modules)
  const tag: StructureTag = { role: 'Figure', alt: text }
  const drawn: CanvasElement[] = []
  let x = CODE_128_QUIET * module
  symbol.sbs.forEach((width, index) => {
    if (index % 2 === 0) drawn.push(dark(x, 0, width * module, size.height, tag))
    x += width * module
  })
  return { canvas: [ground(modules * module, size.height, tag), ...drawn] }
}

function darkRuns(row: readonly number[]): { start: number; length: number }[] {
  const runs: { start: number; length: number }[] = []
  row.forEach((dot, x) => {
    const last = runs.at(-1)
    if (dot !== 1) return
    if (last && last.start + last.length === x) last.length++
    else runs.push({ start: x, length: 1 })
  })
  return runs
}

function dark(x: number, y: number, w: number, h: number, tag: StructureTag): CanvasElement {
  return { type: 'rect', x, y, w, h, color: INK, lineWidth: 0, tag } as CanvasElement
}

/** The quiet zone itself: without it the layout would put things into the white that scanners need. */
function ground(w: number, h: number, tag: StructureTag): CanvasElement {
  return { type: 'rect', x: 0, y: 0, w, h, color: '#ffffff', lineWidth: 0, tag } as CanvasElement
}
