import { catalog, type ProductView } from '#shared/contract/catalog.ts'
import { must } from '#shared/kernel/must.ts'
import { changedFacts } from '../changed-facts.ts'
import { handle } from '../handle.ts'
import { loadProduct } from './catalog.sql.ts'
import { updateProducts } from './save-products.ts'

export const changeProduct = handle(catalog.changeProduct, async (call) => {
  const { tx, input, refuse, tell } = call
  const before = await loadProduct(tx, input.id)
  if (!before) return refuse('PRODUCT_UNKNOWN', { what: input.id })
  const { unit = before.unit, hsCode = before.hsCode, originCountry = before.originCountry } = input
  const refusal = await updateProducts(call, [{ ...input, unit, hsCode, originCountry }])
  if (refusal) return refusal
  const after = must(await loadProduct(tx, input.id), 'the product just changed')
  tell('productChanged', [{ kind: 'product', id: input.id }], { sku: after.sku, ...changedFacts(briefOf(before), briefOf(after)) })
  return after
})

function briefOf({ barcodes, ...product }: ProductView) {
  const { sku, name, unit, unitPrice, taxRateBp, weightGrams, hsCode, originCountry } = product
  const codes = barcodes.map((b) => `${b.code} x${b.packQuantity}`).join(', ')
  return { sku, name, unit, unitPrice, taxRateBp, weightGrams, barcodes: codes, hsCode, originCountry }
}
