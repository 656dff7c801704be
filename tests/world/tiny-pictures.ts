// Small pictures and things that are none, as bytes.
import { crc32, deflateSync } from 'node:zlib'

/** A grey PNG whose header says this size, whatever is in it. */
export function aPng(width = 2, height = 2, shade = 0x80): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 0, 0, 0, 0], 8)
  const rows = Math.min(height, 8)
  const raw = Buffer.alloc(rows * (Math.min(width, 8) + 1), shade)
  for (let row = 0; row < rows; row += 1) raw[row * (Math.min(width, 8) + 1)] = 0
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', deflateSync(raw)), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const head = Buffer.alloc(4)
  head.writeUInt32BE(content.length)
  const tail = Buffer.alloc(4)
  tail.writeUInt32BE(crc32(body) >>> 0)
  return Buffer.concat([head, body, tail])
}

/** The skeleton of a JPEG: its marks, its size, its end. */
export function aJpeg(width: number, height: number): Buffer {
  const app = Buffer.from([0xff, 0xe0, 0x00, 0x04, 0x4a, 0x46])
  const frame = Buffer.from([0xff, 0xc2, 0x00, 0x0b, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0])
  return Buffer.concat([Buffer.from([0xff, 0xd8]), app, frame, Buffer.from([0xff, 0xda, 0, 2, 1, 2, 3, 0xff, 0xd9])])
}

/** The skeleton of a WebP in its extended form. */
export function aWebp(width: number, height: number): Buffer {
  const bytes = Buffer.alloc(40)
  bytes.write('RIFF', 0, 'latin1')
  bytes.writeUInt32LE(32, 4)
  bytes.write('WEBPVP8X', 8, 'latin1')
  bytes.writeUIntLE(width - 1, 24, 3)
  bytes.writeUIntLE(height - 1, 27, 3)
  return bytes
}
