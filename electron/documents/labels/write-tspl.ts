import { alignedBox, drawMark, frameSides } from '#electron/documents/labels/draw-mark.ts'
import { LabelCommands, type Printing, whiteBits } from '#electron/documents/labels/label-commands.ts'
import { nativeBarcode } from '#electron/documents/labels/native-barcode.ts'
import type { Placed, PlacedLabel } from '#shared/domain/labels/placed.ts'
import { fontBelow, residentFonts } from '#shared/domain/labels/resident-fonts.ts'
import { originOf } from '#shared/domain/labels/turn.ts'

/** From one label to the next on the roll, in millimetres. */
const GAP_MM = 3
/** A picture is laid over what is there, instead of whitening it. */
const OVER = 1

/** A label in TSPL, the language of TSC and of many printers for the desk. */
export function writeTspl(label: PlacedLabel, { copies, darkness, speed }: Printing): Uint8Array {
  const commands = new LabelCommands()
  const line = (words: string) => commands.text(`${words}\r\n`)
  const mm = (dots: number) => ((dots * 25.4) / label.dpi).toFixed(1)
  line('') // ends whatever was sent before it
  line(`SIZE ${mm(label.width)} mm,${mm(label.height)} mm`)
  line(`GAP ${GAP_MM} mm,0 mm`)
  if (darkness !== undefined) line(`DENSITY ${darkness}`)
  if (speed !== undefined) line(`SPEED ${speed}`)
  line('CODEPAGE 1252')
  line('CLS')
  for (const mark of label.marks) write(mark, label, commands)
  line(`PRINT ${copies},1`)
  return commands.end()
}

function write(mark: Placed, label: PlacedLabel, commands: LabelCommands): void {
  const area = (command: string, { x, y, width, height }: Placed['box']) => commands.text(`${command} ${x},${y},${width},${height}\r\n`)
  switch (mark.kind) {
    case 'fill':
      area('BAR', mark.box)
      return
    case 'invert':
      area('REVERSE', mark.box)
      return
    case 'frame':
      for (const side of frameSides(mark.box, mark.thickness)) area('BAR', side)
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

/** Texts with quotation marks and backslashes were drawn before they came here; should one come, it loses them rather than end its field. */
function text(mark: Placed & { kind: 'text' }, { dpi }: PlacedLabel, commands: LabelCommands): void {
  const { font, multiple } = fontBelow(residentFonts('tspl', dpi), mark.size)
  const { x, y } = originOf(alignedBox(mark, mark.text.length * font.advance * multiple), mark.rotation)
  const words = mark.text.replaceAll(/[\x00-\x1f\x7f"\\]/g, '')
  commands.text(`TEXT ${x},${y},"${font.name}",${mark.rotation},${multiple},${multiple},"${words}"\r\n`)
}

const KINDS = { code128: '128', ean13: 'EAN13' } as const

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
  commands.text(`BARCODE ${x},${y},"${KINDS[native]}",${height},0,${rotation},${module},${module * 2},"${words}"\r\n`)
}

function picture(mark: Placed & { kind: 'text' | 'barcode' | 'picture' }, commands: LabelCommands): void {
  const { x, y, bitmap } = drawMark(mark)
  commands.text(`BITMAP ${x},${y},${bitmap.stride},${bitmap.height},${OVER},`)
  commands.bytes(whiteBits(bitmap))
  commands.text('\r\n')
}
