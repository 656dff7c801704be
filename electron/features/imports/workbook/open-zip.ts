// Opens a zip archive as far as workbooks need it (APPNOTE 6.3: stored and deflated entries, no ZIP64), trusting none of the sizes in it.
import { inflateRawSync } from 'node:zlib'
import { no, ok, type Result } from '#shared/kernel/result.ts'

export type ZipRefusal = { readonly code: 'FILE_BROKEN' | 'FILE_LOCKED' | 'FILE_TOO_BIG'; readonly value: string }

/** Everything that is inflated from one file, together. */
export const MOST_INFLATED = 25 * 1024 * 1024
const MOST_ENTRIES = 2_000

interface Entry {
  readonly name: string
  readonly isLocked: boolean
  readonly method: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

export interface Zip {
  readonly names: readonly string[]
  /** The bytes of an entry; throws ZipTrouble when it is not what the archive says. */
  read(name: string): Buffer | undefined
}

/** Carries a refusal out of a reader. */
export class ZipTrouble extends Error {
  readonly refusal: ZipRefusal

  constructor(code: ZipRefusal['code'], value: string) {
    super(`${code} ${value}`)
    this.refusal = { code, value }
  }
}

/** Opens an archive in memory, or says why it is none that may be read. */
export function openZip(bytes: Uint8Array): Result<Zip, ZipRefusal> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  try {
    const entries = new Map(directoryOf(file).map((entry) => [entry.name, entry]))
    let left = MOST_INFLATED
    return ok({
      names: [...entries.keys()],
      read(name) {
        const entry = entries.get(name)
        if (!entry) return undefined
        const content = contentOf(file, entry, left)
        left -= content.length
        return content
      },
    })
  } catch (error) {
    if (error instanceof ZipTrouble) return no(error.refusal)
    if (error instanceof RangeError) return no({ code: 'FILE_BROKEN', value: 'zip' }) // an offset that points outside the file
    throw error
  }
}

/** The central directory: the one place that says which entries count. */
function directoryOf(file: Buffer): Entry[] {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0) throw new ZipTrouble('FILE_BROKEN', 'zip')
  const count = file.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new ZipTrouble('FILE_TOO_BIG', `${count} entries`)
  const entries: Entry[] = []
  let at = file.readUInt32LE(end + 16)
  for (let n = 0; n < count; n++) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new ZipTrouble('FILE_BROKEN', 'zip')
    const nameLength = file.readUInt16LE(at + 28)
    const name = file.toString('utf8', at + 46, at + 46 + nameLength)
    if (leadsOut(name)) throw new ZipTrouble('FILE_BROKEN', name)
    entries.push({
      name,
      isLocked: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      packed: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      offset: file.readUInt32LE(at + 42),
    })
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return entries
}

/** No workbook names a file outside itself; an archive that does is not touched, though nothing is ever written to disk. */
function leadsOut(name: string): boolean {
  return name.includes('\\') || name.startsWith('/') || /^[a-z]:/i.test(name) || name.split('/').includes('..')
}

function contentOf(file: Buffer, entry: Entry, most: number): Buffer {
  const { name, isLocked, method, packed, size, offset } = entry
  if (isLocked) throw new ZipTrouble('FILE_LOCKED', name)
  if (size > most) throw new ZipTrouble('FILE_TOO_BIG', name)
  if (file.readUInt32LE(offset) !== 0x04034b50) throw new ZipTrouble('FILE_BROKEN', name)
  const start = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28)
  const raw = file.subarray(start, start + packed)
  if (raw.length !== packed || (method !== 0 && method !== 8)) throw new ZipTrouble('FILE_BROKEN', name)
  const content = method === 0 ? raw : inflate(raw, name, size)
  if (content.length !== size) throw new ZipTrouble('FILE_BROKEN', name)
  return content
}

/** Stops at the size that the entry says it has, so that a bomb never grows beyond what was looked at. */
function inflate(raw: Buffer, name: string, size: number): Buffer {
  try {
    return inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) })
  } catch {
    throw new ZipTrouble('FILE_BROKEN', name) // damaged, or longer than it says
  }
}
