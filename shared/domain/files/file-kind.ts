// What a file is, told by its bytes: a name can say anything.
import { zipKindOf } from './zip-kind.ts'

export const fileKinds = ['png', 'jpeg', 'webp', 'pdf', 'text', 'heic', 'xlsx', 'docx', 'ods', 'odt'] as const
export type FileKind = (typeof fileKinds)[number]

export const pictureKinds = ['png', 'jpeg', 'webp'] as const satisfies readonly FileKind[]

/** Whose file it is. */
export const fileOwners = ['product', 'company', 'order', 'customer', 'purchaseOrder', 'return', 'attachment'] as const
export type FileOwner = (typeof fileOwners)[number]

export const mediaTypes: Readonly<Record<FileKind, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  pdf: 'application/pdf',
  text: 'text/plain; charset=utf-8',
  heic: 'image/heic',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
}

/** What was found; what is known and never taken has a word too, so that a refusal can name it. */
export const foundKinds = [
  ...fileKinds,
  'svg',
  'gif',
  'bmp',
  'tiff',
  'avif',
  'html',
  'zip',
  'macros',
  'program',
  'empty',
  'unknown',
] as const
export type FoundKind = (typeof foundKinds)[number]

const signatures: readonly (readonly [FoundKind, number, readonly number[]])[] = [
  ['png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['jpeg', 0, [0xff, 0xd8, 0xff]],
  ['webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['gif', 0, [0x47, 0x49, 0x46, 0x38]],
  ['tiff', 0, [0x49, 0x49, 0x2a, 0x00]],
  ['tiff', 0, [0x4d, 0x4d, 0x00, 0x2a]],
  ['heic', 4, [0x66, 0x74, 0x79, 0x70, 0x68, 0x65]],
  ['heic', 4, [0x66, 0x74, 0x79, 0x70, 0x6d, 0x69, 0x66]],
  ['avif', 4, [0x66, 0x74, 0x79, 0x70, 0x61, 0x76]],
  ['zip', 0, [0x50, 0x4b, 0x03, 0x04]],
  ['program', 0, [0x4d, 0x5a]],
  ['program', 0, [0x7f, 0x45, 0x4c, 0x46]],
]

/** The kind of a file by its first bytes, or by being readable: `text` is the file read as UTF-8, undefined when it is none. */
export function fileKindOf(bytes: Uint8Array, text: string | undefined): FoundKind {
  if (bytes.length === 0) return 'empty'
  const signed = signatures.find(([, at, marks]) => marks.every((mark, i) => bytes[at + i] === mark))
  if (signed) return signed[0] === 'zip' ? zipKindOf(bytes) : signed[0]
  if (text === undefined || hasControls(bytes)) return bytes[0] === 0x42 && bytes[1] === 0x4d ? 'bmp' : 'unknown'
  const start = text.trimStart().slice(0, 2000).toLowerCase()
  if (!start.startsWith('<')) return 'text'
  if (start.includes('<svg')) return 'svg'
  return /<(?:!doctype html|html|head|body|script)/.test(start) ? 'html' : 'text'
}

/** Whether there are bytes that no written text holds. */
function hasControls(bytes: Uint8Array): boolean {
  return bytes.some((byte) => byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13)
}
