import { alignedBox } from '#electron/documents/labels/draw-mark.ts'
import { LabelCommands, type Printing } from '#electron/documents/labels/label-commands.ts'
import { type LineLanguage, writeMarks } from '#electron/documents/labels/write-marks.ts'
import type { PlacedLabel } from '#shared/domain/labels/placed.ts'
import { fontBelow, residentFonts } from '#shared/domain/labels/resident-fonts.ts'
import { originOf } from '#shared/domain/labels/turn.ts'

/** From one label to the next on the roll, in millimetres. */
const GAP_MM = 3
/** A picture is laid over what is there, instead of whitening it. */
const OVER = 1
const BARS = { code128: '128', ean13: 'EAN13' } as const

/** A label in TSPL, the language of TSC and of many printers for the desk. */
export function writeTspl(label: PlacedLabel, { copies, darkness, speed }: Printing): Uint8Array {
  const commands = new LabelCommands()
  const line = (words: string) => commands.text(words + tspl.end)
  const mm = (dots: number) => ((dots * 25.4) / label.dpi).toFixed(1)
  line('') // ends whatever was sent before it
  line(`SIZE ${mm(label.width)} mm,${mm(label.height)} mm`)
  line(`GAP ${GAP_MM} mm,0 mm`)
  if (darkness !== undefined) line(`DENSITY ${darkness}`)
  if (speed !== undefined) line(`SPEED ${speed}`)
  line('CODEPAGE 1252')
  line('CLS')
  writeMarks(label, commands, tspl)
  line(`PRINT ${copies},1`)
  return commands.end()
}

const tspl: LineLanguage = {
  end: '\r\n',
  fill: ({ x, y, width, height }) => `BAR ${x},${y},${width},${height}`,
  invert: ({ x, y, width, height }) => `REVERSE ${x},${y},${width},${height}`,
  /** Texts with quotation marks and backslashes were drawn before they came here; should one come, it loses them rather than end its field. */
  text(mark, dpi) {
    const { font, multiple } = fontBelow(residentFonts('tspl', dpi), mark.size)
    const { x, y } = originOf(alignedBox(mark, mark.text.length * font.advance * multiple), mark.rotation)
    const words = mark.text.replaceAll(/[\x00-\x1f\x7f"\\]/g, '')
    return `TEXT ${x},${y},"${font.name}",${mark.rotation},${multiple},${multiple},"${words}"`
  },
  bars: ({ kind, words, x, y, height, module, rotation }) =>
    `BARCODE ${x},${y},"${BARS[kind]}",${height},0,${rotation},${module},${module * 2},"${words}"`,
  picture: ({ x, y, bitmap }) => `BITMAP ${x},${y},${bitmap.stride},${bitmap.height},${OVER},`,
}
