import { base64Of } from '#renderer/records/shrink-picture.ts'
import { LOGO_LIMITS, takeFile } from '#shared/domain/files/take-file.ts'

/** Sharp at 50 mm on any office printer, and some dozen kilobytes in every invoice. */
const LONGEST_SIDE = 1000
/** More than any message to the hub may carry. */
const MOST_BYTES = 9_000_000

/**
 * A logo as it is printed: on white, without transparency, never larger than paper can show. What no logo may be is sent as it is, so that
 * the hub says what is wrong with it. Undefined when it cannot be read.
 */
export async function flattenPicture(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  if (bytes === undefined) return undefined
  const picture = new Blob([bytes])
  const flat = takeFile(bytes, undefined, LOGO_LIMITS).ok ? await flattened(picture).catch(() => undefined) : picture
  return flat && base64Of(flat)
}

async function flattened(picture: Blob): Promise<Blob | undefined> {
  const image = await createImageBitmap(picture)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, canvas.width, canvas.height)
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/jpeg', 0.94))
}
