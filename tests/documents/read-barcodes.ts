import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'

const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
prepareZXingModule({ overrides: { wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer } })

/** A barcode as a scanner sends it: AIM symbology identifier and text. */
export interface ScannedBarcode {
  id: string
  text: string
}

/** Every barcode on a picture, in alphabetical order; GS is written <GS>. */
export async function readBarcodesOn(png: Uint8Array): Promise<ScannedBarcode[]> {
  const found = await readBarcodes(new Blob([png.slice()]), { tryHarder: true, tryRotate: false, textMode: 'Escaped' })
  return found
    .map((barcode) => ({ id: barcode.symbologyIdentifier, text: barcode.text }))
    .sort((a, b) => (a.id + a.text < b.id + b.text ? -1 : 1))
}

/** The same on a picture that is there as pixels. */
export async function readPixels(pixels: { data: Uint8ClampedArray; width: number; height: number }): Promise<ScannedBarcode[]> {
  const found = await readBarcodes(pixels as ImageData, { tryHarder: true, textMode: 'Escaped' }) // the reader uses these three fields only
  return found.map((barcode) => ({ id: barcode.symbologyIdentifier, text: barcode.text }))
}
