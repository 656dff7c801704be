import type { Content } from 'pdfmake/interfaces.js'
import type { OwedLine, PackedLine, PackingSlip } from '#electron/documents/packing-slip/model.ts'
import type { PackingSlipWording } from '#electron/documents/packing-slip/wording.ts'
import { MUTED } from '#electron/documents/pdf/palette.ts'
import { type Column, ruledTable } from '#electron/documents/pdf/ruled-table.ts'
import { code, mixed, type TextLook, words } from '#electron/documents/pdf/typesetting.ts'
import type { DocumentFormat } from '#electron/documents/text/document-format.ts'
import { oneLine } from '#electron/documents/text/printable-text.ts'

const QUANTITY_WIDTH = 96

/** What lies in the package: description, SKU, lot, best-before date and serial numbers, and how many, large. */
export function packedLines(slip: PackingSlip, say: PackingSlipWording, format: DocumentFormat, width: number): Content {
  const columns: Column<PackedLine>[] = [
    { head: say.item, width: 'rest', cell: (line, look) => [words(line.description, look), ...traits(line, say, format, look)] },
    { head: say.quantity, width: QUANTITY_WIDTH, leans: 'right', cell: (line, look) => quantity(line, format, look) },
  ]
  return ruledTable(columns, slip.contents, width)
}

/** What the order still owes, so that nobody searches the box for it. */
export function stillToCome(slip: PackingSlip, say: PackingSlipWording, format: DocumentFormat, width: number): Content[] {
  if (slip.stillToCome.length === 0) return [words(say.complete, { margin: [0, 14, 0, 0] })]
  const columns: Column<OwedLine>[] = [
    { head: say.owedItem, width: 'rest', cell: (line, look) => [words(line.description, look), sku(line, look)] },
    {
      head: say.expected,
      width: 110,
      cell: (line, look) => words(line.expectedOn ? format.day(line.expectedOn) : say.notYetKnown, { ...look, color: MUTED }),
    },
    { head: say.quantity, width: QUANTITY_WIDTH, leans: 'right', cell: (line, look) => quantity(line, format, look) },
  ]
  return [
    words(say.stillToCome, { fontSize: 12, bold: true, tag: { role: 'H2' }, margin: [0, 20, 0, 4] }),
    ruledTable(columns, slip.stillToCome, width),
  ]
}

function traits(line: PackedLine, say: PackingSlipWording, format: DocumentFormat, look: TextLook): Content[] {
  const lot = [line.lot && say.lot(line.lot), line.expiresOn && say.expires(format.day(line.expiresOn))].filter(Boolean).join(', ')
  const serials = line.serials?.length ? say.serials(line.serials.join(', ')) : ''
  return [sku(line, look), ...[lot, serials].filter(Boolean).map((text) => words(text, { ...look, fontSize: 8, color: MUTED }))]
}

function sku({ sku: text, orderNumber }: { sku: string; orderNumber?: string | undefined }, look: TextLook): Content {
  return code(orderNumber === undefined ? text : `${text}  ${orderNumber}`, { ...look, fontSize: 8, color: MUTED })
}

function quantity(line: { quantity: number; unit: string }, format: DocumentFormat, look: TextLook): Content {
  const parts = [
    { text: format.quantity(line.quantity), face: 'Codes' as const, bold: true },
    { text: ` ${oneLine(line.unit)}`, color: MUTED },
  ]
  return mixed(parts, { ...look, fontSize: 11 })
}
