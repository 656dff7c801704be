import { alignedBox } from '#electron/documents/labels/draw-mark.ts'
import { LabelCommands, type Printing } from '#electron/documents/labels/label-commands.ts'
import { type LineLanguage, writeMarks } from '#electron/documents/labels/write-marks.ts'
import type { PlacedLabel } from '#shared/domain/labels/placed.ts'
import { fontBelow, residentFonts } from '#shared/domain/labels/resident-fonts.ts'
import { originOf } from '#shared/domain/labels/turn.ts'

/** From one label to the next on the roll, in millimetres. */
const GAP_MM = 3
const BARS = { code128: '1', ean13: 'E30' } as const

/** A label in EPL2, the language of Eltron and of the smaller Zebras. */
export function writeEpl(label: PlacedLabel, { copies, darkness, speed }: Printing): Uint8Array {
  const commands = new LabelCommands()
  const line = (words: string) => commands.text(words + epl.end)
  line('') // ends whatever was sent before it
  line('N')
  line('I8,A,001') // eight bits, Windows 1252
  line(`q${label.width}`)
  line(`Q${label.height},${Math.round((GAP_MM * label.dpi) / 25.4)}`)
  if (darkness !== undefined) line(`D${darkness}`)
  if (speed !== undefined) line(`S${Math.min(6, speed)}`)
  writeMarks(label, commands, epl)
  line(`P${copies}`)
  return commands.end()
}

const epl: LineLanguage = {
  end: '\n',
  fill: ({ x, y, width, height }) => `LO${x},${y},${width},${height}`,
  invert: ({ x, y, width, height }) => `LE${x},${y},${width},${height}`,
  text(mark, dpi) {
    const { font, multiple } = fontBelow(residentFonts('epl', dpi), mark.size)
    const { x, y } = originOf(alignedBox(mark, mark.text.length * font.advance * multiple), mark.rotation)
    return `A${x},${y},${mark.rotation / 90},${font.name},${multiple},${multiple},N,"${escapeEpl(mark.text)}"`
  },
  bars: ({ kind, words, x, y, height, module, rotation }) =>
    `B${x},${y},${rotation / 90},${BARS[kind]},${module},${module * 2},${height},N,"${words}"`,
  picture: ({ x, y, bitmap }) => `GW${x},${y},${bitmap.stride},${bitmap.height},`,
}

/** A quotation mark would end the text, a backslash begins an escape (EPL2 Programmer's Manual, command A). Line breaks are gone before. */
export function escapeEpl(text: string): string {
  return text.replaceAll(/[\\"]/g, '\\$&').replaceAll(/[\x00-\x1f\x7f]/g, '')
}
