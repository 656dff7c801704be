import type { Content } from 'pdfmake/interfaces.js'
import type { PackingSlip } from '#electron/documents/packing-slip/model.ts'
import { packedLines, stillToCome } from '#electron/documents/packing-slip/packed-lines.ts'
import { type PackingSlipWording, packingSlipWording } from '#electron/documents/packing-slip/wording.ts'
import { numberBarcode } from '#electron/documents/pdf/barcode.ts'
import { type Fact, factList } from '#electron/documents/pdf/fact-list.ts'
import {
  factWidths,
  foldMarks,
  headRightWidth,
  LETTER_MARGINS,
  letterFoot,
  letterHead,
  letterWidth,
  letterWindow,
} from '#electron/documents/pdf/letter.ts'
import { MUTED } from '#electron/documents/pdf/palette.ts'
import { paperOf } from '#electron/documents/pdf/paper.ts'
import { code, lines, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import { writePdf } from '#electron/documents/pdf/write-pdf.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine, paragraphs } from '#electron/documents/text/printable-text.ts'

/** A packing slip: whom the package goes to, what lies in it, what of the order is still to come. No prices. */
export function packingSlipPdf(slip: PackingSlip): Promise<RenderedDocument> {
  const say = packingSlipWording(slip.language)
  const format = documentFormat(slip.language, slip.sender.countryCode)
  const paper = paperOf(slip.sender.countryCode)
  const packageOf = say.packageOf(slip.packageNumber, slip.packageCount)
  const name = `${say.title} ${oneLine(ordersOf(slip))}`
  const reach = [slip.sender.phone, slip.sender.email].filter((line) => line !== undefined)
  return writePdf({
    title: `${name}, ${say.package} ${packageOf}`,
    author: oneLine(slip.sender.name),
    language: slip.language,
    datedOn: slip.packedOn,
    paper,
    margins: LETTER_MARGINS,
    background: foldMarks(paper),
    footer: letterFoot([[slip.sender.name, ...slip.sender.lines], reach], (page, pages) =>
      say.page(`${name} · ${say.package} ${packageOf}`, page, pages),
    ),
    content: [
      letterHead(paper, slip.sender, numberBarcode(oneLine(slip.orderNumber), headRightWidth(paper)), slip.logo),
      letterWindow(paper, slip.sender, slip.shipTo, factList(facts(slip, say, format), factWidths(paper))),
      title(say, packageOf),
      packedLines(slip, say, format, letterWidth(paper)),
      ...stillToCome(slip, say, format, letterWidth(paper)),
      ...notes(slip),
    ],
  })
}

function ordersOf({ orderNumber, furtherOrders = [] }: PackingSlip): string {
  return [orderNumber, ...furtherOrders].join(', ')
}

function facts(slip: PackingSlip, say: PackingSlipWording, format: DocumentFormat): (Fact | undefined)[] {
  const asCode = (name: string, value: string | undefined): Fact | undefined =>
    value ? { name, value: code(value, { fontSize: 9 }) } : undefined
  const asWords = (name: string, value: string | undefined): Fact | undefined => (value ? { name, value: words(value) } : undefined)
  return [
    asCode(slip.furtherOrders?.length ? say.orders : say.order, ordersOf(slip)),
    asCode(say.customerReference, slip.customerReference),
    asWords(say.orderedOn, slip.orderedOn && format.day(slip.orderedOn)),
    asWords(say.packedOn, format.day(slip.packedOn)),
    asWords(say.weight, slip.weightGrams === undefined ? undefined : format.weight(slip.weightGrams)),
    asWords(say.carrier, slip.carrier),
    asCode(say.tracking, slip.trackingNumber),
    asCode('SSCC', slip.sscc),
  ]
}

function title(say: PackingSlipWording, packageOf: string): Content {
  const parts = [
    { text: `${say.title}  `, bold: true },
    { text: `${say.package} ${packageOf}`, color: MUTED },
  ]
  return mixed(parts, { fontSize: 17, tag: { role: 'H1' }, margin: [0, 4, 0, 10] })
}

function notes(slip: PackingSlip): Content[] {
  const text = paragraphs(slip.notes ?? '')
  return text ? [lines(text, { margin: [0, 14, 0, 0] })] : []
}
