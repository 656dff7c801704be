import { oneLine } from '#electron/documents/text/printable-text.ts'
import { zplTextWidth } from '#electron/documents/zpl/font-width.ts'

/** Room for text, in dots: it may shrink to `least` and wrap to as many lines as the height holds. */
export interface TextRoom {
  width: number
  height: number
  /** Letter height wanted. */
  size: number
  /** Letter height at which it stops shrinking; what still does not fit ends in an ellipsis. */
  least: number
}

/** The lines as they fit, and the letter height at which they do. */
export interface FittedText {
  lines: string[]
  size: number
}

/** From one line's top to the next, in parts of the letter height. */
export const LINE_PITCH = 1.16

const SHRINK_STEP = 0.94

/** Fits paragraphs into a room: first smaller, down to the least size, then cut. Nothing ever leaves the room. */
export function fitText(texts: readonly string[], room: TextRoom): FittedText {
  const cleaned = texts.map((text) => oneLine(text).replaceAll('\u00a0', ' ')).filter((text) => text.length > 0)
  for (let size = room.size; ; size = Math.max(room.least, size * SHRINK_STEP)) {
    const lines = cleaned.flatMap((text) => wrap(text, room.width, size))
    if (holds(room, lines, size)) return { lines, size: Math.floor(size) }
    if (size <= room.least) return { lines: cut(lines, room), size: Math.floor(size) }
  }
}

/** A single letter cannot be broken: one that is wider than the room has to shrink, like lines that are too many. */
function holds(room: TextRoom, lines: readonly string[], size: number): boolean {
  return textHeight(lines.length, size) <= room.height && lines.every((line) => zplTextWidth(line, size) <= room.width)
}

/** How high some lines of a size are. */
export function textHeight(lines: number, size: number): number {
  return lines === 0 ? 0 : ((lines - 1) * LINE_PITCH + 1) * size
}

function cut(lines: readonly string[], room: TextRoom): string[] {
  const most = Math.max(1, Math.floor((room.height / room.least - 1) / LINE_PITCH + 1))
  const kept = lines.slice(0, most)
  const last = kept.pop() ?? ''
  return [...kept, ellipsis(last, room.width, room.least)]
}

function ellipsis(text: string, width: number, size: number): string {
  const characters = [...text]
  while (characters.length > 0 && zplTextWidth(`${characters.join('')}...`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}...`
}

function wrap(text: string, width: number, size: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word
    if (zplTextWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (line) lines.push(line)
    const pieces = breakWord(word, width, size)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  return line ? [...lines, line] : lines
}

/** A word wider than a whole line is broken where the line ends. */
function breakWord(word: string, width: number, size: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece && zplTextWidth(piece + character, size) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return [...pieces, piece]
}
