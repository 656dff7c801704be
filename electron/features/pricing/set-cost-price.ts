import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { loadProductTerms, saveProductTerms } from './taxes.sql.ts'

/** What it costs is not told to the timeline: others than the owner read that. */
export const setCostPrice = handle(pricing.setCostPrice, async ({ tx, input, refuse, tell }) => {
  const before = await loadProductTerms(tx, input.productId)
  if (!before) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  await saveProductTerms(tx, input.productId, { costPrice: input.costPrice })
  tell('costPriceSet', [{ kind: 'product', id: input.productId }], { sku: before.sku })
  return input
})
