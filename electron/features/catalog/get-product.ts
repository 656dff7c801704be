import { catalog } from '#shared/contract/catalog.ts'
import { answer } from '../handle.ts'
import { loadProduct } from './catalog.sql.ts'

export const getProduct = answer(catalog.getProduct, async ({ db, input, refuse }) => {
  return (await loadProduct(db, input.id)) ?? refuse('PRODUCT_UNKNOWN', { what: input.id })
})
