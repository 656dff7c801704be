import { priceLists } from '#shared/contract/price-lists.ts'
import { answer } from '../handle.ts'
import { pageOfListedProducts } from './listed-prices.sql.ts'
import { loadPriceLists } from './price-lists.sql.ts'

export const listListedProducts = answer(priceLists.listListedProducts, async ({ db, input, refuse }) => {
  const [list] = await loadPriceLists(db, input.listId)
  return list ? pageOfListedProducts(db, input) : refuse('PRICE_LIST_UNKNOWN', { what: input.listId })
})
