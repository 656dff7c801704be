import { alignedBox, drawMark, frameSides } from '#electron/documents/labels/draw-mark.ts'
import { LabelCommands, type Printing, whiteBits } from '#electron/documents/labels/label-commands.ts'
import { nativeBarcode } from '#electron/documents/labels/native-barcode.ts'
import type { Placed, PlacedLabel } from '#shared/domain/labels/placed.ts'
import { fontBelow, residentFonts } from '#shared/domain/labels/resident-fonts.ts'
import { originOf } from '#shared/domain/labels/turn.ts'

/** From one label to the next on the roll, in millimetres. */
const GAP_MM = 3

/** A label in EPL2, the language of Eltron and of the smaller Zebras. */
export function writeEpl(label: PlacedLabel, { copies, darkness, speed }: Printing): Uint8Array {
  const commands = new LabelCommands()
  const line = (words: string) => commands.text(`${words}\n`)
  line('') // ends whatever was sent before it
  line('N')
  line('I8,A,001') // eight bits, Windows 1252
  line(`q${label.width}`)
  line(`Q${label.height},${Math.round((GAP_MM * label.dpi) / 25.4)}`)
  if (darkness !== undefined) line(`D${darkness}`)
  if (speed !== undefined) line(`S${Math.min(6, speed)}`)
  for (const mark of label.marks) write(mark, label, commands)
  line(`P${copies}`)
  return commands.end()
}

function write(mark: Placed, label: PlacedLabel, commands: LabelCommands): void {
  const area = (command: string, { x, y, width, height }: Placed['box']) => commands.text(`${command}${x},${y},${width},${height}\n`)
  switch (mark.kind) {
    case 'fill':
      area('LO', mark.box)
      return
    case 'invert':
      area('LE', mark.box)
      return
    case 'frame':
      for (const side of frameSides(mark.box, mark.thickness)) area('LO', side)
      return
    case 'text':
      if (mark.letters === 'own') text(mark, label, commands)
      else picture(mark, commands)
      return
    case 'barcode':
      barcode(mark, commands)
      return
    case 'picture':
      picture(mark, commands)
      return
  }
}

function text(mark: Placed & { kind: 'text' }, { dpi }: PlacedLabel, commands: LabelCommands): void {
  const { font, multiple } = fontBelow(residentFonts('epl', dpi), mark.size)
  const { x, y } = originOf(alignedBox(mark, mark.text.length * font.advance * multiple), mark.rotation)
  commands.text(`A${x},${y},${mark.rotation / 90},${font.name},${multiple},${multiple},N,"${escapeEpl(mark.text)}"\n`)
}

/** A quotation mark would end the text, a backslash begins an escape (EPL2 Programmer's Manual, command A). Line breaks are gone before. */
export function escapeEpl(text: string): string {
  return text.replaceAll(/[\\"]/g, '\\$&').replaceAll(/[\x00-\x1f\x7f]/g, '')
}

const KINDS = { code128: '1', ean13: 'E30' } as const

function barcode(mark: Placed & { kind: 'barcode' }, commands: LabelCommands): void {
  const native = nativeBarcode(mark)
  if (native !== 'code128' && native !== 'ean13') {
    picture(mark, commands)
    return
  }
  const { box, module, rotation } = mark
  const { x, y } = originOf(box, rotation)
  const height = rotation === 90 || rotation === 270 ? box.width : box.height
  const words = native === 'ean13' ? mark.text.padStart(13, '0').slice(0, -1) : mark.text
  commands.text(`B${x},${y},${rotation / 90},${KINDS[native]},${module},${module * 2},${height},N,"${words}"\n`)
}

function picture(mark: Placed & { kind: 'text' | 'barcode' | 'picture' }, commands: LabelCommands): void {
  const { x, y, bitmap } = drawMark(mark)
  commands.text(`GW${x},${y},${bitmap.stride},${bitmap.height},`)
  commands.bytes(whiteBits(bitmap))
  commands.text('\n')
}
