// Products and their barcodes by the thousand: made ready by whoever reads the file, written by whoever holds the transaction.
import { sql } from 'kysely'
import { type BulkDb, batchesOf, insertRows, type RowsJson, selectRows, updateRows } from '#electron/database/bulk-rows.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { type ProductChange, type ProductFields, productColumnsOf } from './catalog.sql.ts'

const written = {
  sku: 'text',
  skuFolded: 'text',
  name: 'text',
  search: 'text',
  unit: 'text',
  unitPrice: 'text',
  taxRateBp: 'int',
  weightGrams: 'int',
  hsCode: 'text',
  originCountry: 'text',
} as const
const names = Object.keys(written) as (keyof typeof written)[] // the object's own keys

const addedColumns = { id: 'text', ...written } as const
const changedColumns = { id: 'text', version: 'int', ...written } as const
const barcodeColumns = { code: 'text', productId: 'text', packQuantity: 'int', position: 'int' } as const

export interface ProductBatches {
  readonly added: readonly RowsJson[]
  readonly changed: readonly RowsJson[]
  /** How many products are changed. */
  readonly changes: number
  readonly barcodes: readonly RowsJson[]
}

/** Makes products ready to be written. The caller has asked `findProductConflicts` about them. */
export function makeProductBatches(added: readonly ProductFields[], changed: readonly ProductChange[]): ProductBatches {
  const barcodes = [...added, ...changed].flatMap(({ id, barcodes }) =>
    barcodes.map(({ code, packQuantity }, at) => [code, id, packQuantity, at + 1]),
  )
  return {
    added: batchesOf(added, (product) => [product.id, ...valuesOf(product)]),
    changed: batchesOf(changed, (product) => [product.id, product.version, ...valuesOf(product)]),
    changes: changed.length,
    barcodes: batchesOf(barcodes, (row) => row),
  }
}

/** Writes them all. A changed product gives up its old barcodes first, so that two may swap theirs. */
export async function writeProductBatches(db: BulkDb, batches: ProductBatches, at: number): Promise<void> {
  const gone = batches.changed.length > 0
  if (gone) await dropBarcodesOf(db, batches.changed)
  let changed = 0
  for (const rows of batches.changed) changed += await updateRows(db, 'products', changedColumns, rows)
  if (changed !== batches.changes)
    throw new Error(`${batches.changes - changed} products were changed by somebody else in this transaction`)
  for (const rows of batches.added) await insertRows(db, 'products', addedColumns, rows, { constants: { version: 1, createdAt: at } })
  for (const rows of batches.barcodes) await insertRows(db, 'barcodes', barcodeColumns, rows)
}

/** Grows with every change of the catalogue: what was planned on one state may be written while it is the same. */
export async function catalogState(db: ReadDb): Promise<number> {
  const { state } = await db
    .selectFrom('products')
    .select((e) => e.fn.coalesce(e.fn.sum<number>('version'), e.lit(0)).as('state'))
    .executeTakeFirstOrThrow()
  return Number(state)
}

async function dropBarcodesOf({ tx, engine }: BulkDb, batches: readonly RowsJson[]): Promise<void> {
  for (const rows of batches) {
    const ids = sql`select id from (${selectRows(engine, { id: 'text' }, rows)}) as given`
    await sql`delete from barcodes where product_id in (${ids})`.execute(tx)
  }
}

function valuesOf(product: ProductFields) {
  const columns = productColumnsOf(product)
  return names.map((name) => columns[name])
}
