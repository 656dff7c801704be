// Text as a picture, in our own letters: for what a printer's own cannot say.
import { readFileSync } from 'node:fs'
import bwip from 'bwip-js/node'
import { resourcePath } from '#electron/resource-path.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import type { Letters } from '#shared/domain/labels/fit-text.ts'
import { must } from '#shared/kernel/must.ts'

const FACES = { Words: 'atkinson-hyperlegible-next-semibold', Fallback: 'noto-sans-semibold' } as const
type Face = keyof typeof FACES

/** A letter's height from the top of capitals to the bottom of a g, in parts of the size that the drawing library counts in. */
const EM_OF_HEIGHT = 0.98
/** The line on which letters stand, from the top, in parts of the height. */
const BASELINE = 0.78
/** From this grey on a dot is black. */
const BLACK = 110
/** The size at which widths are measured. */
const FINE = 1000

const ids = new Map<Face, number>()

function idOf(face: Face): number {
  const known = ids.get(face)
  if (known !== undefined) return known
  bwip.loadFont(`label${face}`, readFileSync(resourcePath('fonts', `${FACES[face]}.ttf`)))
  const id = bwip.FontLib.lookup(`label${face}`)
  ids.set(face, id)
  return id
}

interface Letter {
  readonly face: Face
  readonly code: number
  /** How far the pen moves on, in parts of the em. */
  readonly advance: number
}

/** Widths are asked for at many sizes before one fits, so they come from the outline: painting a letter takes a hundred times as long. */
const letters = new Map<string, Letter>()

/** A letter in the first face that has it; what none has becomes the replacement character, so that nothing vanishes unseen. */
function letterOf(character: string): Letter {
  const known = letters.get(character)
  if (known !== undefined) return known
  const code = character.codePointAt(0) ?? 0
  const letter = outlined('Words', code) ?? outlined('Fallback', code) ?? must(outlined('Fallback', 0xfffd), 'the replacement character')
  letters.set(character, letter)
  return letter
}

function outlined(face: Face, code: number): Letter | undefined {
  // the library answers null for a letter that the face has not, which its types leave out
  const paths = bwip.FontLib.getpaths(idOf(face), code, FINE, FINE) as ReturnType<typeof bwip.FontLib.getpaths> | null
  return paths === null ? undefined : { face, code, advance: paths.advance / FINE }
}

/** Smaller than 8 the library draws no letter. */
function emOf(size: number): number {
  return Math.max(8, Math.floor(size * EM_OF_HEIGHT))
}

/** Whole dots, as the letter is painted; what is added takes back what dividing lost. */
function advanceAt({ advance }: Letter, em: number): number {
  return Math.floor(advance * em + 1e-9)
}

function advanceOf(text: string, em: number): number {
  let width = 0
  for (const character of text) width += advanceAt(letterOf(character), em)
  return width
}

export const drawnLetters: Letters = {
  sizeBelow: (size) => Math.max(6, Math.floor(size)),
  widthOf: (text, size) => advanceOf(text, emOf(size)),
}

/** A line of text as dots, exactly as wide as `drawnLetters` says and as high as its size. What would stand over its edges is cut. */
export function drawText(text: string, size: number): Bitmap {
  const em = emOf(size)
  const bitmap = new Bitmap(Math.max(1, advanceOf(text, em)), size)
  const baseline = Math.round(size * BASELINE)
  let pen = 0
  for (const character of text) {
    const letter = letterOf(character)
    const glyph = bwip.FontLib.getglyph(idOf(letter.face), letter.code, em, em)
    for (let y = 0; y < glyph.height; y++) {
      for (let x = 0; x < glyph.width; x++) {
        if ((glyph.pixels[y * glyph.width + x] ?? 0) >= BLACK) bitmap.ink(pen + glyph.left + x, baseline - glyph.top + y)
      }
    }
    pen += advanceAt(letter, em)
  }
  return bitmap
}
