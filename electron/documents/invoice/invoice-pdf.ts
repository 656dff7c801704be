import type { Content } from 'pdfmake/interfaces.js'
import { groupedIban } from '#electron/documents/invoice/iban.ts'
import { invoiceLines } from '#electron/documents/invoice/invoice-lines.ts'
import { invoiceTotals } from '#electron/documents/invoice/invoice-totals.ts'
import type { PricedLetter } from '#electron/documents/invoice/model.ts'
import { paymentBlock } from '#electron/documents/invoice/payment-block.ts'
import { type InvoiceWording, invoiceWording } from '#electron/documents/invoice/wording.ts'
import { type Fact, factList } from '#electron/documents/pdf/fact-list.ts'
import { factWidths, foldMarks, LETTER_MARGINS, letterFoot, letterHead, letterWidth, letterWindow } from '#electron/documents/pdf/letter.ts'
import { MUTED } from '#electron/documents/pdf/palette.ts'
import { paperOf } from '#electron/documents/pdf/paper.ts'
import { code, gap, lines, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import { writePdf } from '#electron/documents/pdf/write-pdf.ts'
import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine, paragraphs } from '#electron/documents/text/printable-text.ts'

/** An invoice, a credit note or a quote as a letter: head, window, facts, lines, sums, how to pay. */
export function invoicePdf(invoice: PricedLetter): Promise<RenderedDocument> {
  const say = invoiceWording(invoice.language, invoice.seller.countryCode)
  const format = documentFormat(invoice.language, invoice.seller.countryCode)
  const paper = paperOf(invoice.seller.countryCode)
  const name = `${say[invoice.kind]} ${oneLine(invoice.number)}`
  return writePdf({
    title: name,
    author: oneLine(invoice.seller.name),
    language: invoice.language,
    datedOn: invoice.issuedOn,
    paper,
    margins: LETTER_MARGINS,
    background: foldMarks(paper),
    footer: foot(invoice, say, name),
    content: [
      letterHead(paper, invoice.seller, contact(invoice), invoice.logo),
      letterWindow(paper, invoice.seller, invoice.buyer, factList(facts(invoice, say, format), factWidths(paper))),
      title(invoice, say, format),
      invoiceLines(invoice, say, format, letterWidth(paper)),
      gap(4),
      {
        stack: [invoiceTotals(invoice, say, format, letterWidth(paper)), paymentBlock(invoice, say, format, letterWidth(paper))],
        unbreakable: true,
      },
      ...legalNotes(invoice, say),
      ...notes(invoice),
    ],
  })
}

function contact(invoice: PricedLetter): Content {
  const { seller } = invoice
  const quiet = { fontSize: 8, color: MUTED, lineHeight: 1.25, alignment: 'right' as const }
  const reach = [seller.phone, seller.email, seller.website].filter((line) => line !== undefined)
  return { stack: [...seller.lines, ...reach].map((line) => words(line, quiet)) }
}

function facts(invoice: PricedLetter, say: InvoiceWording, format: DocumentFormat): (Fact | undefined)[] {
  const fact = (name: string, value: string | undefined, asCode = false): Fact | undefined =>
    value ? { name, value: asCode ? code(value, { fontSize: 9 }) : words(value) } : undefined
  return [
    fact(say.issuedOn, format.day(invoice.issuedOn)),
    fact(say.deliveredOn, 'deliveredOn' in invoice && invoice.deliveredOn ? format.day(invoice.deliveredOn) : undefined),
    fact(say.validUntil, invoice.kind === 'quote' ? format.day(invoice.validUntil) : undefined),
    fact(say.dueOn, invoice.kind === 'invoice' ? format.day(invoice.dueOn) : undefined),
    fact(say.customerNumber, invoice.buyer.customerNumber, true),
    fact(say.orderNumbers, invoice.orderNumbers.join(', '), true),
    fact(say.customerReference, invoice.customerReference, true),
    fact(say.buyerTaxNumber, invoice.buyer.taxNumber, true),
    fact(say.shipTo, invoice.shipTo && [invoice.shipTo.name, ...invoice.shipTo.lines].join(', ')),
  ]
}

function title(invoice: PricedLetter, say: InvoiceWording, format: DocumentFormat): Content {
  const heading = say[invoice.kind]
  const copy = isCopy(invoice) ? [{ text: `   ${say.copy.toUpperCase()}`, color: MUTED }] : []
  const credited =
    invoice.kind === 'creditNote'
      ? say.creditedInvoice(invoice.creditedInvoice.number, format.day(invoice.creditedInvoice.issuedOn))
      : undefined
  return {
    stack: [
      mixed([{ text: `${heading} `, bold: true }, { text: oneLine(invoice.number), face: 'Codes', bold: true }, ...copy], {
        fontSize: 17,
        tag: { role: 'H1' },
      }),
      ...(credited ? [words(credited, { color: MUTED })] : []),
    ],
    margin: [0, 4, 0, 10],
  }
}

/** A second print says so; a quote is printed as often as anyone likes. */
function isCopy(invoice: PricedLetter): boolean {
  return invoice.kind !== 'quote' && invoice.isCopy === true
}

function legalNotes(invoice: PricedLetter, say: InvoiceWording): Content[] {
  const sentences = new Set(
    invoice.taxes
      .map((tax) => (tax.category === 'E' && invoice.isSmallBusiness ? say.smallBusiness : say.legalNote[tax.category]))
      .filter((note) => note !== undefined),
  )
  return [...sentences].map((sentence) => words(sentence, { margin: [0, 10, 0, 0] }))
}

function notes(invoice: PricedLetter): Content[] {
  const text = paragraphs(invoice.notes ?? '')
  return text ? [lines(text, { margin: [0, 12, 0, 0] })] : []
}

function foot(invoice: PricedLetter, say: InvoiceWording, name: string) {
  const { seller } = invoice
  const { bank } = seller
  const present = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined)
  const columns = [
    present(seller.name, ...seller.lines),
    present(seller.taxNumber && say.taxNumber(seller.taxNumber), seller.registration),
    present(bank?.bankName, bank?.iban && `IBAN ${groupedIban(bank.iban)}`, bank?.bic && `BIC ${bank.bic}`, ...(bank?.otherLines ?? [])),
  ]
  const line = `${name}${isCopy(invoice) ? ` · ${say.copy}` : ''}`
  return letterFoot(
    columns.filter((column) => column.length > 0),
    (page, pages) => say.page(line, page, pages),
  )
}
