import { type ImportKind, imports } from '#shared/contract/imports.ts'
import { headerWords } from '#shared/domain/imports/header-words.ts'
import { matchHeaders } from '#shared/domain/imports/match-headers.ts'
import { answer } from '../handle.ts'
import type { Columns } from './csv-columns.ts'
import { headerFingerprint } from './header-fingerprint.ts'
import { loadMappings } from './imports.sql.ts'
import { customerColumns } from './parse-customers.ts'
import { orderColumns } from './parse-orders.ts'
import { priceColumns } from './parse-prices.ts'
import { productColumns } from './parse-products.ts'
import { stockColumns } from './parse-stock.ts'

const formats: Readonly<Record<ImportKind, Columns>> = {
  products: productColumns,
  customers: customerColumns,
  stock: stockColumns,
  orders: orderColumns,
  prices: priceColumns,
}

export const getMapping = answer(imports.getMapping, async ({ db, input }) => {
  const format = formats[input.kind]
  const known = (await loadMappings(db, input.kind)).get(headerFingerprint(input.headers))
  const { places } = matchHeaders(input.headers, Object.keys(format), headerWords[input.kind], known)
  return {
    mapping: Object.fromEntries([...places].map(([column, at]) => [column, input.headers[at] ?? ''])),
    isKnown: known !== undefined,
    columns: Object.entries(format).map(([name, { isNeeded }]) => ({ name, isNeeded })),
  }
})
