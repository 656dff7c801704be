import type { Content, ContentTable, DynamicContent } from 'pdfmake/interfaces.js'
import { BARE } from '#electron/documents/pdf/bare-layout.ts'
import { logoPicture } from '#electron/documents/pdf/logo.ts'
import { HAIRLINE, KRAFT, MUTED } from '#electron/documents/pdf/palette.ts'
import { A4, mm, type Paper } from '#electron/documents/pdf/paper.ts'
import { caption, words } from '#electron/documents/pdf/typesetting.ts'
import type { PrintedAddress } from '#electron/documents/printed-address.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'

/** Margins of a business letter, DIN 5008 form B: 25 mm left, 20 mm right. */
export const LETTER_MARGINS = { left: mm(25), top: mm(14), right: mm(20), bottom: mm(29) }

const HEAD_HEIGHT = mm(31)
const WINDOW_HEIGHT = mm(45)
const WINDOW_WIDTH = mm(85)
/** Between the window and the facts. */
const FACTS_INDENT = mm(10)
/** How far under the window's top the return address stands: the recipient's name then starts at 62.7 mm, inside every window envelope. */
const RETURN_LINE_AT = mm(11.5)

const FOOT_GAP = 12

/** From margin to margin. */
export function letterWidth(paper: Paper): number {
  return paper.width - LETTER_MARGINS.left - LETTER_MARGINS.right
}

/** The right of the head, flush with the facts below it. */
export function headRightWidth(paper: Paper): number {
  return letterWidth(paper) - WINDOW_WIDTH - FACTS_INDENT
}

/** How wide the facts beside the window may be: a name, and its value. */
export function factWidths(paper: Paper): { name: number; value: number } {
  const name = 68
  return { name, value: headRightWidth(paper) - name - 6 }
}

/** Who writes, large, with a stroke of kraft, or under the logo; what else the head needs at the right. */
export function letterHead(paper: Paper, sender: PrintedAddress, right: Content, logo?: PrintedPicture): ContentTable {
  const plain: Content = {
    stack: [
      stroke(),
      words(sender.name, { fontSize: sender.name.length > 60 ? 12 : 18, bold: true, lineHeight: 1.1, margin: [0, 7, 12, 0] }),
    ],
  }
  const pictured = (picture: PrintedPicture): Content => ({
    stack: [logoPicture(picture, 5), words(sender.name, { fontSize: 10.5, bold: true, lineHeight: 1.1, margin: [0, 0, 12, 0] })],
  })
  const name = logo ? pictured(logo) : plain
  return {
    table: { widths: [WINDOW_WIDTH + FACTS_INDENT, headRightWidth(paper)], heights: [HEAD_HEIGHT], body: [[name, right]] },
    layout: BARE,
  }
}

/** The recipient where a window envelope shows it (A4 sheet folded twice, or a US #10 envelope), and a block of facts beside it. */
export function letterWindow(paper: Paper, sender: PrintedAddress, recipient: PrintedAddress, facts: Content): ContentTable {
  const address: Content = {
    stack: [
      caption([sender.name, ...sender.lines].map(oneLine).join(' · '), { fontSize: 6.3, margin: [0, RETURN_LINE_AT, 0, 4] }),
      words(recipient.name, { fontSize: 10.5, bold: true, lineHeight: 1.15, margin: [0, 0, mm(8), 0] }),
      ...recipient.lines.map((line) => words(line, { fontSize: 10.5, lineHeight: 1.15, margin: [0, 0, mm(8), 0] })),
    ],
  }
  return {
    table: {
      widths: [WINDOW_WIDTH, letterWidth(paper) - WINDOW_WIDTH],
      heights: [WINDOW_HEIGHT],
      body: [[address, { stack: [facts], margin: [FACTS_INDENT, 0, 0, 0] }]],
    },
    layout: BARE,
  }
}

/** Marks at the sheet's edge where to fold and punch it; A4 only, as DIN 5008 places them. */
export function foldMarks(paper: Paper): DynamicContent | undefined {
  if (paper !== A4) return undefined
  const mark = (y: number, length: number) => ({
    type: 'line' as const,
    x1: mm(5),
    y1: mm(y),
    x2: mm(5 + length),
    y2: mm(y),
    lineWidth: 0.4,
    lineColor: HAIRLINE,
  })
  return (page) => (page === 1 ? { canvas: [mark(105, 3), mark(148.5, 5), mark(210, 3)] } : null)
}

/** The foot of every page: what the sender must say of itself, the document's name, and which page of how many. */
export function letterFoot(columns: readonly (readonly string[])[], pageLine: (page: number, pages: number) => string): DynamicContent {
  const quiet = { fontSize: 7.5, color: MUTED, lineHeight: 1.25, tag: 'artifact' as const }
  return (page, pages, size) => ({
    margin: [LETTER_MARGINS.left, mm(4), LETTER_MARGINS.right, 0],
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: size.width - LETTER_MARGINS.left - LETTER_MARGINS.right,
            y2: 0,
            lineWidth: 0.4,
            lineColor: HAIRLINE,
          },
        ],
      },
      {
        columns: columns.map((column) => ({
          width: (size.width - LETTER_MARGINS.left - LETTER_MARGINS.right - FOOT_GAP * (columns.length - 1)) / columns.length,
          stack: column.map((line) => words(line, quiet)),
        })),
        columnGap: FOOT_GAP,
        margin: [0, 5, 0, 4],
      },
      words(pageLine(page, pages), { ...quiet, alignment: 'right' }),
    ],
  })
}

function stroke(): Content {
  return { canvas: [{ type: 'rect', x: 0, y: 0, w: 28, h: 5, color: KRAFT, lineWidth: 0 }] }
}
