import { priceLists } from '#shared/contract/price-lists.ts'
import { handle } from '../handle.ts'
import { insertPriceGroup } from './price-lists.sql.ts'

export const addPriceGroup = handle(priceLists.addPriceGroup, async ({ tx, input, refuse, tell }) => {
  if (!(await insertPriceGroup(tx, input))) return refuse('NAME_TAKEN', { name: input.name })
  tell('priceGroupAdded', [{ kind: 'settings', id: 'prices' }], { name: input.name })
  return input
})
