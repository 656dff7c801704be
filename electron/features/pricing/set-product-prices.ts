import { priceLists } from '#shared/contract/price-lists.ts'
import { handle } from '../handle.ts'
import { replaceProductPrices } from './listed-prices.sql.ts'
import { loadPricedProducts } from './price-book.sql.ts'
import { listPriceRows, loadPriceLists, takenPriceId } from './price-lists.sql.ts'

type Break = { fromQuantity: number; unitPrice: string; validFrom: string; validTo: string | null }

const MOST_BREAKS = 200

/** What was shown is compared with what is there, so that two people who price the same product do not overwrite each other unseen. */
export const setProductPrices = handle(priceLists.setProductPrices, async ({ tx, input, refuse, tell }) => {
  const { listId, productId, before, prices } = input
  const [list] = await loadPriceLists(tx, listId)
  if (!list) return refuse('PRICE_LIST_UNKNOWN', { what: listId })
  const product = (await loadPricedProducts(tx, [productId])).get(productId)
  if (!product) return refuse('PRODUCT_UNKNOWN', { what: productId })
  const seen = new Set<string>()
  for (const { fromQuantity, validFrom, validTo } of prices) {
    if (validTo !== null && validTo < validFrom) return refuse('DAYS_REVERSED', { from: validFrom, to: validTo })
    if (seen.has(`${fromQuantity} ${validFrom}`)) return refuse('PRICE_TWICE', { fromQuantity, from: validFrom })
    seen.add(`${fromQuantity} ${validFrom}`)
  }
  const shown = { listId, productId, limit: MOST_BREAKS }
  const stored = (await listPriceRows(tx, shown)).rows
  if (written(stored) !== written(before)) return refuse('CHANGED_MEANWHILE', { what: product.sku })
  const own = new Set(stored.map(({ id }) => id))
  const foreign = prices.filter(({ id }) => !own.has(id)).map((price) => ({ ...price, productId }))
  const taken = await takenPriceId(tx, listId, foreign)
  if (taken !== undefined) return refuse('PRICE_ID_TAKEN', { what: taken })
  await replaceProductPrices(tx, listId, productId, prices)
  const about = [
    { kind: 'settings', id: 'prices' },
    { kind: 'product', id: productId },
  ] as const
  tell('productPricesSet', [...about], { name: list.name, sku: product.sku, prices: prices.length })
  return { rows: (await listPriceRows(tx, shown)).rows }
})

function written(prices: readonly Break[]): string {
  return prices
    .map(({ fromQuantity, unitPrice, validFrom, validTo }) => [fromQuantity, unitPrice, validFrom, validTo].join(' '))
    .sort()
    .join('\n')
}
