import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { binCode, type Columns, code, line, orElse, whole } from './csv-columns.ts'
import { FirstRows } from './first-rows.ts'
import type { ImportProblems } from './import-problems.ts'
import { readRows, type TableFile } from './read-table.ts'

export const stockColumns = {
  zone: line(40),
  bin: binCode,
  sku: { ...orElse(code(40), null), isNeeded: true },
  lot: orElse(code(40), ''),
  quantity: { ...orElse(whole(0, 1_000_000_000, 'QUANTITY_RANGE'), null), isNeeded: true },
} satisfies Columns

export interface StockRecord {
  readonly row: number
  readonly zone: string
  readonly binCode: string
  /** What is put there; null for a row that only names the bin. */
  readonly goods: { readonly sku: string; readonly lot: string; readonly quantity: number } | null
}

/** The bins of a file and what is put into them. A row without SKU and quantity makes an empty bin. */
export function parseStock(file: TableFile<keyof typeof stockColumns>, problems: ImportProblems): StockRecord[] {
  const spots = new FirstRows(problems)
  const zones = new Map<string, string>()
  return readRows(file, stockColumns, problems).flatMap(({ row, zone, bin, sku, lot, quantity }) => {
    const zoneBefore = zones.get(bin)
    if (zoneBefore !== undefined && zoneBefore !== zone) {
      problems.add(row, 'zone', 'BIN_IN_OTHER_ZONE', zone, zoneBefore)
      return []
    }
    zones.set(bin, zone)
    if (!spots.isFirst(JSON.stringify([bin, sku === null ? null : foldSku(sku), lot]), row, 'sku', 'ROW_TWICE', sku ?? bin)) return []
    if (sku !== null && quantity !== null) return { row, zone, binCode: bin, goods: { sku, lot, quantity } }
    if (sku === null && quantity === null) return { row, zone, binCode: bin, goods: null }
    problems.add(row, sku === null ? 'sku' : 'quantity', 'CELL_EMPTY', '')
    return []
  })
}
