import type { Content } from 'pdfmake/interfaces.js'
import { numberBarcode } from '#electron/documents/pdf/barcode.ts'
import { type Fact, factList } from '#electron/documents/pdf/fact-list.ts'
import { INK, MUTED } from '#electron/documents/pdf/palette.ts'
import { mm, paperOf } from '#electron/documents/pdf/paper.ts'
import { type Column, ruledTable, widthOfCodes } from '#electron/documents/pdf/ruled-table.ts'
import { SHEET_MARGINS, sheetFoot, sheetHead, sheetWidth } from '#electron/documents/pdf/sheet.ts'
import { signatureFields } from '#electron/documents/pdf/signature-fields.ts'
import { code, lines, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import { writePdf } from '#electron/documents/pdf/write-pdf.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine, paragraphs } from '#electron/documents/text/printable-text.ts'
import type { TransferSheet, TransferSheetLine } from '#electron/documents/transfer-sheet/model.ts'
import { type TransferSheetWording, transferSheetWording } from '#electron/documents/transfer-sheet/wording.ts'

const BARCODE_WIDTH = mm(70)
const BIN_SIZE = 13
const QUANTITY_SIZE = 13

/** The goods on paper, with boxes to tick at both ends and the barcode that opens the transfer. */
export function transferSheetPdf(sheet: TransferSheet): Promise<RenderedDocument> {
  const say = transferSheetWording(sheet.language)
  const format = documentFormat(sheet.language, sheet.countryCode)
  const paper = paperOf(sheet.countryCode)
  const number = oneLine(sheet.number)
  const name = `${say.title} ${number}`
  const notes = paragraphs(sheet.notes ?? '')
  const title = mixed(
    [
      { text: `${say.title} `, bold: true },
      { text: number, face: 'Codes', bold: true },
    ],
    { fontSize: 18, tag: { role: 'H1' }, margin: [0, 0, 0, 6] },
  )
  const factsWidth = sheetWidth(paper) - BARCODE_WIDTH - 74
  return writePdf({
    title: name,
    author: oneLine(sheet.company),
    language: sheet.language,
    datedOn: sheet.createdOn,
    paper,
    margins: SHEET_MARGINS,
    footer: sheetFoot((page, pages) => say.page(name, page, pages)),
    content: [
      sheetHead(
        paper,
        [title, factList(facts(sheet, say, format), { name: 54, value: factsWidth })],
        numberBarcode(number, BARCODE_WIDTH),
        BARCODE_WIDTH,
        sheet.logo,
      ),
      ...(notes ? [lines(notes, { bold: true, margin: [0, 0, 0, 10] })] : []),
      goods(sheet, say, format, sheetWidth(paper)),
      signatureFields(say.sentBy, say.receivedBy),
    ],
  })
}

function facts(sheet: TransferSheet, say: TransferSheetWording, format: DocumentFormat): (Fact | undefined)[] {
  const { orderNumber } = sheet
  return [
    { name: say.from, value: words(sheet.from) },
    { name: say.to, value: words(sheet.to) },
    { name: say.createdOn, value: words(format.day(sheet.createdOn)) },
    orderNumber ? { name: say.order, value: code(orderNumber, { fontSize: 9 }) } : undefined,
  ]
}

function goods(sheet: TransferSheet, say: TransferSheetWording, format: DocumentFormat, width: number): Content {
  const bins = sheet.lines.map((line) => oneLine(line.bin))
  const quantities = sheet.lines.map((line) => `${format.quantity(line.quantity)} ${oneLine(line.unit)}`)
  const columns: Column<TransferSheetLine>[] = [
    {
      head: say.bin,
      width: widthOfCodes(bins, BIN_SIZE, { least: 60, most: 130 }),
      cell: (line, look) => code(line.bin, { ...look, fontSize: BIN_SIZE, bold: true }),
    },
    {
      head: say.item,
      width: 'rest',
      cell: (line, look) => [
        words(line.description, look),
        code(line.lot ? `${line.sku} · ${say.lot(line.lot)}` : line.sku, { ...look, fontSize: 8.5, color: MUTED }),
      ],
    },
    {
      head: say.quantity,
      width: widthOfCodes(quantities, QUANTITY_SIZE, { least: 60, most: 120 }),
      leans: 'right',
      cell: (line, look) =>
        mixed(
          [
            { text: format.quantity(line.quantity), face: 'Codes', bold: true },
            { text: ` ${oneLine(line.unit)}`, color: MUTED },
          ],
          { ...look, fontSize: QUANTITY_SIZE },
        ),
    },
    { head: say.sent, width: 58, leans: 'right', cell: () => tickBox() },
    { head: say.received, width: 58, leans: 'right', cell: () => tickBox() },
  ]
  return ruledTable(columns, sheet.lines, width)
}

/** Wide enough to write the true number in when it is another one. */
function tickBox(): Content {
  return { canvas: [{ type: 'rect', x: 16, y: 0, w: 42, h: 20, r: 2, lineWidth: 0.8, lineColor: INK }] }
}
