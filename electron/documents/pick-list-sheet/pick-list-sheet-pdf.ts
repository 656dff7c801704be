import { numberBarcode } from '#electron/documents/pdf/barcode.ts'
import { type Fact, factList } from '#electron/documents/pdf/fact-list.ts'
import { mm, paperOf } from '#electron/documents/pdf/paper.ts'
import { SHEET_MARGINS, sheetFoot, sheetHead, sheetWidth } from '#electron/documents/pdf/sheet.ts'
import { signatureFields } from '#electron/documents/pdf/signature-fields.ts'
import { code, lines, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import { writePdf } from '#electron/documents/pdf/write-pdf.ts'
import type { PickListSheet } from '#electron/documents/pick-list-sheet/model.ts'
import { pickTasks } from '#electron/documents/pick-list-sheet/pick-tasks.ts'
import { type PickListWording, pickListWording } from '#electron/documents/pick-list-sheet/wording.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine, paragraphs } from '#electron/documents/text/printable-text.ts'

const BARCODE_WIDTH = mm(70)

/** The walk on paper: bins and quantities large, a box to tick and room to write what was really there. */
export function pickListSheetPdf(sheet: PickListSheet): Promise<RenderedDocument> {
  const say = pickListWording(sheet.language)
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
    author: oneLine(sheet.warehouse),
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
      pickTasks(sheet, say, format, sheetWidth(paper)),
      signatureFields(say.pickedBy, say.signedOn),
    ],
  })
}

function facts(sheet: PickListSheet, say: PickListWording, format: DocumentFormat): (Fact | undefined)[] {
  const asWords = (name: string, value: string | undefined): Fact | undefined => (value ? { name, value: words(value) } : undefined)
  const orders = sheet.orderNumbers.join(', ')
  return [
    asWords(say.warehouse, sheet.warehouse),
    asWords(say.createdOn, format.day(sheet.createdOn)),
    asWords(say.shipOn, sheet.shipOn && format.day(sheet.shipOn)),
    asWords(say.picker, sheet.picker),
    orders ? { name: say.orders, value: code(orders, { fontSize: 9 }) } : undefined,
  ]
}
