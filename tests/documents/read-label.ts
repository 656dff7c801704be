import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import type { LabelSize } from '#electron/documents/labels/label-size.ts'
import type { LabelResolution } from '#shared/domain/labels/printer-profile.ts'
import { readBarcodesOn, type ScannedBarcode } from '#tests/documents/read-barcodes.ts'

/** Loaded past the test runner, which would complain of the source map that the package does not ship. */
const { ready } = createRequire(import.meta.url)('zpl-renderer-js') as typeof import('zpl-renderer-js')

/** A label as a printer of somebody else's making draws it. */
export interface PrintedLabel {
  barcodes: ScannedBarcode[]
  width: number
  height: number
  /** Whether any dot in this rectangle is black; in dots. */
  isInked(left: number, top: number, right: number, bottom: number): boolean
}

/** Draws ZPL and looks at it. */
export async function printLabels(zpl: Uint8Array, size: LabelSize, resolution: LabelResolution = 203): Promise<PrintedLabel[]> {
  const { api } = await ready
  const dotsPerMillimetre = { 203: 8, 300: 12, 600: 24 }[resolution]
  const pictures = await api.zplToBase64MultipleAsync(new TextDecoder().decode(zpl), size.widthMm, size.heightMm, dotsPerMillimetre)
  return Promise.all(pictures.map((picture) => lookAt(Buffer.from(picture, 'base64'))))
}

async function lookAt(png: Buffer): Promise<PrintedLabel> {
  const { width, height, black } = decode(png)
  const isInked = (left: number, top: number, right: number, bottom: number) => {
    for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
      for (let x = Math.max(0, left); x < Math.min(width, right); x++) if (black(x, y)) return true
    }
    return false
  }
  return { barcodes: await readBarcodesOn(png), width, height, isInked }
}

/** The dots of a PNG with one grey byte a pixel, as the renderer writes them (PNG specification, 9: filters). */
function decode(png: Buffer): { width: number; height: number; black(x: number, y: number): boolean } {
  const width = png.readUInt32BE(16)
  const height = png.readUInt32BE(20)
  if (png[24] !== 8 || png[25] !== 0) throw new Error('the label picture is not grey with 8 bits a pixel')
  const packed: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at)) {
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') packed.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  }
  const rows = inflateSync(Buffer.concat(packed))
  const dots = new Uint8Array(width * height)
  const dot = (x: number, y: number) => (x < 0 || y < 0 ? 0 : (dots[y * width + x] ?? 0))
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (width + 1)] ?? 0
    for (let x = 0; x < width; x++) {
      const byte = rows[y * (width + 1) + 1 + x] ?? 0
      dots[y * width + x] = byte + predicted(filter, dot(x - 1, y), dot(x, y - 1), dot(x - 1, y - 1))
    }
  }
  return { width, height, black: (x, y) => dot(x, y) < 128 }
}

function predicted(filter: number, left: number, up: number, upLeft: number): number {
  if (filter === 1) return left
  if (filter === 2) return up
  if (filter === 3) return (left + up) >> 1
  if (filter !== 4) return 0
  const guess = left + up - upLeft
  const [toLeft, toUp, toUpLeft] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - upLeft)]
  if (toLeft <= toUp && toLeft <= toUpLeft) return left
  return toUp <= toUpLeft ? up : upLeft
}
