import type { Content, ContentText, Style, TableCell } from 'pdfmake/interfaces.js'
import { type Face, splitByFace } from '#electron/documents/pdf/fonts.ts'
import { MUTED } from '#electron/documents/pdf/palette.ts'
import type { StructureTag } from '#electron/documents/pdf/structure-tag.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'

/** How a text looks and, for those who listen to the page, what it is; a paragraph where nothing is said. */
export interface TextLook extends Style {
  tag?: StructureTag | 'artifact' | undefined
  colSpan?: number
}

/** Words from anywhere, set as one paragraph. The only way outside text gets onto a page: cleaned, and in a face that can draw it. */
export function words(text: string, look: TextLook = {}): ContentText {
  return setText(oneLine(text), 'Words', look)
}

/** A code, a number or an amount: set in the face in which no two characters look alike. */
export function code(text: string, look: TextLook = {}): ContentText {
  return setText(oneLine(text), 'Codes', look)
}

/** Text of several lines, already cleaned by `paragraphs`. */
export function lines(text: string, look: TextLook = {}): ContentText {
  return setText(text, 'Words', look)
}

/** Words and codes in one paragraph: 'Order SO-000123'. */
export function mixed(
  parts: readonly { text: string; face?: Face; bold?: boolean; color?: string; fontSize?: number }[],
  look: TextLook = {},
): ContentText {
  const { tag, ...style } = look
  const drawn = tagOf(tag)
  const inlines = parts.flatMap(({ text, face = 'Words', ...own }) =>
    splitByFace(text, face).map((run) => ({ text: run.text, font: run.face, ...own, ...drawn })),
  )
  return { text: inlines, ...style }
}

/** The small word above or beside a fact. */
export function caption(text: string, look: TextLook = {}): ContentText {
  return words(text, { fontSize: 8, color: MUTED, ...look })
}

/** Space that is nothing else. */
export function gap(height: number): Content {
  return { text: '', fontSize: 0.1, lineHeight: 0, margin: [0, height, 0, 0] }
}

/** An empty cell, for what a wider cell covers or where there is nothing to say. */
export function emptyCell(): TableCell {
  return { text: '' }
}

function setText(text: string, face: Face, look: TextLook): ContentText {
  return mixed([{ text, face }], look)
}

function tagOf(tag: TextLook['tag']): { tag?: StructureTag } {
  if (tag === 'artifact') return {}
  return { tag: tag ?? { role: 'P' } }
}
