// Saving products, one or a file full, inside the caller's transaction.
import { Refused, type Work } from '../handle.ts'
import { insertProducts, type ProductChange, type ProductFields, replaceBarcodes, updateProduct } from './catalog.sql.ts'
import { findProductConflicts, type ProductRefusal } from './product-conflicts.ts'

/** Adds one product, or says which code stands in the way. */
export function createProduct(work: Pick<Work, 'tx' | 'clock'>, product: ProductFields): Promise<ProductRefusal | undefined> {
  return createProducts(work, [product])
}

/** Adds all of the products, or none and says which code stands in the way first. */
export async function createProducts(
  work: Pick<Work, 'tx' | 'clock'>,
  products: readonly ProductFields[],
): Promise<ProductRefusal | undefined> {
  const [conflict] = await findProductConflicts(work.tx, products, new Set())
  if (conflict) return conflict.refusal
  await insertProducts(work.tx, products, work.clock.now())
  return undefined
}

type Stale = Refused<'CHANGED_MEANWHILE', { what: string }>

/**
 * Overwrites all of the products, or none and says why: a code in the way, or a product that somebody saved since the caller read the
 * version it gives.
 */
export async function updateProducts(
  work: Pick<Work, 'tx'>,
  products: readonly ProductChange[],
): Promise<ProductRefusal | Stale | undefined> {
  const [conflict] = await findProductConflicts(work.tx, products, new Set(products.map(({ id }) => id)))
  if (conflict) return conflict.refusal
  for (const product of products) {
    if (!(await updateProduct(work.tx, product))) return new Refused('CHANGED_MEANWHILE', { what: product.sku })
  }
  await replaceBarcodes(work.tx, products)
  return undefined
}
