import { pricing } from '#shared/contract/pricing.ts'
import { handle } from '../handle.ts'
import { loadProductTerms, saveProductTerms } from './taxes.sql.ts'

export const setTaxClass = handle(pricing.setTaxClass, async ({ tx, input, refuse, tell }) => {
  const before = await loadProductTerms(tx, input.productId)
  if (!before) return refuse('PRODUCT_UNKNOWN', { what: input.productId })
  await saveProductTerms(tx, input.productId, { taxClass: input.taxClass })
  tell('taxClassSet', [{ kind: 'product', id: input.productId }], { sku: before.sku, taxClass: input.taxClass })
  return input
})
