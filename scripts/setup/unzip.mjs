// @ts-check
import fs from 'node:fs'
import path from 'node:path'
import zlib from 'node:zlib'

/**
 * Unpacks stored and deflated entries of a zip file, and checks each one's length.
 * @param {string} file the zip
 * @param {string} folder where the files go
 * @param {(name: string) => string | null} place an entry's path under the folder, or null to leave it out
 */
export function unzip(file, folder, place) {
  const zip = fs.openSync(file, 'r')
  const read = (/** @type {number} */ from, /** @type {number} */ length) => {
    const bytes = Buffer.allocUnsafe(length)
    fs.readSync(zip, bytes, 0, length, from)
    return bytes
  }
  try {
    const size = fs.fstatSync(zip).size
    // the directory's address stands in the end record, which only a comment of at most 64 KiB can follow
    const tail = read(Math.max(0, size - 65_557), Math.min(size, 65_557))
    const end = tail.lastIndexOf('PK\x05\x06', undefined, 'latin1')
    const directory = read(tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12))
    for (let at = 0; at < directory.length && directory.readUInt32LE(at) === 0x02014b50; ) {
      const entry = readEntry(directory, at)
      at = entry.next
      const target = entry.name.endsWith('/') ? null : place(entry.name)
      if (!target) continue
      const destination = path.resolve(folder, target)
      if (!destination.startsWith(path.resolve(folder) + path.sep)) throw new Error(`unsafe path in ${file}: ${entry.name}`)
      const local = read(entry.offset, 30)
      const packed = read(entry.offset + 30 + local.readUInt16LE(26) + local.readUInt16LE(28), entry.packedSize)
      const body = entry.method === 0 ? packed : zlib.inflateRawSync(packed)
      if (body.length !== entry.size) throw new Error(`damaged entry in ${file}: ${entry.name}`)
      fs.mkdirSync(path.dirname(destination), { recursive: true })
      fs.writeFileSync(destination, body, { mode: entry.mode & 0o777 || 0o644 })
    }
  } finally {
    fs.closeSync(zip)
  }
}

/** one entry of a zip's central directory */
function readEntry(/** @type {Buffer} */ directory, /** @type {number} */ at) {
  const nameLength = directory.readUInt16LE(at + 28)
  const name = directory.toString('utf8', at + 46, at + 46 + nameLength)
  return {
    name,
    method: directory.readUInt16LE(at + 10),
    packedSize: directory.readUInt32LE(at + 20),
    size: directory.readUInt32LE(at + 24),
    mode: directory.readUInt32LE(at + 38) >>> 16,
    offset: directory.readUInt32LE(at + 42),
    next: at + 46 + nameLength + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32),
  }
}
