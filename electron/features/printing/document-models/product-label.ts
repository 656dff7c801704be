import type { ReadDb } from '#electron/database/schema.ts'
import type { ProductLabel } from '#electron/documents/product-label/model.ts'
import { usedTemplate } from '#electron/features/labels/used-template.ts'
import type { BuiltDocument } from '../built-document.ts'
import { readProduct } from '../documents.sql.ts'
import type { House } from '../house.ts'

/** A label for one unit: its own barcode, or the SKU, which a scan finds as well. */
export async function productLabel(db: ReadDb, house: House, productId: string): Promise<BuiltDocument | undefined> {
  const product = await readProduct(db, productId)
  if (!product) return undefined
  const { sku, name, barcode = sku } = product
  const template = await usedTemplate(db, 'productLabel')
  const document: ProductLabel = { kind: 'productLabel', template, products: [{ sku, name, barcode }], language: house.language }
  return { number: sku, document }
}
