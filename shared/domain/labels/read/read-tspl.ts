import { Bitmap } from '../bitmap.ts'
import { fontNamed } from '../resident-fonts.ts'
import { ByteReader, blackBits } from './byte-reader.ts'
import { type ReadLabel, type ReadMark, rotationOf } from './read-label.ts'

/** The labels in TSPL as we write it. */
export function readTspl(bytes: Uint8Array, dpi: number): ReadLabel[] {
  const reader = new ByteReader(bytes)
  const labels: ReadLabel[] = []
  let page = { width: 0, height: 0, marks: [] as ReadMark[] }
  while (!reader.isAtEnd) {
    if (reader.isNext('BITMAP ')) {
      reader.take('BITMAP '.length)
      page.marks.push(picture(reader))
      continue
    }
    const command = reader.until('\n').replace(/\r$/, '')
    const size = /^SIZE ([\d.]+) mm,([\d.]+) mm$/.exec(command)
    const print = /^PRINT (\d+),1$/.exec(command)
    if (size) page = { width: dots(size[1], dpi), height: dots(size[2], dpi), marks: [] }
    else if (print) labels.push({ ...page, copies: Number(print[1]) })
    else if (command !== '' && !/^(?:GAP 3 mm,0 mm|CODEPAGE 1252|CLS|DENSITY \d+|SPEED \d+)$/.test(command))
      page.marks.push(markOf(command, dpi))
  }
  return labels
}

function dots(mm: string | undefined, dpi: number): number {
  return Math.round((Number(mm) * dpi) / 25.4)
}

function picture(reader: ByteReader): ReadMark {
  const [x = 0, y = 0, stride = 0, height = 0, mode] = reader.numbers(5)
  if (mode !== 1) throw new Error(`a picture laid in mode ${mode}`)
  const bitmap = new Bitmap(stride * 8, height, blackBits(reader.take(stride * height)))
  if (reader.byte() !== 0x0d || reader.byte() !== 0x0a) throw new Error('a picture has more bytes than it says')
  return { kind: 'picture', x, y, bitmap }
}

function markOf(command: string, dpi: number): ReadMark {
  const area = /^(BAR|REVERSE) (\d+),(\d+),(\d+),(\d+)$/.exec(command)
  if (area) {
    const [x = 0, y = 0, width = 0, height = 0] = area.slice(2).map(Number)
    return { kind: area[1] === 'BAR' ? 'ink' : 'invert', box: { x, y, width, height } }
  }
  const text = /^TEXT (\d+),(\d+),"([1-5])",(\d+),([1-6]),([1-6]),"([^"\\]*)"$/.exec(command)
  if (text) {
    const font = fontNamed('tspl', dpi, text[3] ?? '')
    const multiple = Number(text[5])
    const [advance, height] = [font.advance * multiple, font.height * multiple]
    const [x, y, rotation] = [Number(text[1]), Number(text[2]), rotationOf(Number(text[4]))]
    return { kind: 'text', x, y, rotation, advance, height, text: text[7] ?? '' }
  }
  const bars = /^BARCODE (\d+),(\d+),"(128|EAN13)",(\d+),0,(\d+),(\d+),\d+,"([^"\\]*)"$/.exec(command)
  if (!bars) throw new Error(`not TSPL of ours: ${JSON.stringify(command.slice(0, 80))}`)
  const symbology = bars[3] === '128' ? 'code128' : 'ean13'
  const [x, y, rotation] = [Number(bars[1]), Number(bars[2]), rotationOf(Number(bars[5]))]
  return { kind: 'bars', x, y, rotation, symbology, module: Number(bars[6]), height: Number(bars[4]), text: bars[7] ?? '' }
}
