import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'
import { barcode, type Columns, code, country, hsCode, line, orElse, taxRate, unitPrice, whole } from './csv-columns.ts'
import { FirstRows } from './first-rows.ts'
import type { ImportProblems } from './import-problems.ts'
import { type Read, readRows, type TableFile } from './read-table.ts'

const packQuantity = orElse(whole(2, 1_000_000_000, 'QUANTITY_RANGE'), null)

export const productColumns = {
  sku: code(40),
  name: line(160),
  unit: orElse(line(20), null),
  unit_price: unitPrice,
  tax_rate: taxRate,
  weight_g: orElse(whole(0, 10_000_000, 'NUMBER_RANGE'), null),
  barcode: orElse(barcode, null),
  barcode_2: orElse(barcode, null),
  pack_2: packQuantity,
  barcode_3: orElse(barcode, null),
  pack_3: packQuantity,
  hs_code: orElse(hsCode, null),
  origin_country: orElse(country, null),
} satisfies Columns
type ProductColumn = keyof typeof productColumns

export interface ProductRecord {
  readonly row: number
  readonly sku: string
  readonly name: string
  readonly unit: string | null
  readonly unitPrice: string
  readonly taxRateBp: number
  readonly weightGrams: number | null
  readonly hsCode: string | null
  readonly originCountry: string | null
  readonly barcodes: readonly { readonly code: string; readonly packQuantity: number; readonly column: ProductColumn }[]
}

/** The products of a file: each SKU once, no two SKUs that look alike, each barcode on one product and one pack. */
export function parseProducts(file: TableFile<ProductColumn>, problems: ImportProblems): ProductRecord[] {
  const skus = new FirstRows(problems)
  const looks = new FirstRows(problems)
  const codes = new FirstRows(problems)
  return readRows(file, productColumns, problems).flatMap((read) => {
    const { row, sku } = read
    const isNew = skus.isFirst(sku, row, 'sku', 'ROW_TWICE', sku) && looks.isFirst(foldSku(sku), row, 'sku', 'SKU_ALIKE', sku)
    const barcodes = barcodesOf(read, problems)
    const areFree = barcodes.map(({ code: text, column }) => codes.isFirst(gtinKey(text), row, column, 'BARCODE_TAKEN', text))
    if (!isNew || areFree.includes(false)) return []
    return {
      row,
      sku,
      name: read.name,
      unit: read.unit,
      unitPrice: read.unit_price,
      taxRateBp: read.tax_rate,
      weightGrams: read.weight_g,
      hsCode: read.hs_code,
      originCountry: read.origin_country,
      barcodes,
    }
  })
}

/** The first barcode is on one unit; the others say how many units are in their pack. */
function barcodesOf(read: Read<typeof productColumns>, problems: ImportProblems): ProductRecord['barcodes'] {
  const packs = [
    { column: 'barcode_2', code: read.barcode_2, packColumn: 'pack_2', pack: read.pack_2 },
    { column: 'barcode_3', code: read.barcode_3, packColumn: 'pack_3', pack: read.pack_3 },
  ] as const
  const barcodes: ProductRecord['barcodes'][number][] =
    read.barcode === null ? [] : [{ code: read.barcode, packQuantity: 1, column: 'barcode' }]
  for (const { column, code: text, packColumn, pack } of packs) {
    if (text !== null && pack !== null) barcodes.push({ code: text, packQuantity: pack, column })
    else if (text !== null) problems.add(read.row, packColumn, 'CELL_EMPTY', '', '2..')
    else if (pack !== null) problems.add(read.row, column, 'CELL_EMPTY', '')
  }
  return barcodes
}

/** Two spellings of one GTIN are one code: an EAN-13 is the GTIN-14 with a zero before it. */
export function gtinKey(text: string): string {
  return isGtin(text) ? toGtin14(text) : text
}
