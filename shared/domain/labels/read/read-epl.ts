import { Bitmap } from '../bitmap.ts'
import { fontNamed } from '../resident-fonts.ts'
import { ByteReader, blackBits } from './byte-reader.ts'
import { type ReadLabel, type ReadMark, rotationOf } from './read-label.ts'

const BARS: Readonly<Record<string, 'code128' | 'ean13'>> = { '1': 'code128', E30: 'ean13' }

/** The labels in EPL2 as we write it. */
export function readEpl(bytes: Uint8Array, dpi: number): ReadLabel[] {
  const reader = new ByteReader(bytes)
  const labels: ReadLabel[] = []
  let page = emptyPage()
  while (!reader.isAtEnd) {
    if (reader.isNext('GW')) {
      reader.take(2)
      page.marks.push(picture(reader))
      continue
    }
    const command = reader.until('\n')
    if (command === '' || /^(?:I8,A,001|D\d+|S\d+)$/.test(command)) continue
    if (command === 'N') page = emptyPage()
    else if (/^q\d+$/.test(command)) page.width = Number(command.slice(1))
    else if (/^Q\d+,\d+$/.test(command)) page.height = Number(command.slice(1).split(',')[0])
    else if (/^P\d+$/.test(command)) labels.push({ ...page, copies: Number(command.slice(1)) })
    else page.marks.push(markOf(command, dpi))
  }
  return labels
}

function emptyPage() {
  return { width: 0, height: 0, marks: [] as ReadMark[] }
}

function picture(reader: ByteReader): ReadMark {
  const [x = 0, y = 0, stride = 0, height = 0] = reader.numbers(4)
  const bitmap = new Bitmap(stride * 8, height, blackBits(reader.take(stride * height)))
  if (reader.byte() !== 0x0a) throw new Error('a picture has more bytes than it says')
  return { kind: 'picture', x, y, bitmap }
}

function markOf(command: string, dpi: number): ReadMark {
  const area = /^L([OE])(\d+),(\d+),(\d+),(\d+)$/.exec(command)
  if (area) {
    const [x = 0, y = 0, width = 0, height = 0] = area.slice(2).map(Number)
    return { kind: area[1] === 'O' ? 'ink' : 'invert', box: { x, y, width, height } }
  }
  const text = /^A(\d+),(\d+),([0-3]),([1-4]),([1-6]),([1-6]),N,"((?:[^"\\]|\\["\\])*)"$/.exec(command)
  if (text) {
    const [x = 0, y = 0, turns = 0] = text.slice(1, 4).map(Number)
    const font = fontNamed('epl', dpi, text[4] ?? '')
    const multiple = Number(text[6])
    const words = (text[7] ?? '').replaceAll(/\\(["\\])/g, '$1')
    const [advance, height] = [font.advance * multiple, font.height * multiple]
    return { kind: 'text', x, y, rotation: rotationOf(turns * 90), advance, height, text: words }
  }
  const bars = /^B(\d+),(\d+),([0-3]),(1|E30),(\d+),(\d+),(\d+),N,"([^"\\]*)"$/.exec(command)
  const symbology = BARS[bars?.[4] ?? '']
  if (!bars || symbology === undefined) throw new Error(`not EPL2 of ours: ${JSON.stringify(command.slice(0, 80))}`)
  const [x = 0, y = 0, turns = 0] = bars.slice(1, 4).map(Number)
  return {
    kind: 'bars',
    x,
    y,
    rotation: rotationOf(turns * 90),
    symbology,
    module: Number(bars[5]),
    height: Number(bars[7]),
    text: bars[8] ?? '',
  }
}
