import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { loadProductTerms } from './taxes.sql.ts'

export const getCostPrice = answer(pricing.getCostPrice, async ({ db, input: { productId }, refuse }) => {
  const terms = await loadProductTerms(db, productId)
  return terms ? { productId, costPrice: terms.costPrice } : refuse('PRODUCT_UNKNOWN', { what: productId })
})
