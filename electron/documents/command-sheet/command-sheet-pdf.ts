import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { CommandGroup, CommandSheet, PrintedCommand } from '#electron/documents/command-sheet/model.ts'
import { type CommandSheetWording, commandSheetWording } from '#electron/documents/command-sheet/wording.ts'
import { code128, gs1Bars } from '#electron/documents/pdf/barcode.ts'
import { HAIRLINE, KRAFT, MUTED } from '#electron/documents/pdf/palette.ts'
import { paperOf } from '#electron/documents/pdf/paper.ts'
import { SHEET_MARGINS, sheetFoot, sheetWidth } from '#electron/documents/pdf/sheet.ts'
import { code, emptyCell, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import { writePdf } from '#electron/documents/pdf/write-pdf.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { documentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'

/** Between the two columns of codes: wide, so that a scanner held at arm's length sees one code only. */
const GUTTER = 36
const BAR_HEIGHT = 42
const BAR_MODULE = 1.2

const CARDS: CustomTableLayout = {
  hLineWidth: (row, node) => (row > 1 && row < node.table.body.length ? 0.4 : 0),
  hLineColor: () => HAIRLINE,
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : GUTTER / 2),
  paddingRight: (column) => (column === 0 ? GUTTER / 2 : 0),
  paddingTop: (row) => (row === 0 ? 12 : 10),
  paddingBottom: (row) => (row === 0 ? 0 : 14),
}

/** The sheet for the wall: every command with its word, its key and a barcode that can be read from a step away. */
export function commandSheetPdf(sheet: CommandSheet): Promise<RenderedDocument> {
  const say = commandSheetWording(sheet.language)
  const format = documentFormat(sheet.language, sheet.countryCode)
  const paper = paperOf(sheet.countryCode)
  const title = oneLine(sheet.title)
  const columnWidth = (sheetWidth(paper) - GUTTER) / 2
  return writePdf({
    title: `${say.subject}: ${title}`,
    author: 'Packbench',
    language: sheet.language,
    datedOn: sheet.asOf,
    paper,
    margins: SHEET_MARGINS,
    footer: sheetFoot((page, pages) => say.page(`${title} · ${say.asOf(format.day(sheet.asOf))}`, page, pages)),
    content: [
      { canvas: [{ type: 'rect', x: 0, y: 0, w: 28, h: 5, color: KRAFT, lineWidth: 0 }] },
      words(title, { fontSize: 20, bold: true, tag: { role: 'H1' }, margin: [0, 6, 0, 0] }),
      words(say.hint, { color: MUTED }),
      ...sheet.groups.map((group) => cards(group, say, columnWidth)),
      scannerTest(sheet.scannerTest, sheetWidth(paper)),
    ],
  })
}

/** Over the whole width: it is the longest code of the sheet. */
function scannerTest({ word, explains, elements }: CommandSheet['scannerTest'], width: number): Content {
  return {
    unbreakable: true,
    margin: [0, 14, 0, 0],
    stack: [
      words(oneLine(word), { fontSize: 15, bold: true, tag: { role: 'H2' } }),
      words(explains, { fontSize: 9, color: MUTED }),
      {
        ...(gs1Bars(elements, { width, height: BAR_HEIGHT, module: BAR_MODULE }) as object),
        margin: [-10 * BAR_MODULE, 6, 0, 0],
      } as Content,
    ],
  }
}

function cards(group: CommandGroup, say: CommandSheetWording, columnWidth: number): Content {
  const rows: TableCell[][] = []
  for (let index = 0; index < group.commands.length; index += 2) {
    rows.push([card(group.commands[index], say, columnWidth), card(group.commands[index + 1], say, columnWidth)])
  }
  const heading = words(group.title, { fontSize: 12, bold: true, color: MUTED, colSpan: 2, tag: { role: 'H2' } })
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: [columnWidth, columnWidth],
      body: [[heading, emptyCell()], ...rows],
    },
    layout: CARDS,
  }
}

function card(command: PrintedCommand | undefined, say: CommandSheetWording, width: number): TableCell {
  if (!command) return emptyCell()
  const keyName = command.keyName ? [{ text: `   ${say.key(oneLine(command.keyName))}`, color: MUTED, fontSize: 9 }] : []
  const quietZone = 10 * BAR_MODULE
  return {
    stack: [
      mixed([{ text: oneLine(command.word), bold: true }, ...keyName], { fontSize: 15 }),
      ...(command.explains ? [words(command.explains, { fontSize: 9, color: MUTED })] : []),
      {
        ...(code128(oneLine(command.code), { width: width + quietZone, height: BAR_HEIGHT, module: BAR_MODULE }) as object),
        margin: [-quietZone, 6, 0, 0],
      } as Content,
      code(command.code, { fontSize: 7.5, color: MUTED, margin: [0, 2, 0, 0] }),
    ],
  }
}
