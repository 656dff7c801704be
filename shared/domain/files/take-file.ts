import { no, ok, type Result } from '#shared/kernel/result.ts'
import { type FileKind, type FoundKind, fileKindOf, pictureKinds } from './file-kind.ts'
import { pictureSizeOf } from './picture-size.ts'

/** What a place takes. */
export interface FileLimits {
  readonly kinds: readonly FileKind[]
  readonly mostBytes: number
  /** The longest side of a picture, in pixels: a few kilobytes may claim to unpack to gigabytes. */
  readonly longestSide: number
}

/** A product's picture: the window scales a photo down before it sends it, so that a scan never waits for one. */
export const PICTURE_LIMITS: FileLimits = { kinds: pictureKinds, mostBytes: 1_500_000, longestSide: 4096 }
/** The company's logo, which every invoice carries. */
export const LOGO_LIMITS: FileLimits = { kinds: ['png', 'jpeg'], mostBytes: 1_000_000, longestSide: 4096 }
/** What is attached to a document, as it came. */
export const ATTACHMENT_LIMITS: FileLimits = {
  kinds: ['pdf', 'png', 'jpeg', 'webp', 'heic', 'text', 'xlsx', 'docx', 'ods', 'odt'],
  mostBytes: 8_000_000,
  longestSide: 20_000,
}

export interface TakenFile {
  readonly kind: FileKind
  /** 0 for what is no picture. */
  readonly width: number
  readonly height: number
}

export type FileRefusal =
  | { readonly code: 'FILE_KIND_REFUSED'; readonly data: { found: FoundKind; taken: FileKind[] } }
  | { readonly code: 'FILE_TOO_BIG'; readonly data: { byteCount: number; most: number } }
  | { readonly code: 'PICTURE_TOO_LARGE'; readonly data: { width: number; height: number; most: number } }
  | { readonly code: 'PICTURE_BROKEN'; readonly data: { found: FoundKind } }

/** Whether a file may be kept, by what it is and not by its name, and without unpacking it. */
export function takeFile(bytes: Uint8Array, text: string | undefined, limits: FileLimits): Result<TakenFile, FileRefusal> {
  if (bytes.length > limits.mostBytes) return no({ code: 'FILE_TOO_BIG', data: { byteCount: bytes.length, most: limits.mostBytes } })
  const found = fileKindOf(bytes, text)
  const kind = limits.kinds.find((one) => one === found)
  if (!kind) return no({ code: 'FILE_KIND_REFUSED', data: { found, taken: [...limits.kinds] } })
  if (!pictureKinds.some((one) => one === kind)) return ok({ kind, width: 0, height: 0 })
  const size = pictureSizeOf(kind, bytes)
  if (!size || size.width === 0 || size.height === 0) return no({ code: 'PICTURE_BROKEN', data: { found } })
  if (Math.max(size.width, size.height) > limits.longestSide) {
    return no({ code: 'PICTURE_TOO_LARGE', data: { ...size, most: limits.longestSide } })
  }
  return ok({ kind, ...size })
}
