import { pricing } from '#shared/contract/pricing.ts'
import { answer } from '../handle.ts'
import { loadProductTerms } from './taxes.sql.ts'

export const getTaxClass = answer(pricing.getTaxClass, async ({ db, input: { productId }, refuse }) => {
  const terms = await loadProductTerms(db, productId)
  return terms ? { productId, taxClass: terms.taxClass } : refuse('PRODUCT_UNKNOWN', { what: productId })
})
