import bwip from 'bwip-js/node'
import { code128Modules } from '#electron/documents/labels/code-128.ts'
import { gs1Elements } from '#shared/domain/labels/gs1-text.ts'
import type { Symbology } from '#shared/domain/labels/label-template.ts'
import type { BarcodeSymbol } from '#shared/domain/labels/placed.ts'
import { isGtin } from '#shared/kernel/gs1.ts'

/** As long as a hand scanner still takes it in one sweep. */
const LONGEST_BARS = 60

/** Rows of PDF417 are three modules high, or readers lose them (ISO/IEC 15438 5.8.2). */
const PDF417_ROW = 3

/** White beside bars, in modules (ISO/IEC 15417 4.2, 16390, 16388; GS1 General Specifications 5.2.3.4). */
const QUIET = { code128: 10, ean13: { left: 11, right: 7 }, ean8: { left: 7, right: 7 }, upca: { left: 9, right: 9 } } as const

/**
 * A barcode in modules; undefined where the symbology cannot hold the text, because a barcode that says something else is worse than none.
 * A UPC is drawn as the EAN-13 it is, which every scanner reads as the same number.
 */
export function symbolOf(symbology: Symbology, text: string): BarcodeSymbol | undefined {
  switch (symbology) {
    case 'code128':
      return /^[\x20-\x7e]{1,60}$/.test(text) ? code128(text) : undefined
    case 'gs1128':
      return gs1(text, (data) => (data.length <= LONGEST_BARS ? bars('code128', data, QUIET.code128, { parsefnc: true }) : undefined))
    case 'ean':
      return isGtin(text) && text.length !== 14 ? ean(text) : undefined
    case 'upca':
      return isGtin(text) && text.length === 12 ? ean(text) : undefined
    case 'itf14':
      return isGtin(text) && text.length === 14 ? bars('interleaved2of5', text, 10) : undefined
    case 'code39':
      return /^[0-9A-Z. $/+%-]{1,30}$/.test(text) ? bars('code39', text, 10) : undefined
    case 'qr':
      return text.length <= 800 ? matrix('qrcode', text, { eclevel: 'M' }, 4) : undefined
    case 'datamatrix':
      return text.length <= 800 ? matrix('datamatrix', text, {}, 1) : undefined
    case 'gs1datamatrix':
      return gs1(text, (data) => matrix('datamatrix', data, { parsefnc: true }, 1))
    case 'pdf417':
      return text.length <= 800 ? matrix('pdf417', text, { columns: 4 }, 2, PDF417_ROW) : undefined
  }
}

/** Element strings with FNC1 in front and after those of variable length, as bwip-js reads them; GS1 data holds no `^` of its own. */
function gs1(text: string, draw: (data: string) => BarcodeSymbol | undefined): BarcodeSymbol | undefined {
  const elements = gs1Elements(text)
  if (elements === undefined) return undefined
  return draw(
    `^FNC1${elements.map(({ ai, value, isFixed }, at) => ai + value + (isFixed || at === elements.length - 1 ? '' : '^FNC1')).join('')}`,
  )
}

/** Printers choose their subsets differently, so the white at the right is wide enough for the one that chooses worst. */
function code128(text: string): BarcodeSymbol | undefined {
  const symbol = bars('code128', text, QUIET.code128)
  if (symbol?.kind !== 'bars') return undefined
  const dark = symbol.widths.reduce((sum, width) => sum + width, 0)
  const right = QUIET.code128 + Math.max(0, code128Modules(text) - dark)
  return { ...symbol, quiet: { left: QUIET.code128, right } }
}

function ean(gtin: string): BarcodeSymbol | undefined {
  if (gtin.length === 8) return bars('ean8', gtin, QUIET.ean8)
  return bars('ean13', gtin.padStart(13, '0'), QUIET.ean13)
}

function bars(
  bcid: string,
  text: string,
  quiet: number | { readonly left: number; readonly right: number },
  options: object = {},
): BarcodeSymbol | undefined {
  const symbol = raw(bcid, text, options)
  if (!symbol || !('sbs' in symbol)) return undefined
  const sides = typeof quiet === 'number' ? { left: quiet, right: quiet } : quiet
  return { kind: 'bars', widths: symbol.sbs, quiet: sides }
}

function matrix(bcid: string, text: string, options: object, quiet: number, rowHeight = 1): BarcodeSymbol | undefined {
  const isPlain = /^[\x20-\x7e]*$/.test(text)
  const symbol = raw(bcid, isPlain ? text : new TextEncoder().encode(text), options)
  if (!symbol || !('pixs' in symbol)) return undefined
  return { kind: 'matrix', columns: symbol.pixx, rows: symbol.pixy, cells: symbol.pixs, quiet, rowHeight }
}

/** bwip-js throws where a text does not fit its symbology. Text of other alphabets goes in as its UTF-8 bytes. */
function raw(bcid: string, text: string | Uint8Array, options: object) {
  try {
    const plain = typeof text === 'string' ? text : String.fromCharCode(...text)
    return bwip.raw({ bcid, text: plain, ...(typeof text === 'string' ? {} : { binarytext: true }), ...options })[0]
  } catch {
    return undefined
  }
}
