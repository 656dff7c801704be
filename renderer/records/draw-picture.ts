// Pictures on their way to the hub: read, drawn smaller, and as text.

/** A file's bytes; undefined when there are more than may be opened here, or when they cannot be read. */
export function bytesOf(file: File, mostBytes: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (file.size > mostBytes) return Promise.resolve(undefined)
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => undefined,
  )
}

interface Drawing {
  /** In pixels; a smaller picture stays as large as it is. */
  readonly longestSide: number
  /** What see-through parts stand on; without it they stay see-through. */
  readonly ground?: string
  readonly type: 'image/jpeg' | 'image/webp'
  /** 0 to 1. */
  readonly quality: number
}

/** Draws a picture anew; undefined, or thrown, when this computer cannot. */
export async function drawn(picture: Blob, { longestSide, ground, type, quality }: Drawing): Promise<Blob | undefined> {
  const image = await createImageBitmap(picture)
  const scale = Math.min(1, longestSide / Math.max(image.width, image.height))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.width * scale))
  canvas.height = Math.max(1, Math.round(image.height * scale))
  const pen = canvas.getContext('2d')
  if (!pen) return undefined
  if (ground !== undefined) {
    pen.fillStyle = ground
    pen.fillRect(0, 0, canvas.width, canvas.height)
  }
  pen.imageSmoothingQuality = 'high'
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((done) => canvas.toBlob((blob) => done(blob ?? undefined), type, quality))
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
