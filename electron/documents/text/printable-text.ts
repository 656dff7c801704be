import { cleanText } from '#shared/kernel/text.ts'

/**
 * What draws nothing and can only mislead: controls, soft hyphens, zero-width characters, direction marks and overrides, variation selectors,
 * interlinear marks and tags. Line breaks stay for the callers to judge.
 */
const INVISIBLE = /[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\ufff9-\ufffb]/gu

const LINE_MOST = 600
const PARAGRAPHS_MOST = 4000

/** Every kind of space and break but the no-break space, which keeps a number and its unit together. */
const SPACES = /(?:(?!\u00a0)[\s\p{Z}])+/gu

/** Text from outside as one line of plain characters; what is longer than a table cell can be asked to bear ends in an ellipsis. */
export function oneLine(text: string): string {
  return clipped(strip(text.replaceAll(SPACES, ' ')), LINE_MOST)
}

/** Text from outside that may have several lines, as notes do. */
export function paragraphs(text: string): string {
  const lines = text.replaceAll(/\r\n?|[\p{Zl}\p{Zp}]/gu, '\n').split('\n')
  const clean = lines.map((line) => strip(line.replaceAll('\t', ' '))).join('\n')
  return clipped(clean.replaceAll(/\n{3,}/g, '\n\n').trim(), PARAGRAPHS_MOST)
}

function strip(line: string): string {
  return cleanText(line.toWellFormed().replaceAll(INVISIBLE, ''))
}

function clipped(text: string, most: number): string {
  const characters = [...text]
  if (characters.length <= most) return text
  return `${characters
    .slice(0, most - 1)
    .join('')
    .trimEnd()}…`
}
