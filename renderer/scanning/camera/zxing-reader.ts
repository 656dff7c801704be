import { prepareZXingModule, type ReaderOptions, readBarcodes } from 'zxing-wasm/reader'
import { offCentre, type Picture, type PictureReader } from '#renderer/scanning/camera/picture.ts'
import { asScanned } from '#shared/domain/scanning/camera/as-scanned.ts'
import type { SeenCode } from '#shared/domain/scanning/camera/code-watch.ts'

/** What stands on goods, parcels and papers. More kinds cost time on every picture, and each is one more thing to be misread. */
const options: ReaderOptions = {
  formats: ['EAN13', 'EAN8', 'UPCA', 'UPCE', 'Code128', 'Code39', 'ITF14', 'DataBar', 'QRCode', 'DataMatrix', 'Aztec', 'PDF417'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: true,
  maxNumberOfSymbols: 4,
  textMode: 'Plain',
}

const matrixKinds = new Set(['QRCode', 'DataMatrix', 'Aztec', 'PDF417'])

/** `wasm` is the address of the reader's program, or the program itself. */
export function zxingReader(wasm: string | ArrayBuffer): PictureReader {
  prepareZXingModule({ overrides: typeof wasm === 'string' ? { locateFile: () => wasm } : { wasmBinary: wasm } })
  let colours: Colours = new Uint8ClampedArray(0)

  return async (picture) => {
    colours = inColours(picture, colours)
    // the reader uses these three fields only
    const found = await readBarcodes({ data: colours, width: picture.width, height: picture.height } as ImageData, options)
    return found.flatMap(({ symbology, symbologyIdentifier, text, position }): SeenCode[] => {
      const raw = asScanned(symbologyIdentifier, text)
      if (raw === undefined) return []
      const { topLeft, bottomRight, topRight, bottomLeft } = position
      const corners = [topLeft, topRight, bottomLeft, bottomRight]
      const x = corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length
      const y = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length
      return [{ reader: 'zxing', kind: matrixKinds.has(symbology) ? 'matrix' : 'bars', raw, offCentre: offCentre(picture, x, y) }]
    })
  }
}

type Colours = Uint8ClampedArray<ArrayBuffer>

/** The reader takes pictures in colours alone, four bytes a dot. */
function inColours({ grey }: Picture, before: Colours): Colours {
  const colours = before.length === grey.length * 4 ? before : new Uint8ClampedArray(grey.length * 4)
  const dots = new Uint32Array(colours.buffer)
  for (let at = 0; at < grey.length; at++) dots[at] = 0xff000000 | ((grey[at] ?? 0) * 0x10101)
  return colours
}
