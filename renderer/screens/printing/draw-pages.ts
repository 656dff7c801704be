// Draws a printable document as pictures. The reader of PDF is large, so it is loaded when it is first needed.
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'
import { drawLabels, type LabelFile } from '#renderer/records/draw-label.ts'

/** Enough pages to recognise a document by. */
const mostPages = 3
/** Pixels across, twice what the panel is wide, so that small print stays sharp. */
const pageWidth = 800

/** The first pages as data addresses for an image; none for a kind of document that cannot be drawn here. */
export async function drawPages(printable: LabelFile): Promise<readonly string[]> {
  return printable.mediaType === 'application/pdf' ? drawPdf(bytesOf(printable.base64)) : drawLabels(printable, mostPages)
}

async function drawPdf(data: Uint8Array): Promise<readonly string[]> {
  const { GlobalWorkerOptions, getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  GlobalWorkerOptions.workerSrc = workerAddress
  const loading = getDocument({ data, useSystemFonts: false })
  const document = await loading.promise
  const pictures: string[] = []
  for (let number = 1; number <= Math.min(document.numPages, mostPages); number += 1) {
    const page = await document.getPage(number)
    const scale = pageWidth / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    const canvas = Object.assign(window.document.createElement('canvas'), { width: viewport.width, height: viewport.height })
    await page.render({ canvas, viewport }).promise
    pictures.push(canvas.toDataURL('image/png'))
  }
  await loading.destroy()
  return pictures
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}
