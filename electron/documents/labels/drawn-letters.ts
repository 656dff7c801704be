// Text as a picture, in our own letters: for what a printer's own cannot say.
import { readFileSync } from 'node:fs'
import bwip from 'bwip-js/node'
import { resourcePath } from '#electron/resource-path.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import type { Letters } from '#shared/domain/labels/fit-text.ts'

const FACES = { Words: 'atkinson-hyperlegible-next-semibold', Fallback: 'noto-sans-semibold' } as const
type Face = keyof typeof FACES

/** A letter's height from the top of capitals to the bottom of a g, in parts of the size that the drawing library counts in. */
const EM_OF_HEIGHT = 0.98
/** The line on which letters stand, from the top, in parts of the height. */
const BASELINE = 0.78
/** From this grey on a dot is black. */
const BLACK = 110

const ids = new Map<Face, number>()

function idOf(face: Face): number {
  const known = ids.get(face)
  if (known !== undefined) return known
  bwip.loadFont(`label${face}`, readFileSync(resourcePath('fonts', `${FACES[face]}.ttf`)))
  const id = bwip.FontLib.lookup(`label${face}`)
  ids.set(face, id)
  return id
}

/** A letter in the first face that has it; what none has becomes the replacement character, so that nothing vanishes unseen. */
function glyphOf(character: string, em: number) {
  const code = character.codePointAt(0) ?? 0
  for (const face of ['Words', 'Fallback'] as const) {
    const glyph = bwip.FontLib.getglyph(idOf(face), code, em, em)
    if (glyph.glyph !== 0) return glyph
  }
  return bwip.FontLib.getglyph(idOf('Fallback'), 0xfffd, em, em)
}

function emOf(size: number): number {
  return Math.max(4, Math.floor(size * EM_OF_HEIGHT))
}

function advanceOf(text: string, em: number): number {
  let width = 0
  for (const character of text) width += Math.ceil(glyphOf(character, em).advance)
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
    const glyph = glyphOf(character, em)
    for (let y = 0; y < glyph.height; y++) {
      for (let x = 0; x < glyph.width; x++) {
        if ((glyph.pixels[y * glyph.width + x] ?? 0) >= BLACK) bitmap.ink(pen + glyph.left + x, baseline - glyph.top + y)
      }
    }
    pen += Math.ceil(glyph.advance)
  }
  return bitmap
}
