// How large a picture says it is, read from its header before anything unpacks it.
import type { FileKind } from './file-kind.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** The size of a picture, or undefined when its header does not say, or its end is missing. */
export function pictureSizeOf(kind: FileKind, bytes: Uint8Array): PictureSize | undefined {
  if (kind === 'png') return pngSize(bytes)
  if (kind === 'jpeg') return jpegSize(bytes)
  return kind === 'webp' ? webpSize(bytes) : undefined
}

function pngSize(bytes: Uint8Array): PictureSize | undefined {
  const hasHead = bytes.length >= 45 && wordAt(bytes, 12) === 'IHDR'
  return hasHead && wordAt(bytes, bytes.length - 8) === 'IEND' ? { width: uint32(bytes, 16), height: uint32(bytes, 20) } : undefined
}

/** Walks the segments to the one that starts a frame; the markers C4, C8 and CC lie among the frames and start none. */
function jpegSize(bytes: Uint8Array): PictureSize | undefined {
  if (!endsLikeJpeg(bytes)) return undefined
  let at = 2
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      return { height: uint16(bytes, at + 5), width: uint16(bytes, at + 7) }
    } else if (marker === 0xd9 || marker === 0xda) return undefined
    else at += 2 + uint16(bytes, at + 2)
  }
  return undefined
}

/** Cameras leave some bytes of their own behind the picture's end. */
function endsLikeJpeg(bytes: Uint8Array): boolean {
  const tail = bytes.subarray(-4096)
  return tail.some((byte, i) => byte === 0xff && tail[i + 1] === 0xd9)
}

function webpSize(bytes: Uint8Array): PictureSize | undefined {
  if (bytes.length < 30 || wordAt(bytes, 0) !== 'RIFF' || littleEndian(bytes, 4, 4) + 8 > bytes.length) return undefined
  const form = wordAt(bytes, 12)
  if (form === 'VP8X') return { width: littleEndian(bytes, 24, 3) + 1, height: littleEndian(bytes, 27, 3) + 1 }
  if (form === 'VP8 ') return { width: littleEndian(bytes, 26, 2) & 0x3fff, height: littleEndian(bytes, 28, 2) & 0x3fff }
  if (form !== 'VP8L') return undefined
  const packed = littleEndian(bytes, 21, 4)
  return { width: (packed & 0x3fff) + 1, height: (Math.floor(packed / 0x4000) & 0x3fff) + 1 }
}

function wordAt(bytes: Uint8Array, at: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + 4))
}

function uint16(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) * 256 + (bytes[at + 1] ?? 0)
}

function uint32(bytes: Uint8Array, at: number): number {
  return uint16(bytes, at) * 65_536 + uint16(bytes, at + 2)
}

function littleEndian(bytes: Uint8Array, at: number, length: number): number {
  let value = 0
  for (let i = length - 1; i >= 0; i -= 1) value = value * 256 + (bytes[at + i] ?? 0)
  return value
}
