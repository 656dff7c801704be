import { priceLists } from '#shared/contract/price-lists.ts'
import { handle } from '../handle.ts'
import { loadPricedProducts } from './price-book.sql.ts'
import { loadPriceLists, takenPriceId, upsertPrices } from './price-lists.sql.ts'

export const savePrices = handle(priceLists.savePrices, async ({ tx, input, refuse, tell }) => {
  const { listId, prices } = input
  const [list] = await loadPriceLists(tx, listId)
  if (!list) return refuse('PRICE_LIST_UNKNOWN', { what: listId })
  const products = await loadPricedProducts(tx, [...new Set(prices.map(({ productId }) => productId))])
  for (const { productId, validFrom, validTo } of prices) {
    if (!products.has(productId)) return refuse('PRODUCT_UNKNOWN', { what: productId })
    if (validTo !== null && validTo < validFrom) return refuse('DAYS_REVERSED', { from: validFrom, to: validTo })
  }
  // The last of two for the same product, quantity and day is meant: one statement may not write one row twice.
  const distinct = new Map(prices.map((price) => [`${price.productId} ${price.fromQuantity} ${price.validFrom}`, price]))
  const taken = await takenPriceId(tx, listId, [...distinct.values()])
  if (taken !== undefined) return refuse('PRICE_ID_TAKEN', { what: taken })
  await upsertPrices(tx, listId, [...distinct.values()])
  const [first] = prices
  const only = prices.length === 1 && first ? { sku: products.get(first.productId)?.sku ?? '', unitPrice: first.unitPrice } : {}
  tell('pricesSaved', [{ kind: 'settings', id: 'prices' }], { name: list.name, prices: distinct.size, ...only })
  return { saved: distinct.size }
})
