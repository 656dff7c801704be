import { type DrawnMark, drawMark, frameSides } from '#electron/documents/labels/draw-mark.ts'
import { type LabelCommands, whiteBits } from '#electron/documents/labels/label-commands.ts'
import { nativeBarcode } from '#electron/documents/labels/native-barcode.ts'
import type { Rotation } from '#shared/domain/labels/label-template.ts'
import type { Dots, Placed, PlacedLabel } from '#shared/domain/labels/placed.ts'
import { originOf } from '#shared/domain/labels/turn.ts'

/** Bars that the printer draws by itself: where they begin as they are read, and how high they are, in dots. */
export interface OwnBars {
  readonly kind: 'code128' | 'ean13'
  /** An EAN-13 without its check digit, which the printer adds. */
  readonly words: string
  readonly x: number
  readonly y: number
  readonly height: number
  readonly module: number
  readonly rotation: Rotation
}

/** The words of a language that says one thing a line, without the end of the line. */
export interface LineLanguage {
  readonly end: string
  fill(box: Dots): string
  invert(box: Dots): string
  text(mark: Placed & { kind: 'text' }, dpi: number): string
  bars(bars: OwnBars): string
  /** What stands before the dots of a picture. */
  picture(drawn: DrawnMark): string
}

/** Writes what stands on a label in such a language; what it has no word for is sent as dots. */
export function writeMarks(label: PlacedLabel, commands: LabelCommands, language: LineLanguage): void {
  const line = (words: string) => commands.text(words + language.end)
  for (const mark of label.marks) {
    if (mark.kind === 'fill') line(language.fill(mark.box))
    else if (mark.kind === 'invert') line(language.invert(mark.box))
    else if (mark.kind === 'frame') for (const side of frameSides(mark.box, mark.thickness)) line(language.fill(side))
    else if (mark.kind === 'text' && mark.letters === 'own') line(language.text(mark, label.dpi))
    else {
      const bars = mark.kind === 'barcode' ? ownBars(mark) : undefined
      if (bars) line(language.bars(bars))
      else writePicture(drawMark(mark), commands, language)
    }
  }
}

function ownBars(mark: Placed & { kind: 'barcode' }): OwnBars | undefined {
  const kind = nativeBarcode(mark)
  if (kind !== 'code128' && kind !== 'ean13') return undefined
  const { box, module, rotation, text } = mark
  const height = rotation === 90 || rotation === 270 ? box.width : box.height
  const words = kind === 'ean13' ? text.padStart(13, '0').slice(0, -1) : text
  return { kind, words, ...originOf(box, rotation), height, module, rotation }
}

function writePicture(drawn: DrawnMark, commands: LabelCommands, language: LineLanguage): void {
  commands.text(language.picture(drawn))
  commands.bytes(whiteBits(drawn.bitmap))
  commands.text(language.end)
}
