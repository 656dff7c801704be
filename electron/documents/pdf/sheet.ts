import type { Content, ContentTable, DynamicContent } from 'pdfmake/interfaces.js'
import { BARE } from '#electron/documents/pdf/bare-layout.ts'
import { logoPicture } from '#electron/documents/pdf/logo.ts'
import { HAIRLINE, MUTED } from '#electron/documents/pdf/palette.ts'
import { mm, type Paper } from '#electron/documents/pdf/paper.ts'
import { words } from '#electron/documents/pdf/typesetting.ts'
import type { PrintedPicture } from '#electron/documents/printed-picture.ts'

/** Margins of a sheet that stays in the house: narrow, so that type can be large. */
export const SHEET_MARGINS = { left: mm(14), top: mm(12), right: mm(14), bottom: mm(16) }

/** From margin to margin. */
export function sheetWidth(paper: Paper): number {
  return paper.width - SHEET_MARGINS.left - SHEET_MARGINS.right
}

/** The head of a sheet: what it is at the left, what a scanner reads at the right. */
export function sheetHead(
  paper: Paper,
  left: readonly Content[],
  right: Content,
  rightWidth: number,
  logo: PrintedPicture | undefined,
): ContentTable {
  return {
    table: {
      widths: [sheetWidth(paper) - rightWidth, rightWidth],
      body: [[{ stack: [...(logo ? [logoPicture(logo, 8)] : []), ...left] }, right]],
    },
    layout: BARE,
    margin: [0, 0, 0, 12],
  }
}

/** The foot of every page of a sheet: one line. */
export function sheetFoot(pageLine: (page: number, pages: number) => string): DynamicContent {
  return (page, pages, size) => ({
    margin: [SHEET_MARGINS.left, mm(3), SHEET_MARGINS.right, 0],
    stack: [
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: size.width - SHEET_MARGINS.left - SHEET_MARGINS.right,
            y2: 0,
            lineWidth: 0.4,
            lineColor: HAIRLINE,
          },
        ],
      },
      words(pageLine(page, pages), { fontSize: 8, color: MUTED, alignment: 'right', margin: [0, 4, 0, 0], tag: 'artifact' }),
    ],
  })
}
