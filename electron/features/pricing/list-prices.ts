import { priceLists } from '#shared/contract/price-lists.ts'
import { answer } from '../handle.ts'
import { listPriceRows, loadPriceLists } from './price-lists.sql.ts'

export const listPrices = answer(priceLists.listPrices, async ({ db, input, refuse }) => {
  const [list] = await loadPriceLists(db, input.listId)
  return list ? listPriceRows(db, input) : refuse('PRICE_LIST_UNKNOWN', { what: input.listId })
})
