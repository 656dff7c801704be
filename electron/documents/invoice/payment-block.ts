import type { Column, Content } from 'pdfmake/interfaces.js'
import { giroCode } from '#electron/documents/invoice/giro-code.ts'
import { groupedIban } from '#electron/documents/invoice/iban.ts'
import type { PricedLetter } from '#electron/documents/invoice/model.ts'
import type { InvoiceWording } from '#electron/documents/invoice/wording.ts'
import { qrCode } from '#electron/documents/pdf/barcode.ts'
import { type Fact, factList } from '#electron/documents/pdf/fact-list.ts'
import { caption, code, words } from '#electron/documents/pdf/typesetting.ts'
import type { DocumentFormat } from '#electron/documents/text/document-format.ts'

const QR_SIDE = 84
const QR_GAP = 16
const NAME_WIDTH = 84

/** What is to be paid, by when, where to and under which reference; for euros also as a code that banking apps read. */
export function paymentBlock(invoice: PricedLetter, say: InvoiceWording, format: DocumentFormat, width: number): Content {
  if (invoice.kind === 'creditNote') return sentence(say.credited(format.money(invoice.grossMinor, invoice.currency)))
  if (invoice.kind === 'quote') return sentence(say.orderBy(format.day(invoice.validUntil), invoice.number))
  const due = invoice.grossMinor - invoice.paidMinor
  if (due <= 0) return sentence(say.nothingDue)
  const { bank } = invoice.seller
  const pay = words(say.payBy(format.money(due, invoice.currency), format.day(invoice.dueOn)), { bold: true, margin: [0, 0, 0, 5] })
  if (!bank) return { stack: [pay], margin: [0, 16, 0, 0] }
  const facts: (Fact | undefined)[] = [
    { name: say.accountHolder, value: words(invoice.seller.name) },
    bank.bankName ? { name: say.bank, value: words(bank.bankName) } : undefined,
    bank.iban ? { name: 'IBAN', value: code(groupedIban(bank.iban), { fontSize: 9 }) } : undefined,
    bank.bic ? { name: 'BIC', value: code(bank.bic, { fontSize: 9 }) } : undefined,
    ...(bank.otherLines ?? []).map((line): Fact => ({ name: '', value: code(line, { fontSize: 9 }) })),
    { name: say.reference, value: code(invoice.number, { fontSize: 9, bold: true }) },
  ]
  const payload = giroCode(invoice, due)
  const textWidth = payload ? width - QR_SIDE - QR_GAP : width
  const text: Column = { stack: [pay, factList(facts, { name: NAME_WIDTH, value: textWidth - NAME_WIDTH - 6 })], width: textWidth }
  if (!payload) return { stack: [text], margin: [0, 16, 0, 0] }
  const picture: Column = {
    stack: [qrCode(payload, QR_SIDE, say.scanToPay), caption(say.scanToPay, { fontSize: 7, alignment: 'center' })],
    width: QR_SIDE,
  }
  return { columns: [text, picture], columnGap: QR_GAP, margin: [0, 16, 0, 0] }
}

function sentence(text: string): Content {
  return words(text, { bold: true, margin: [0, 16, 0, 0] })
}
