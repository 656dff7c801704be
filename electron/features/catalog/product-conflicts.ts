// What keeps products from being saved: one code must always lead to one product.

import type { ReadDb } from '#electron/database/schema.ts'
import { rightGtinOf } from '#shared/domain/catalog/check-digit.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { spellingsOf } from '#shared/domain/scanning/item-codes.ts'
import { must } from '#shared/kernel/must.ts'
import { Refused } from '../handle.ts'
import { type CodeOwner, loadBarcodes, loadProductsBySku, type ProductFields } from './catalog.sql.ts'

export type ProductRefusal =
  | Refused<'SKU_TAKEN', { sku: string }>
  | Refused<'BARCODE_TAKEN', { code: string; sku: string }>
  | Refused<'GTIN_CHECK_DIGIT', { code: string; expected: string }>

export interface ProductConflict {
  readonly product: ProductFields
  readonly refusal: ProductRefusal
}

/**
 * Everything that keeps these products from being saved together, in their order: a mistyped GTIN, and a SKU or barcode that leads to
 * another product, be it in the list or in the catalogue. A barcode that is another product's SKU counts, because either may be scanned.
 * `changed` are the ids of those that are in the catalogue already: they give up their old codes first.
 */
export async function findProductConflicts(
  db: ReadDb,
  products: readonly ProductFields[],
  changed: ReadonlySet<string>,
): Promise<ProductConflict[]> {
  const skus = products.map(({ sku }) => sku)
  const codes = products.flatMap(({ barcodes }) => barcodes.map(({ code }) => code))
  const others = (owners: readonly CodeOwner[]) => owners.filter(({ productId }) => !changed.has(productId))
  const bySku = others(await loadProductsBySku(db, [...skus, ...codes]))
  const byBarcode = others(await loadBarcodes(db, [...new Set([...skus, ...codes].flatMap(spellingsOf))]))
  return judge(products, new Map(bySku.map((o) => [o.code, o])), new Map(byBarcode.map((o) => [keyOf(o.code), o])))
}

function judge(products: readonly ProductFields[], bySku: Map<string, CodeOwner>, byBarcode: Map<string, CodeOwner>): ProductConflict[] {
  const conflicts: ProductConflict[] = []
  const isForeign = (owner: CodeOwner | undefined, { id }: ProductFields) => owner !== undefined && owner.productId !== id
  for (const product of products) {
    const refuse = (refusal: ProductRefusal) => conflicts.push({ product, refusal })
    const { id, sku } = product
    const skuOwner = bySku.get(foldSku(sku))
    if (skuOwner) refuse(new Refused('SKU_TAKEN', { sku: skuOwner.sku }))
    else if (isForeign(byBarcode.get(keyOf(sku)), product)) refuse(new Refused('SKU_TAKEN', { sku }))
    else bySku.set(foldSku(sku), { code: sku, productId: id, sku })
    for (const { code } of product.barcodes) {
      const expected = rightGtinOf(code)
      const skuLike = bySku.get(foldSku(code))
      const owner = byBarcode.get(keyOf(code)) ?? (isForeign(skuLike, product) ? skuLike : undefined)
      if (expected !== undefined) refuse(new Refused('GTIN_CHECK_DIGIT', { code, expected }))
      else if (owner) refuse(new Refused('BARCODE_TAKEN', { code, sku: owner.sku }))
      else byBarcode.set(keyOf(code), { code, productId: id, sku })
    }
  }
  return conflicts
}

/** One key for all spellings of a GTIN: the longest. */
function keyOf(code: string): string {
  return must(spellingsOf(code)[0], 'a spelling of every code')
}
