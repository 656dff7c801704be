import type { ReadDb } from '#electron/database/schema.ts'
import { itemCodesOf } from '#shared/domain/scanning/item-codes.ts'
import type { ReadScan } from '#shared/domain/scanning/read-scan.ts'
import { loadBarcodes, loadProductsBySku } from './catalog.sql.ts'

export interface FoundProduct {
  readonly productId: string
  readonly sku: string
  readonly name: string
  /** Base units in the pack that goes by this code. */
  readonly packQuantity: number
}

/**
 * The product behind a scanned or typed code, and how many units of it one item of the code stands for. Barcodes come first, in any GTIN
 * length and inside GS1 codes; a SKU stands for one unit.
 */
export async function findByCode(db: ReadDb, scan: ReadScan): Promise<FoundProduct | undefined> {
  const codes = itemCodesOf(scan)
  const barcodes = await loadBarcodes(db, codes)
  for (const spelling of codes) {
    const hit = barcodes.find((barcode) => barcode.code === spelling)
    if (hit) return { productId: hit.productId, sku: hit.sku, name: hit.name, packQuantity: hit.packQuantity }
  }
  const [product] = await loadProductsBySku(db, [scan.text])
  return product && { productId: product.productId, sku: product.sku, name: product.name, packQuantity: 1 }
}
