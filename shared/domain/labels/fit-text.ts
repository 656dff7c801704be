import type { TextRule } from './label-template.ts'

/** Letters as a printer has them: how wide a text comes out at most, and which letter height is the nearest below. */
export interface Letters {
  widthOf(text: string, size: number): number
  sizeBelow(size: number): number
}

/** Room for text, in dots: it may shrink to `least` and wrap to as many lines as the height holds. */
export interface TextRoom {
  readonly width: number
  readonly height: number
  /** Letter height wanted. */
  readonly size: number
  /** Letter height at which it stops shrinking; what still does not fit ends in an ellipsis. */
  readonly least: number
}

/** The lines as they fit, and the letter height at which they do. */
export interface FittedText {
  readonly lines: readonly string[]
  readonly size: number
}

/** From one line's top to the next, in parts of the letter height. */
export const LINE_PITCH = 1.16

const SHRINK_STEP = 0.94

/** Fits paragraphs of plain text into a room: first smaller, down to the least size, then cut. Nothing ever leaves the room. */
export function fitText(paragraphs: readonly string[], room: TextRoom, letters: Letters, rule: TextRule = 'wrap'): FittedText {
  const texts = paragraphs.map((text) => text.replaceAll('\u00a0', ' ').trim()).filter((text) => text.length > 0)
  const least = rule === 'cut' ? Math.min(room.size, room.height) : Math.min(room.least, room.size)
  for (let wanted = rule === 'cut' ? least : room.size; ; wanted = Math.max(least, wanted * SHRINK_STEP)) {
    const size = letters.sizeBelow(wanted)
    const lines = rule === 'wrap' ? texts.flatMap((text) => wrap(text, room.width, size, letters)) : texts
    if (holds(room, lines, size, letters)) return { lines, size: Math.floor(size) }
    if (wanted <= least) return { lines: cut(lines, room, size, letters), size: Math.floor(size) }
  }
}

/** A single letter cannot be broken: one that is wider than the room has to shrink, like lines that are too many. */
function holds(room: TextRoom, lines: readonly string[], size: number, letters: Letters): boolean {
  return textHeight(lines.length, size) <= room.height && lines.every((line) => letters.widthOf(line, size) <= room.width)
}

/** How high some lines of a size are. */
export function textHeight(lines: number, size: number): number {
  return lines === 0 ? 0 : ((lines - 1) * LINE_PITCH + 1) * size
}

/** As many lines as the height holds, the last one saying that there is more. Room for not even one line holds none. */
function cut(lines: readonly string[], room: TextRoom, size: number, letters: Letters): string[] {
  const most = size > room.height ? 0 : Math.floor((room.height / size - 1) / LINE_PITCH + 1)
  const kept = lines.slice(0, most)
  return kept.map((line, index) => {
    const isLast = index === kept.length - 1 && lines.length > kept.length
    return isLast || letters.widthOf(line, size) > room.width ? ellipsis(line, room.width, size, letters) : line
  })
}

function ellipsis(text: string, width: number, size: number, letters: Letters): string {
  const dots = ['...', '..', '.'].find((end) => letters.widthOf(end, size) <= width) ?? ''
  const characters = [...text]
  while (characters.length > 0 && letters.widthOf(`${characters.join('')}${dots}`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}${dots}`
}

function wrap(text: string, width: number, size: number, letters: Letters): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (letters.widthOf(longer, size) <= width) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    const pieces = breakWord(word, width, size, letters)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line ? [...lines, line] : lines
}

/** A word wider than a whole line is broken where the line ends. */
function breakWord(word: string, width: number, size: number, letters: Letters): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece && letters.widthOf(piece + character, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
