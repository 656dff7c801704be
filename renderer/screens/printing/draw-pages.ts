// Draws a printable document as pictures. Both readers are large, so each is loaded when it is first needed.
import workerAddress from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

type Printable = { readonly mediaType: string; readonly base64: string }

/** Enough pages to recognise a document by. */
const mostPages = 3
/** Pixels across, twice what the panel is wide, so that small print stays sharp. */
const pageWidth = 800

/** The first pages as data addresses for an image; none for a kind of document that cannot be drawn here. */
export async function drawPages({ mediaType, base64 }: Printable): Promise<readonly string[]> {
  if (mediaType === 'application/pdf') return drawPdf(bytesOf(base64))
  if (mediaType === 'application/zpl') return drawZpl(new TextDecoder().decode(bytesOf(base64)))
  return []
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

/** A label printer's own language; the size stands in it, in dots of 8 per millimetre. */
async function drawZpl(zpl: string): Promise<readonly string[]> {
  const { ready } = await import('zpl-renderer-js')
  const { api } = await ready
  const dots = (command: string, usual: number) => Number(new RegExp(`\\^${command}(\\d+)`).exec(zpl)?.[1] ?? usual)
  const dotsPerMm = 8
  const pictures = await api.zplToBase64MultipleAsync(zpl, dots('PW', 812) / dotsPerMm, dots('LL', 1218) / dotsPerMm, dotsPerMm)
  return pictures.slice(0, mostPages).map((picture) => `data:image/png;base64,${picture}`)
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
}
