import { Bitmap } from '../bitmap.ts'
import { ByteReader } from './byte-reader.ts'
import type { ReadLabel, ReadMark } from './read-label.ts'

const ESC = 0x1b
const GS = 0x1d

/** The labels in ESC/POS as we write it: bands of dots, then on to the next. */
export function readEscPos(bytes: Uint8Array): ReadLabel[] {
  const reader = new ByteReader(bytes)
  const labels: ReadLabel[] = []
  let page = { width: 0, height: 0, marks: [] as ReadMark[] }
  while (!reader.isAtEnd) {
    const [lead, command] = [reader.byte(), reader.byte()]
    if (lead === ESC && command === 0x40) page = { width: 0, height: 0, marks: [] }
    else if (lead === ESC && command === 0x64) reader.byte()
    else if (lead === GS && command === 0x56) {
      reader.take(2)
      labels.push({ ...page, copies: 1 })
    } else if (lead === GS && command === 0x76) page = withBand(page, reader)
    else throw new Error(`not ESC/POS of ours: ${lead} ${command}`)
  }
  return labels
}

function withBand(page: { width: number; height: number; marks: ReadMark[] }, reader: ByteReader) {
  const [, , low = 0, high = 0, rowsLow = 0, rowsHigh = 0] = reader.take(6)
  const [stride, rows] = [low + high * 256, rowsLow + rowsHigh * 256]
  const bitmap = new Bitmap(stride * 8, rows, reader.take(stride * rows))
  const band: ReadMark = { kind: 'picture', x: 0, y: page.height, bitmap }
  return { width: stride * 8, height: page.height + rows, marks: [...page.marks, band] }
}
