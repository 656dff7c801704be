import { catalog } from '#shared/contract/catalog.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { loadProduct } from './catalog.sql.ts'
import { createProduct } from './save-products.ts'

export const addProduct = handle(catalog.addProduct, async (call) => {
  const { tx, input, tell } = call
  const refusal = await createProduct(call, input)
  if (refusal) return refusal
  tell('productAdded', [{ kind: 'product', id: input.id }], { sku: input.sku, name: input.name, barcodes: input.barcodes.length })
  return must(await loadProduct(tx, input.id), 'the product just added')
})
