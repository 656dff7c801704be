import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { meanRows } from '#renderer/scanning/camera/mean-rows.ts'
import { offCentre, type Picture, type PictureReader } from '#renderer/scanning/camera/picture.ts'
import { asScanned } from '#shared/domain/scanning/camera/as-scanned.ts'
import type { SeenCode } from '#shared/domain/scanning/camera/code-watch.ts'

/** What stands on goods, parcels and papers. More kinds cost time on every picture, and each is one more thing to be misread. */
const bars = ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128', 'Code39', 'ITF14', 'DataBar'] as const
const matrixKinds = ['QRCode', 'DataMatrix', 'Aztec', 'PDF417'] as const

const wholePicture: ReaderOptions = {
  formats: [...bars, ...matrixKinds],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 4,
  textMode: 'Plain',
}
/** Its rows have become few, so that each is looked at. */
const meanPicture: ReaderOptions = { ...wholePicture, formats: [...bars], tryRotate: false, tryDownscale: false }

/** Two readings whose middles lie closer than this part of the picture are of one code. */
const SAME_PLACE = 0.1

/** A code and where its middle lies, both from 0 to 1. */
type Found = { readonly code: SeenCode; readonly x: number; readonly y: number }

/** `wasm` is the address of the reader's program, or the program itself. */
export function zxingReader(wasm: string | ArrayBuffer): PictureReader {
  prepareZXingModule({ overrides: typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm } })
  let pictures = 0

  return async (picture) => {
    // bars stand in most hands: every third picture is looked at for those that lie
    pictures = (pictures + 1) % 3
    const isLying = pictures === 0
    const whole = await find(picture, wholePicture)
    const mean = (await find(meanRows(picture, isLying), meanPicture)).map((found) =>
      isLying ? { ...found, x: found.y, y: found.x } : found,
    )
    return agreed(whole, mean)
  }
}

/** Where the two looks read one and the same bars differently, neither is believed. */
function agreed(whole: readonly Found[], mean: readonly Found[]): readonly SeenCode[] {
  const isDoubted = ({ code, x, y }: Found, others: readonly Found[]) =>
    others.some((other) => other.code.raw !== code.raw && Math.abs(other.x - x) < SAME_PLACE && Math.abs(other.y - y) < SAME_PLACE)
  const sure = whole.filter((found) => found.code.kind === 'matrix' || !isDoubted(found, mean))
  const more = mean.filter((found) => !isDoubted(found, whole) && !sure.some(({ code }) => code.raw === found.code.raw))
  return [...sure, ...more].map(({ code }) => code)
}

async function find(picture: Picture, options: ReaderOptions): Promise<readonly Found[]> {
  // the reader uses these three fields only
  const image = { data: inColours(picture), width: picture.width, height: picture.height } as ImageData
  const found = await readBarcodes(image, options)
  return found.flatMap(({ symbology, symbologyIdentifier, text, position }): Found[] => {
    const raw = asScanned(symbologyIdentifier, text)
    if (raw === undefined) return []
    const { topLeft, bottomRight, topRight, bottomLeft } = position
    const corners = [topLeft, topRight, bottomLeft, bottomRight]
    const x = corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length
    const y = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length
    const kind = matrixKinds.some((one) => one === symbology) ? 'matrix' : 'bars'
    return [{ code: { reader: 'zxing', kind, raw, offCentre: offCentre(picture, x, y) }, x: x / picture.width, y: y / picture.height }]
  })
}

let colours = new Uint8ClampedArray(0)

/** The reader takes pictures in colours alone, four bytes a dot. */
function inColours({ grey }: Picture): Uint8ClampedArray {
  if (colours.length < grey.length * 4) colours = new Uint8ClampedArray(grey.length * 4)
  const dots = new Uint32Array(colours.buffer, 0, grey.length)
  for (let at = 0; at < grey.length; at++) dots[at] = 0xff000000 | ((grey[at] ?? 0) * 0x10101)
  return colours.subarray(0, grey.length * 4)
}
