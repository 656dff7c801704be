import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { insertCost } from './costs.sql.ts'
import { loadProductTerms, saveProductTerms } from './taxes.sql.ts'

/** What it costs is not told to the timeline: others than the owner read that. */
export const setCostPrice = handle(pricing.setCostPrice, async ({ tx, input, refuse, tell, ids, clock, caller }) => {
  const before = await loadProductTerms(tx, input.productId)
  if (!before) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  const { productId, costPrice } = input
  await saveProductTerms(tx, productId, { costPrice })
  const typed = { source: 'typed', quantity: 0, unitCost: costPrice, onHandBefore: 0 } as const
  const averages = { averageBefore: before.costPrice, average: costPrice }
  await insertCost(tx, { id: ids.next(), productId, at: clock.now(), userName: caller.userName, ...typed, ...averages })
  tell('costPriceSet', [{ kind: 'product', id: input.productId }], { sku: before.sku })
  return input
})
