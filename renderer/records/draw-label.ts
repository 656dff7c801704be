// Labels in a printer's own language as pictures, from the very bytes that go to the printer. What draws them is large, so it is loaded when needed.
import type { Bitmap } from '#shared/domain/labels/bitmap.ts'
import { readEpl } from '#shared/domain/labels/read/read-epl.ts'
import { readEscPos } from '#shared/domain/labels/read/read-escpos.ts'
import type { ReadLabel, ReadMark } from '#shared/domain/labels/read/read-label.ts'
import { readTspl } from '#shared/domain/labels/read/read-tspl.ts'

export type LabelFile = { readonly mediaType: string; readonly base64: string; readonly dpi?: number | undefined }

const usualDpi = 203
/** Whole dots to the millimetre, as print heads are sold. */
const dotsPerMm: Readonly<Record<number, 8 | 12 | 24>> = { 203: 8, 300: 12, 600: 24 }

/** At most so many labels as data addresses for an image; none for what is no label. */
export async function drawLabels({ mediaType, base64, dpi = usualDpi }: LabelFile, most: number): Promise<readonly string[]> {
  const bytes = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))
  if (mediaType === 'application/zpl') return drawZpl(new TextDecoder().decode(bytes), dpi, most)
  const labels = labelsIn(mediaType, bytes, dpi).slice(0, most)
  return Promise.all(labels.map(drawRead))
}

function labelsIn(mediaType: string, bytes: Uint8Array, dpi: number): readonly ReadLabel[] {
  if (mediaType === 'application/epl') return readEpl(bytes, dpi)
  if (mediaType === 'application/tspl') return readTspl(bytes, dpi)
  return mediaType === 'application/escpos' ? readEscPos(bytes) : []
}

/** ZPL says how large a label is in dots, and nothing of how fine those are. */
async function drawZpl(zpl: string, dpi: number, most: number): Promise<readonly string[]> {
  const { ready } = await import('zpl-renderer-js')
  const { api } = await ready
  const perMm = dotsPerMm[dpi] ?? 8
  const size = (command: string, usual: number) => Number(new RegExp(`\\^${command}(\\d+)`).exec(zpl)?.[1] ?? usual) / perMm
  const pictures = await api.zplToBase64MultipleAsync(zpl, size('PW', 812), size('LL', 1218), perMm)
  return pictures.slice(0, most).map((picture) => `data:image/png;base64,${picture}`)
}

async function drawRead({ width, height, marks }: ReadLabel): Promise<string> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height })
  const pen = canvas.getContext('2d')
  if (!pen) return ''
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, width, height)
  for (const mark of marks) await drawMark(pen, mark)
  return canvas.toDataURL('image/png')
}

async function drawMark(pen: CanvasRenderingContext2D, mark: ReadMark): Promise<void> {
  pen.save()
  pen.fillStyle = 'black'
  if (mark.kind === 'ink') pen.fillRect(mark.box.x, mark.box.y, mark.box.width, mark.box.height)
  else if (mark.kind === 'invert') {
    pen.globalCompositeOperation = 'difference'
    pen.fillStyle = 'white'
    pen.fillRect(mark.box.x, mark.box.y, mark.box.width, mark.box.height)
  } else if (mark.kind === 'picture') drawBitmap(pen, mark.bitmap, mark.x, mark.y)
  else {
    pen.translate(mark.x, mark.y)
    pen.rotate((mark.rotation * Math.PI) / 180)
    if (mark.kind === 'text') drawText(pen, mark)
    else await drawBars(pen, mark)
  }
  pen.restore()
}

function drawBitmap(pen: CanvasRenderingContext2D, bitmap: Bitmap, left: number, top: number): void {
  for (let y = 0; y < bitmap.height; y++) {
    for (let x = 0; x < bitmap.width; x++) if (bitmap.isBlack(x, y)) pen.fillRect(left + x, top + y, 1, 1)
  }
}

/** The printer's own letters are equally wide; ours stand in their places. */
function drawText(pen: CanvasRenderingContext2D, { text, advance, height }: ReadMark & { kind: 'text' }): void {
  pen.font = `600 ${height}px monospace`
  pen.textBaseline = 'middle'
  pen.scale(advance / pen.measureText('0').width, 1)
  const step = pen.measureText('0').width
  for (const [index, character] of [...text].entries()) pen.fillText(character, index * step, height / 2)
}

async function drawBars(pen: CanvasRenderingContext2D, { symbology, text, module, height }: ReadMark & { kind: 'bars' }): Promise<void> {
  const { default: bwip } = await import('bwip-js/browser')
  const symbol = bwip.raw({ bcid: symbology, text })[0]
  if (!symbol || !('sbs' in symbol)) return
  let x = 0
  symbol.sbs.forEach((width, index) => {
    if (index % 2 === 0) pen.fillRect(x, 0, width * module, height)
    x += width * module
  })
}
