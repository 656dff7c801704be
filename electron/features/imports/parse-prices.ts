import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { no, ok } from '#shared/kernel/result.ts'
import { type Columns, code, day, line, orElse, unitPrice, whole } from './csv-columns.ts'
import { FirstRows } from './first-rows.ts'
import type { ImportProblems } from './import-problems.ts'
import { readRows, type TableFile } from './read-table.ts'

const currency = {
  ...line(10),
  parse: (text: string) => (/^[A-Za-z]{3}$/.test(text) ? ok(text.toUpperCase()) : no({ code: 'CURRENCY_WRONG' as const, expected: 'EUR' })),
}

export const priceColumns = {
  list: line(60),
  sku: code(40),
  from_quantity: orElse(whole(1, 1_000_000_000, 'QUANTITY_RANGE'), 1),
  unit_price: unitPrice,
  valid_from: orElse(day, null),
  valid_to: orElse(day, null),
  currency: orElse(currency, null),
  group: orElse(line(60), null),
  customer: orElse(code(20), null),
} satisfies Columns

export interface PriceRecord {
  readonly row: number
  readonly list: string
  readonly sku: string
  readonly fromQuantity: number
  readonly unitPrice: string
  readonly validFrom: string
  readonly validTo: string | null
  readonly currency: string | null
  readonly group: string | null
  readonly customer: string | null
}

/** The prices of a file; what has no first day holds from today on. Each product, quantity and first day stands once on a list. */
export function parsePrices(file: TableFile<keyof typeof priceColumns>, problems: ImportProblems, today: string): PriceRecord[] {
  const first = new FirstRows(problems)
  return readRows(file, priceColumns, problems).flatMap((read) => {
    const { row, list, sku, from_quantity: fromQuantity, unit_price, valid_to: validTo, group, customer } = read
    const validFrom = read.valid_from ?? today
    if (validTo !== null && validTo < validFrom) {
      problems.add(row, 'valid_to', 'DAYS_REVERSED', validTo, validFrom)
      return []
    }
    if (group !== null && customer !== null) {
      problems.add(row, 'customer', 'LIST_FOR_BOTH', customer, group)
      return []
    }
    if (!first.isFirst(JSON.stringify([list, foldSku(sku), fromQuantity, validFrom]), row, 'sku', 'ROW_TWICE', sku)) return []
    return { row, list, sku, fromQuantity, unitPrice: unit_price, validFrom, validTo, currency: read.currency, group, customer }
  })
}
