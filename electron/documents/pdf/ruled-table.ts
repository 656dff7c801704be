import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import { textWidth } from '#electron/documents/pdf/fonts.ts'
import { HAIRLINE, INK, MUTED } from '#electron/documents/pdf/palette.ts'
import type { StructureGroup, StructureTag } from '#electron/documents/pdf/structure-tag.ts'
import { type TextLook, words } from '#electron/documents/pdf/typesetting.ts'

/** One column: its head, how wide it is in points, to which side it leans, and what it says of a row. One column may take the rest. */
export interface Column<Row> {
  head: string
  width: number | 'rest'
  leans?: 'left' | 'right' | 'center'
  cell(row: Row, look: TextLook): Content | readonly Content[]
}

/** Space between two columns, half of it on either side. */
const GUTTER = 10

const RULES: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : row === 1 ? 0.9 : 0.4),
  vLineWidth: () => 0,
  hLineColor: (row) => (row === 1 ? INK : HAIRLINE),
  paddingLeft: (column) => (column === 0 ? 0 : GUTTER / 2),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : GUTTER / 2),
  paddingTop: (row) => (row === 0 ? 0 : 4),
  paddingBottom: () => 4,
}

/** A table of lines, `width` points wide, whose head comes back on every page and whose rows are never torn apart. */
export function ruledTable<Row>(columns: readonly Column<Row>[], rows: readonly Row[], width: number): ContentTable {
  const table: StructureGroup = { role: 'Table' }
  const headRow: StructureGroup = { role: 'TR', inside: table }
  const head = columns.map((column): TableCell => {
    const tag: StructureTag = { role: 'TH', inside: headRow }
    return words(column.head, { alignment: column.leans ?? 'left', fontSize: 8, color: MUTED, tag })
  })
  const body = rows.map((row): TableCell[] => {
    const bodyRow: StructureGroup = { role: 'TR', inside: table }
    return columns.map((column): TableCell => {
      const tag: StructureTag = { role: 'TD', inside: bodyRow }
      const content = column.cell(row, { alignment: column.leans ?? 'left', tag })
      return Array.isArray(content) ? { stack: [...content] } : (content as TableCell) // a list of contents becomes a stack, one stays as it is
    })
  })
  const taken = columns.reduce((sum, column) => sum + (column.width === 'rest' ? 0 : column.width), GUTTER * (columns.length - 1))
  const widths = columns.map((column) => (column.width === 'rest' ? width - taken : column.width))
  return {
    table: { headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, widths, body: [head, ...body] },
    layout: RULES,
  }
}

/** The width that the longest of some codes or numbers needs, within limits: numbers are not to break. */
export function widthOfCodes(texts: readonly string[], fontSize: number, limits: { least: number; most: number }): number {
  const widest = Math.max(0, ...texts.map((text) => textWidth(text, 'Codes', fontSize)))
  return Math.min(limits.most, Math.max(limits.least, Math.ceil(widest) + 1))
}
