import { getDocument, OPS, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { onTestFinished } from 'vitest'
import { readBarcodesOn } from '#tests/documents/read-barcodes.ts'

/** A PDF read back by somebody else's program: what stands on each page, and what the file says of itself. */
export interface ReadPdf {
  document: PDFDocumentProxy
  /** The text of each page, one blank between words. */
  pages: string[]
  /** XMP metadata as XML. */
  xmp: string
}

/** A stretch of text and where it stands, in points from the left and the bottom. */
export interface PlacedText {
  text: string
  left: number
  right: number
  bottom: number
}

/** What pdfjs draws on outside a browser; its types say only `Object`. */
interface CanvasFactory {
  create(
    width: number,
    height: number,
  ): { canvas: HTMLCanvasElement & { toBuffer(type: 'image/png'): Buffer }; context: CanvasRenderingContext2D }
}

/** Opens a PDF and reads every page. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const loading = getDocument({ data: bytes.slice(), verbosity: 0, useSystemFonts: false })
  onTestFinished(() => loading.destroy())
  const document = await loading.promise
  const pages: string[] = []
  for (let number = 1; number <= document.numPages; number++) {
    const placed = await placedTexts(await document.getPage(number))
    pages.push(
      placed
        .map((item) => item.text)
        .join(' ')
        .replaceAll(/\s+/g, ' '),
    )
  }
  const { metadata } = await document.getMetadata()
  return { document, pages, xmp: metadata?.getRaw() ?? '' }
}

/** Every stretch of text of a page with its place. */
export async function placedTexts(page: PDFPageProxy): Promise<PlacedText[]> {
  const { items } = await page.getTextContent()
  return items.flatMap((item) =>
    'str' in item && item.str.trim() !== ''
      ? [{ text: item.str, left: item.transform[4], right: item.transform[4] + item.width, bottom: item.transform[5] }]
      : [],
  )
}

/** Roles of the structure tree that have something on a page, in reading order: ['H1', 'Table', 'TR', ...]. */
export async function structureOf(page: PDFPageProxy): Promise<string[]> {
  const roles: string[] = []
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null || !('role' in node)) return
    if (!('children' in node) || !Array.isArray(node.children) || node.children.length === 0) return
    roles.push(String(node.role))
    node.children.forEach(walk)
  }
  walk(await page.getStructTree())
  return roles
}

/** The barcodes that a scanner finds on a page printed at 300 dpi. */
export async function scanPage(document: PDFDocumentProxy, number: number) {
  const page = await document.getPage(number)
  const viewport = page.getViewport({ scale: 300 / 72 })
  const factory = document.canvasFactory as CanvasFactory
  const { canvas, context } = factory.create(viewport.width, viewport.height)
  await page.render({ canvas, canvasContext: context, viewport }).promise
  return readBarcodesOn(canvas.toBuffer('image/png'))
}

/** The pictures of a page: their own size in pixels, and how large they are printed, in points. */
export async function picturesOn(page: PDFPageProxy): Promise<{ pixels: [number, number]; printed: [number, number] }[]> {
  const { fnArray, argsArray } = await page.getOperatorList()
  return fnArray.flatMap((operator, at) => {
    if (operator !== OPS.paintImageXObject) return []
    const [, width, height] = argsArray[at] as [string, number, number] // as pdfjs hands the operator's arguments over
    const before = fnArray.lastIndexOf(OPS.transform, at)
    const [across, , , up] = argsArray[before] as [number, number, number, number, number, number]
    return [{ pixels: [width, height] as [number, number], printed: [Math.abs(across), Math.abs(up)] as [number, number] }]
  })
}
