// The only SQL that changes products and barcodes, and the catalogue's lists.
import { sql } from 'kysely'
import { inOrderOf } from '#electron/database/in-order-of.ts'
import { kept } from '#electron/database/kept-query.ts'
import { containingWords } from '#electron/database/like.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { pageOfSortedIds } from '#electron/database/sorted-pages.ts'
import type { Barcode, ProductRow, ProductSortAsk, ProductView } from '#shared/contract/catalog.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { searchText } from '#shared/kernel/text.ts'
import { productSortParts } from './product-sorts.sql.ts'

const ROWS_A_STATEMENT = 500

export interface ProductFields {
  readonly id: string
  readonly sku: string
  readonly name: string
  readonly unit: string
  readonly unitPrice: string
  readonly taxRateBp: number
  readonly weightGrams: number
  readonly hsCode: string
  readonly originCountry: string
  readonly barcodes: readonly Barcode[]
}

export interface ProductChange extends ProductFields {
  /** The version that the caller read. */
  readonly version: number
}

/** Who answers to a code. */
export interface CodeOwner {
  readonly code: string
  readonly productId: string
  readonly sku: string
}

const barcodesAmong = kept((db: ReadDb, { codes }: { codes: readonly string[] }) =>
  db
    .selectFrom('barcodes')
    .innerJoin('products', 'products.id', 'barcodes.productId')
    .select(['barcodes.code', 'barcodes.packQuantity', 'products.id as productId', 'products.sku', 'products.name'])
    .where('barcodes.code', 'in', codes),
)

/** The barcodes among these codes, with their products. */
export function loadBarcodes(db: ReadDb, codes: readonly string[]) {
  return inChunks(codes, (chunk) => barcodesAmong.all(db, { codes: chunk }))
}

/** The products among these SKUs, however they are written; `code` is the folded SKU. */
export function loadProductsBySku(db: ReadDb, skus: readonly string[]) {
  return inChunks([...new Set(skus.map(foldSku))], (chunk) =>
    db
      .selectFrom('products')
      .select(['skuFolded as code', 'id as productId', 'sku', 'name', 'version'])
      .where('skuFolded', 'in', chunk)
      .execute(),
  )
}

export async function loadProduct(db: ReadDb, id: string): Promise<ProductView | undefined> {
  const product = await db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'unit', 'unitPrice', 'taxRateBp', 'weightGrams', 'hsCode', 'originCountry', 'picture', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!product) return undefined
  const barcodes = await db
    .selectFrom('barcodes')
    .select(['code', 'packQuantity'])
    .where('productId', '=', id)
    .orderBy('position')
    .execute()
  return { ...product, barcodes }
}

export async function insertProducts(tx: WriteDb, products: readonly ProductFields[], at: number): Promise<void> {
  await inChunks(products, async (chunk) => {
    const rows = chunk.map((product) => ({ id: product.id, ...productColumnsOf(product), version: 1, createdAt: at }))
    await tx.insertInto('products').values(rows).execute()
    return []
  })
  await insertBarcodes(tx, products)
}

