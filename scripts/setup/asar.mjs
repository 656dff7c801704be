// @ts-check
import fs from 'node:fs'
import path from 'node:path'

/** A flat folder's files as one asar archive, the form in which Electron carries its own start page. */
export function asar(/** @type {string} */ folder) {
  /** @type {Record<string, { offset: string, size: number }>} */
  const files = {}
  const bodies = []
  let offset = 0
  for (const name of fs.readdirSync(folder)) {
    const body = fs.readFileSync(path.join(folder, name))
    files[name] = { offset: String(offset), size: body.length }
    offset += body.length
    bodies.push(body)
  }
  // the header is a pickled string: lengths as little-endian words, then the JSON padded to four bytes
  const json = Buffer.from(JSON.stringify({ files }))
  const padded = Math.ceil(json.length / 4) * 4
  const header = Buffer.alloc(16 + padded)
  header.writeUInt32LE(4, 0)
  header.writeUInt32LE(8 + padded, 4)
  header.writeUInt32LE(4 + padded, 8)
  header.writeUInt32LE(json.length, 12)
  json.copy(header, 16)
  return Buffer.concat([header, ...bodies])
}
