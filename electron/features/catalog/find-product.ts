import { catalog } from '#shared/contract/catalog.ts'
import { answer } from '../handle.ts'
import { loadProduct } from './catalog.sql.ts'
import { findByCode } from './find-by-code.ts'

export const findProduct = answer(catalog.findProduct, async ({ db, input, refuse }) => {
  const found = await findByCode(db, input.code)
  const product = found && (await loadProduct(db, found.productId))
  return product ? { product, packQuantity: found.packQuantity } : refuse('PRODUCT_UNKNOWN', { what: input.code })
})
