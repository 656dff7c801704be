import type { Content } from 'pdfmake/interfaces.js'
import type { InvoiceLine, PricedLetter } from '#electron/documents/invoice/model.ts'
import type { InvoiceWording } from '#electron/documents/invoice/wording.ts'
import { MUTED } from '#electron/documents/pdf/palette.ts'
import { type Column, ruledTable, widthOfCodes } from '#electron/documents/pdf/ruled-table.ts'
import { code, mixed, words } from '#electron/documents/pdf/typesetting.ts'
import type { DocumentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'

const FIGURES = 8.8

/** What was delivered: one row a line, the SKU under the description. */
export function invoiceLines(invoice: PricedLetter, say: InvoiceWording, format: DocumentFormat, width: number): Content {
  const { currency, lines } = invoice
  const columns: Column<InvoiceLine>[] = [
    {
      head: say.position,
      width: widthOfCodes(
        lines.map((line) => String(line.position)),
        FIGURES,
        { least: 20, most: 32 },
      ),
      cell: (line, look) => code(String(line.position), { ...look, fontSize: FIGURES, color: MUTED }),
    },
    {
      head: say.item,
      width: 'rest',
      cell: (line, look) => [
        words(line.description, look),
        code(line.sku, { ...look, fontSize: 8, color: MUTED }),
        ...(line.allowanceMinor
          ? [words(say.lineDiscount(format.money(line.allowanceMinor, currency)), { ...look, fontSize: 8, color: MUTED })]
          : []),
      ],
    },
    {
      head: say.quantity,
      width: widthOfCodes(
        lines.map((line) => `${format.quantity(line.quantity)} ${oneLine(line.unit)}`),
        FIGURES,
        { least: 42, most: 84 },
      ),
      leans: 'right',
      cell: (line, look) =>
        mixed(
          [
            { text: format.quantity(line.quantity), face: 'Codes' },
            { text: ` ${oneLine(line.unit)}`, color: MUTED },
          ],
          { ...look, fontSize: FIGURES },
        ),
    },
    {
      head: say.unitPrice(currency),
      width: widthOfCodes(
        lines.map((line) => format.unitPrice(line.unitPrice, currency)),
        FIGURES,
        { least: 62, most: 110 },
      ),
      leans: 'right',
      cell: (line, look) => code(format.unitPrice(line.unitPrice, currency), { ...look, fontSize: FIGURES }),
    },
    {
      head: say.tax,
      width: 30,
      leans: 'right',
      cell: (line, look) => code(format.percent(line.taxRateBp), { ...look, fontSize: FIGURES }),
    },
    {
      head: say.amount(currency),
      width: widthOfCodes(
        lines.map((line) => format.amount(line.netMinor, currency)),
        FIGURES,
        { least: 56, most: 110 },
      ),
      leans: 'right',
      cell: (line, look) => code(format.amount(line.netMinor, currency), { ...look, fontSize: FIGURES }),
    },
  ]
  return ruledTable(columns, lines, width)
}
