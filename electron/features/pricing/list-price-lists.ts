import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { loadPriceGroups, loadPriceLists } from './price-lists.sql.ts'

export const listPriceLists = answer(pricing.listPriceLists, async ({ db }) => ({
  lists: await loadPriceLists(db),
  groups: await loadPriceGroups(db),
}))
