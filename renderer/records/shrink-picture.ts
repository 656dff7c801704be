import { pictureKinds } from '#shared/domain/files/file-kind.ts'
import { ATTACHMENT_LIMITS, takeFile } from '#shared/domain/files/take-file.ts'

/** Enough for a picture at arm's length on a large screen, and some dozen kilobytes. */
const LONGEST_SIDE = 900
const SMALL_ENOUGH = 120_000
/** The largest photo that is opened here at all. */
const MOST_BYTES = 40_000_000

/** What the hub is sent: a large photo scaled down, anything else as it is, so that the hub says what is wrong with it. Undefined when it cannot be read. */
export async function shrinkPicture(file: File): Promise<string | undefined> {
  if (file.size > MOST_BYTES) return undefined
  const bytes = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
  if (bytes === undefined) return undefined
  const judged = takeFile(bytes, undefined, { ...ATTACHMENT_LIMITS, kinds: pictureKinds, mostBytes: MOST_BYTES })
  const isLarge = judged.ok && (bytes.length > SMALL_ENOUGH || Math.max(judged.value.width, judged.value.height) > LONGEST_SIDE)
  if (!isLarge) return base64Of(new Blob([bytes]))
  const smaller = await scaled(new Blob([bytes])).catch(() => undefined)
  return base64Of(smaller ?? new Blob([bytes]))
}

async function scaled(picture: Blob): Promise<Blob | undefined> {
  const image = await createImageBitmap(picture)
  const scale = Math.min(1, LONGEST_SIDE / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), 'image/webp', 0.86))
}

/** A file's bytes as they travel to the hub. */
export function base64Of(blob: Blob): Promise<string | undefined> {
  return new Promise((done) => {
    const reader = new FileReader()
    reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''))
    reader.onerror = () => done(undefined)
    reader.readAsDataURL(blob)
  })
}
