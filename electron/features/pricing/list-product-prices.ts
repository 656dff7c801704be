import { priceLists } from '#shared/contract/price-lists.ts'
import { answer } from '../handle.ts'
import { loadProductPrices } from './listed-prices.sql.ts'

export const listProductPrices = answer(priceLists.listProductPrices, async ({ db, input }) => ({
  rows: await loadProductPrices(db, input.productId),
}))
