import { priceLists } from '#shared/contract/price-lists.ts'
import { answer } from '../handle.ts'
import { loadPriceGroups, loadPriceLists } from './price-lists.sql.ts'

export const listPriceLists = answer(priceLists.listPriceLists, async ({ db }) => ({
  lists: await loadPriceLists(db),
  groups: await loadPriceGroups(db),
}))
