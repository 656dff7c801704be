import { drawMark, frameSides } from '#electron/documents/labels/draw-mark.ts'
import { escapeZpl } from '#electron/documents/labels/escape-zpl.ts'
import type { Printing } from '#electron/documents/labels/label-commands.ts'
import { nativeBarcode } from '#electron/documents/labels/native-barcode.ts'
import type { Rotation } from '#shared/domain/labels/label-template.ts'
import type { Dots, Placed, PlacedLabel } from '#shared/domain/labels/placed.ts'
import { never } from '#shared/kernel/must.ts'

const TURN: Readonly<Record<Rotation, string>> = { 0: 'N', 90: 'R', 180: 'I', 270: 'B' }
/** Darkness has 15 steps here and 30 in ZPL. */
const STEPS = 2

/** A label in the language of Zebra, and of all who speak it. */
export function writeZpl(label: PlacedLabel, { copies, darkness, speed }: Printing): Uint8Array {
  const commands = [
    ...(darkness === undefined ? [] : [`~SD${String(darkness * STEPS).padStart(2, '0')}`]),
    '^XA',
    '^CI28',
    '^LH0,0',
    `^PW${label.width}`,
    `^LL${label.height}`,
    ...(speed === undefined ? [] : [`^PR${speed}`]),
    ...label.marks.flatMap(commandOf),
    ...(copies > 1 ? [`^PQ${copies}`] : []),
    '^XZ',
    '',
  ]
  return new TextEncoder().encode(commands.join('\n'))
}

function commandOf(mark: Placed): string[] {
  switch (mark.kind) {
    case 'text':
      return [text(mark)]
    case 'fill':
      return [area(mark.box)]
    case 'invert':
      return [area(mark.box, '^FR')]
    case 'frame':
      return frameSides(mark.box, mark.thickness).map((side) => area(side))
    case 'picture':
      return [picture(mark)]
    case 'barcode':
      return [barcode(mark)]
    default:
      return never(mark)
  }
}

/** In a block `\&` would begin a new line, so words with a backslash stand at its left. */
function text({ text: words, box, size, rotation, align }: Placed & { kind: 'text' }): string {
  const length = rotation === 90 || rotation === 270 ? box.height : box.width
  const block = align === 'left' || words.includes('\\') ? '' : `^FB${length},1,0,${align === 'center' ? 'C' : 'R'}`
  return at(box, `^A0${TURN[rotation]},${size},${size}${block}^FH_^FD${escapeZpl(words)}^FS`)
}

function barcode(mark: Placed & { kind: 'barcode' }): string {
  const { box, module, rotation, text: words } = mark
  const height = rotation === 90 || rotation === 270 ? box.width : box.height
  const bars = (command: string, content: string) => at(box, `^BY${module}${command}^FH_^FD${escapeZpl(content)}^FS`)
  const turn = TURN[rotation]
  switch (nativeBarcode(mark)) {
    case 'code128':
      return bars(`^BC${turn},${height},N,N,N,A`, words)
    case 'sscc': // mode D sets FNC1 and leaves the brackets out
      return bars(`^BC${turn},${height},N,N,N,D`, words)
    case 'ean13':
      return bars(`^BE${turn},${height},N,N`, words.padStart(13, '0').slice(0, -1))
    case 'code39': // its wide bars would be of another width than ours
    case undefined:
      return picture(mark)
  }
}

function picture(mark: Placed & { kind: 'barcode' | 'picture' }): string {
  const { x, y, bitmap } = drawMark(mark)
  const hex = Buffer.from(bitmap.bytes).toString('hex').toUpperCase()
  return at({ x, y }, `^GFA,${bitmap.bytes.length},${bitmap.bytes.length},${bitmap.stride},${hex}^FS`)
}

function area({ x, y, width, height }: Dots, how = ''): string {
  return at({ x, y }, `${how}^GB${width},${height},${Math.min(width, height)}^FS`)
}

function at({ x, y }: { readonly x: number; readonly y: number }, command: string): string {
  return `^FO${x},${y}${command}`
}
