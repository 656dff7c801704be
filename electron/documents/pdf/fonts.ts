import { readFileSync } from 'node:fs'
import { PdfDocument } from '#electron/documents/pdf/pdfmake-parts.ts'
import { resourcePath } from '#electron/resource-path.ts'

/** The faces documents are set in: words, codes (and every number that is compared), and what those two do not have. */
export type Face = 'Words' | 'Codes' | 'Fallback'

type FontFiles = Record<Face, { normal: Buffer; bold: Buffer }>

let files: FontFiles | undefined
let probe: InstanceType<typeof PdfDocument> | undefined
const coverage = new Map<Face, ReadonlySet<number>>()

/** The font files, read once. */
export function fontFiles(): FontFiles {
  const read = (name: string) => readFileSync(resourcePath('fonts', `${name}.ttf`))
  files ??= {
    Words: { normal: read('atkinson-hyperlegible-next-regular'), bold: read('atkinson-hyperlegible-next-semibold') },
    Codes: { normal: read('atkinson-hyperlegible-mono-regular'), bold: read('atkinson-hyperlegible-mono-semibold') },
    Fallback: { normal: read('noto-sans-regular'), bold: read('noto-sans-semibold') },
  }
  return files
}

/** A stretch of text that one face can draw. */
export interface FaceRun {
  text: string
  face: Face
}

/**
 * Cuts a text into stretches by the face that has its characters. What no face has becomes the replacement character,
 * because PDF/A allows no missing glyph (ISO 19005-3 6.2.11.8) and a gap would hide that something stood there.
 */
export function splitByFace(text: string, face: Face): FaceRun[] {
  const runs: FaceRun[] = []
  for (const character of text) {
    const drawn = drawnBy(character, face)
    const last = runs.at(-1)
    if (last?.face === drawn.face) last.text += drawn.text
    else runs.push(drawn)
  }
  return runs
}

function drawnBy(character: string, face: Face): FaceRun {
  const code = character.codePointAt(0) ?? 0
  if (character === '\n' || characters(face).has(code)) return { text: character, face }
  if (characters('Fallback').has(code)) return { text: character, face: 'Fallback' }
  return { text: '\ufffd', face: 'Fallback' }
}

/** How wide a text comes out in points, so that a column can be made to fit its longest number. */
export function textWidth(text: string, face: Face, fontSize: number, bold = false): number {
  return opened(face, bold).widthOfString(text, fontSize)
}

function characters(face: Face): ReadonlySet<number> {
  const known = coverage.get(face)
  if (known) return known
  const set = new Set(opened(face, false).font.characterSet)
  coverage.set(face, set)
  return set
}

function opened(face: Face, bold: boolean) {
  probe ??= new PdfDocument(fontFiles(), {}, {}, {}, { autoFirstPage: false, font: null })
  return probe.provideFont(face, bold, false)
}
