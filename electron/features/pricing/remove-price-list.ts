import { priceLists } from '#shared/contract/price-lists.ts'
import { handle } from '../handle.ts'
import { deletePriceList } from './listed-prices.sql.ts'
import { loadPriceLists } from './price-lists.sql.ts'

export const removePriceList = handle(priceLists.removePriceList, async ({ tx, input, refuse, tell }) => {
  const [list] = await loadPriceLists(tx, input.id)
  if (!list) return refuse('PRICE_LIST_UNKNOWN', { what: input.id })
  const prices = await deletePriceList(tx, input.id, input.version)
  if (prices === undefined) return refuse('CHANGED_MEANWHILE', { what: list.name })
  tell('priceListRemoved', [{ kind: 'settings', id: 'prices' }], { name: list.name, prices })
  return { id: input.id, prices }
})
