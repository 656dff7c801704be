import type { ImportProblemCode } from '#shared/domain/imports/import-problem-codes.ts'

/** Bytes that other kinds of file begin with: what people rename to .csv by mistake. */
const beginnings: readonly (readonly [kind: string, bytes: readonly number[]])[] = [
  ['png', [0x89, 0x50, 0x4e, 0x47]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['gif', [0x47, 0x49, 0x46, 0x38]],
  ['pdf', [0x25, 0x50, 0x44, 0x46]],
  ['xls', [0xd0, 0xcf, 0x11, 0xe0]],
  ['gzip', [0x1f, 0x8b]],
  ['sqlite', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
]

export type DecodedFile =
  | { readonly ok: true; readonly text: string; readonly encoding: string; readonly isGuessed: boolean }
  | { readonly ok: true; readonly text?: undefined; readonly isWorkbook: true }
  | { readonly ok: false; readonly code: ImportProblemCode; readonly value: string }

/**
 * The text of a file: UTF-16 by its mark, else UTF-8, else Windows-1252, which is what spreadsheets on Windows save.
 * The last is a guess, because any bytes read as Windows-1252; pictures and other non-text are
 * refused by their first bytes; workbooks are for another reader.
 */
export function decodeFile(bytes: Uint8Array, chosen?: string): DecodedFile {
  if (bytes.length === 0) return { ok: false, code: 'FILE_EMPTY', value: '' }
  const kind = kindOf(bytes)
  if (kind === 'zip') return { ok: true, isWorkbook: true }
  if (kind === 'locked') return { ok: false, code: 'FILE_LOCKED', value: 'xlsx' }
  if (kind) return { ok: false, code: 'FILE_TYPE', value: kind }
  if (chosen !== undefined) {
    const text = new TextDecoder(chosen).decode(bytes)
    return { ok: true, text, encoding: chosen, isGuessed: false }
  }
  const utf16 = startsWith(bytes, [0xff, 0xfe]) ? 'utf-16le' : startsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : null
  if (utf16) {
    const text = decodeStrictly(bytes, utf16)
    return text === undefined ? { ok: false, code: 'FILE_TYPE', value: utf16 } : { ok: true, text, encoding: utf16, isGuessed: false }
  }
  if (isBinary(bytes)) return { ok: false, code: 'FILE_TYPE', value: 'binary' }
  const text = decodeStrictly(bytes, 'utf-8')
  if (text !== undefined) return { ok: true, text, encoding: 'utf-8', isGuessed: false }
  return { ok: true, text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252', isGuessed: true }
}

function kindOf(bytes: Uint8Array): string | undefined {
  const kind = beginnings.find(([, beginning]) => startsWith(bytes, beginning))?.[0]
  // A workbook with a password is kept in the container of old workbooks, as a stream of this name.
  const isLocked = () => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  return kind === 'xls' && isLocked() ? 'locked' : kind
}

function startsWith(bytes: Uint8Array, beginning: readonly number[]): boolean {
  return beginning.every((byte, at) => bytes[at] === byte)
}

/** A stray NUL is a problem of its row; many of them mean that this was never text. */
function isBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 4_096)
  return head.filter((byte) => byte === 0).length > head.length / 20
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof TypeError) return undefined
    throw error
  }
}