/** Overwrites a product, if nobody saved it since its version was read. Its barcodes are for `replaceBarcodes`. */
export async function updateProduct(tx: WriteDb, product: ProductChange): Promise<boolean> {
  const done = await tx
    .updateTable('products')
    .set({ ...productColumnsOf(product), version: product.version + 1 })
    .where('id', '=', product.id)
    .where('version', '=', product.version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** The barcodes of these products become exactly the ones given, so that two products may also swap theirs. */
export async function replaceBarcodes(tx: WriteDb, products: readonly ProductFields[]): Promise<void> {
  await inChunks(products, async (chunk) => {
    await tx
      .deleteFrom('barcodes')
      .where(
        'productId',
        'in',
        chunk.map(({ id }) => id),
      )
      .execute()
    return []
  })
  await insertBarcodes(tx, products)
}

export async function setPicture(tx: WriteDb, id: string, picture: string | null): Promise<void> {
  await tx.updateTable('products').set({ picture }).where('id', '=', id).execute()
}

/** Those of these products that have a picture. */
export async function loadPictured(db: ReadDb, productIds: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await inChunks([...new Set(productIds)], (chunk) =>
    db.selectFrom('products').select('id').where('id', 'in', chunk).where('picture', 'is not', null).execute(),
  )
  return new Set(rows.map(({ id }) => id))
}

export interface ProductListAsk {
  readonly search?: string | undefined
  readonly sort?: ProductSortAsk | undefined
  readonly after?: string | undefined
  readonly limit: number
}

/** Products by SKU, or sorted. First which ones, then what the page shows of them; what is on the shelf is summed for the page alone. */
export async function listProductRows(db: ReadDb, ask: ProductListAsk): Promise<{ rows: ProductRow[]; next: string | null }> {
  const { ids, next } = await pageOfProductIds(db, ask)
  if (ids.length === 0) return { rows: [], next: null }
  const found = await db
    .selectFrom('products')
    .select(['id', 'sku', 'name', 'unit', 'unitPrice', 'taxRateBp', 'picture'])
    .where('id', 'in', ids)
    .execute()
  const stock = await sumShelfStock(db, ids)
  const rows = inOrderOf(ids, found, ({ id }) => id).map((product) => {
    const { onHand, reserved } = stock.get(product.id) ?? { onHand: 0, reserved: 0 }
    return { ...product, onHand, reserved, available: onHand - reserved }
  })
  return { rows, next }
}

/** The ids of the products on one page of the list, and where the next page begins. */
export function pageOfProductIds(db: ReadDb, ask: ProductListAsk): Promise<{ ids: string[]; next: string | null }> {
  const { search, sort = { by: 'sku', dir: 'asc' }, after, limit } = ask
  let query = db.selectFrom('products as p')
  if (search) query = query.where((e) => e.and(containingWords('p.search', search)))
  return pageOfSortedIds(query, sql<string>`p.id`, { parts: productSortParts(sort.by), dir: sort.dir, after, limit })
}

/** On hand and reserved on shelves: what stands on the packing bench is an order's already. Reads the stock room's tables for this one list. */
async function sumShelfStock(db: ReadDb, productIds: readonly string[]) {
  if (productIds.length === 0) return new Map<string, { onHand: number; reserved: number }>()
  const sums = await db
    .selectFrom('stockLevels')
    .innerJoin('bins', 'bins.id', 'stockLevels.binId')
    .select((e) => ['stockLevels.productId', e.fn.sum<number>('onHand').as('onHand'), e.fn.sum<number>('reserved').as('reserved')])
    .where('stockLevels.productId', 'in', productIds)
    .where('bins.kind', '=', 'shelf')
    .groupBy('stockLevels.productId')
    .execute()
  return new Map(sums.map(({ productId, ...sum }) => [productId, sum]))
}

/** The columns that a person writes, and those that follow from them. */
export function productColumnsOf({ barcodes, ...product }: ProductFields) {
  const { sku, name, unit, unitPrice, taxRateBp, weightGrams, hsCode, originCountry } = product
  const search = searchText(sku, name, ...barcodes.map(({ code }) => code))
  return { sku, name, unit, unitPrice, taxRateBp, weightGrams, hsCode, originCountry, skuFolded: foldSku(sku), search }
}

async function insertBarcodes(tx: WriteDb, products: readonly ProductFields[]): Promise<void> {
  const rows = products.flatMap(({ id, barcodes }) =>
    barcodes.map(({ code, packQuantity }, i) => ({ code, packQuantity, productId: id, position: i + 1 })),
  )
  await inChunks(rows, async (chunk) => {
    await tx.insertInto('barcodes').values(chunk).execute()
    return []
  })
}

/** Long lists go to the database in pieces, because a statement takes only so many values. */
async function inChunks<T, R>(items: readonly T[], work: (chunk: readonly T[]) => Promise<readonly R[]>): Promise<R[]> {
  const results: R[] = []
  for (let i = 0; i < items.length; i += ROWS_A_STATEMENT) results.push(...(await work(items.slice(i, i + ROWS_A_STATEMENT))))
  return results
}
