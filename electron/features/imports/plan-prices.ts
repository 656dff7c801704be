import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { dayOf } from '#shared/kernel/dates.ts'
import { must } from '#shared/kernel/must.ts'
import { loadGroupIds, loadKnownPriceLists, loadPricesByKey, makePriceBatches, priceKey } from '../pricing/bulk-prices.ts'
import { loadCompany } from '../setup/company.ts'
import type { PlanImport } from './import-plan.ts'
import { loadKnownCustomers, loadKnownProducts } from './imports.sql.ts'
import { parsePrices, priceColumns } from './parse-prices.ts'
import { ListsOfFile } from './price-lists-of-file.ts'
import { readTable } from './read-table.ts'

/** Puts prices on their lists; a list that is not known yet is made, for whom its first row says. */
export const planPrices: PlanImport = async ({ db, ids, now }, bytes, problems, options) => {
  const file = readTable(bytes, priceColumns, problems, options)
  const company = await loadCompany(db)
  const records = parsePrices(file, problems, dayOf(now, company?.timeZone ?? 'UTC'))
  const skus = records.map(({ sku }) => sku)
  const products = await loadKnownProducts(db, skus)
  const numbers = records.flatMap(({ customer }) => customer ?? [])
  const customers = new Map([...(await loadKnownCustomers(db, numbers))].map(([number, { id }]) => [number, id]))
  const books = { known: await loadKnownPriceLists(db), groups: await loadGroupIds(db), customers, currency: company?.currency ?? 'EUR' }
  const lists = new ListsOfFile(books, ids, problems)
  for (const record of records) {
    lists.take(record)
    const product = products.get(foldSku(record.sku))
    if (!product) problems.add(record.row, 'sku', 'SKU_UNKNOWN', record.sku)
  }
  const good = records.filter(({ row }) => !problems.badRows.has(row))
  const prices = good.map(({ list, sku, fromQuantity, unitPrice, validFrom, validTo }) => {
    const { id: productId } = must(products.get(foldSku(sku)), `product ${sku}`)
    return { id: ids.next(), listId: lists.idOf(list), productId, fromQuantity, unitPrice, validFrom, validTo }
  })
  const there = await loadPricesByKey(db, [...new Set(prices.map(({ listId }) => listId))])
  const changed = prices.filter((price) => {
    const before = there.get(priceKey(price))
    return before !== undefined && (Number(before.unitPrice) !== Number(price.unitPrice) || before.validTo !== price.validTo)
  })
  const added = prices.filter((price) => !there.has(priceKey(price)))
  const written = [...added, ...changed]
  return {
    file,
    added: added.length,
    changed: changed.length,
    about: written.map(({ productId }) => ({ kind: 'product', id: productId })),
    makeWrites: async () => {
      const made = lists.madeFor(new Set(good.map(({ list }) => list)))
      return { kind: 'prices', batches: makePriceBatches(made.groups, made.lists, written) }
    },
  }
}
