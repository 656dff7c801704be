import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js'
import type { PricedLetter } from '#electron/documents/invoice/model.ts'
import type { InvoiceWording } from '#electron/documents/invoice/wording.ts'
import { HAIRLINE, INK } from '#electron/documents/pdf/palette.ts'
import { widthOfCodes } from '#electron/documents/pdf/ruled-table.ts'
import type { StructureGroup } from '#electron/documents/pdf/structure-tag.ts'
import { code, type TextLook, words } from '#electron/documents/pdf/typesetting.ts'
import type { DocumentFormat } from '#electron/documents/text/document-format.ts'

const SUMS_WIDTH = 285
const SUM_SIZE = 9
const TOTAL_SIZE = 11

interface SumRow {
  name: string
  amount: string
  weight: 'plain' | 'total'
}

/** The sums as the invoice carries them: net, tax by rate and category, total, what is paid, what is left to pay. */
export function invoiceTotals(invoice: PricedLetter, say: InvoiceWording, format: DocumentFormat, width: number): Content {
  const rows = sumRows(invoice, say, format)
  const layout: CustomTableLayout = {
    hLineWidth: (line) => (line > 0 && rows[line]?.weight === 'total' ? 0.9 : line === 0 || line === rows.length ? 0 : 0.4),
    hLineColor: (line) => (rows[line]?.weight === 'total' ? INK : HAIRLINE),
    vLineWidth: () => 0,
    paddingLeft: () => 0,
    paddingRight: () => 0,
    paddingTop: (row) => (rows[row]?.weight === 'total' ? 5 : 3.5),
    paddingBottom: (row) => (rows[row]?.weight === 'total' ? 5 : 3.5),
  }
  const amounts = widthOfCodes(
    rows.map((row) => row.amount),
    TOTAL_SIZE,
    { least: 70, most: 170 },
  )
  const table: StructureGroup = { role: 'Table' }
  return {
    table: { widths: [SUMS_WIDTH - amounts, amounts], body: rows.map((row) => sumCells(row, table)) },
    layout,
    margin: [width - SUMS_WIDTH, 0, 0, 0],
  }
}

function sumRows(invoice: PricedLetter, say: InvoiceWording, format: DocumentFormat): SumRow[] {
  const money = (amount: number) => format.money(amount, invoice.currency)
  const plain = (name: string, amount: number): SumRow => ({ name, amount: money(amount), weight: 'plain' })
  const total = (name: string, amount: number): SumRow => ({ name, amount: money(amount), weight: 'total' })
  const taxes = invoice.taxes.map((tax) =>
    plain(say.taxOn(say.taxName(format.percent(tax.rateBp), tax.category), money(tax.netMinor)), tax.taxMinor),
  )
  const { goodsMinor, allowanceMinor = 0, chargeMinor = 0 } = invoice
  const steps = [
    ...(goodsMinor !== undefined && allowanceMinor + chargeMinor > 0 ? [plain(say.goods, goodsMinor)] : []),
    ...(allowanceMinor > 0 ? [plain(say.discount, -allowanceMinor)] : []),
    ...(chargeMinor > 0 ? [plain(say.shipping, chargeMinor)] : []),
  ]
  const sums = [...steps, plain(say.net, invoice.netMinor), ...taxes]
  if (invoice.kind === 'creditNote') return [...sums, total(say.toCredit, invoice.grossMinor)]
  const gross = total(say.total, invoice.grossMinor)
  if (invoice.kind === 'quote') return [...sums, gross]
  if (invoice.paidMinor === 0) return [...sums, gross]
  return [...sums, gross, plain(say.paid, -invoice.paidMinor), total(say.due, invoice.grossMinor - invoice.paidMinor)]
}

function sumCells(row: SumRow, table: StructureGroup): TableCell[] {
  const inside: StructureGroup = { role: 'TR', inside: table }
  const isTotal = row.weight === 'total'
  const look: TextLook = { bold: isTotal, fontSize: isTotal ? TOTAL_SIZE : SUM_SIZE }
  return [
    words(row.name, { ...look, tag: { role: 'TD', inside } }),
    code(row.amount, { ...look, alignment: 'right', tag: { role: 'TD', inside } }),
  ]
}
