import { drawOnto } from '#electron/documents/labels/draw-mark.ts'
import { LabelCommands, type Printing } from '#electron/documents/labels/label-commands.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import type { PlacedLabel } from '#shared/domain/labels/placed.ts'

/** Rows sent at a time: what the smallest buffers hold. */
const BAND = 128
const ESC = 0x1b
const GS = 0x1d

/**
 * A label for receipt printers. The whole of it is sent as dots: words beside bars need page mode, which many of them lack, and each maker has
 * code pages of its own. So nothing from outside ever reaches such a printer as a character.
 */
export function writeEscPos(label: PlacedLabel, { copies }: Printing): Uint8Array {
  const bitmap = new Bitmap(label.width, label.height)
  for (const mark of label.marks) drawOnto(bitmap, mark)
  const commands = new LabelCommands()
  for (let copy = 0; copy < copies; copy++) {
    commands.bytes(Uint8Array.of(ESC, 0x40)) // as after switching on
    for (let top = 0; top < bitmap.height; top += BAND) band(bitmap, top, commands)
    commands.bytes(Uint8Array.of(ESC, 0x64, 3, GS, 0x56, 0x42, 0)) // three lines on, and cut where there is a knife
  }
  return commands.end()
}

/** GS v 0: a raster picture of so many bytes across and rows down. */
function band(bitmap: Bitmap, top: number, commands: LabelCommands): void {
  const rows = Math.min(BAND, bitmap.height - top)
  const { stride } = bitmap
  commands.bytes(Uint8Array.of(GS, 0x76, 0x30, 0, stride & 0xff, stride >> 8, rows & 0xff, rows >> 8))
  commands.bytes(bitmap.bytes.subarray(top * stride, (top + rows) * stride))
}
