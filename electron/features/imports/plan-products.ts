import type { Barcode } from '#shared/contract/catalog.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { must } from '#shared/kernel/must.ts'
import { findProductConflicts, type ProductConflict } from '../catalog/product-conflicts.ts'
import { createProducts, updateProducts } from '../catalog/save-products.ts'
import type { PlanImport } from './import-plan.ts'
import type { ImportProblems } from './import-problems.ts'
import { type KnownProduct, loadKnownProducts } from './imports.sql.ts'
import { gtinKey, type ProductRecord, parseProducts, productColumns } from './parse-products.ts'
import { readCsv } from './read-csv.ts'

/** A new SKU adds a product, a known one changes it: what the file leaves empty stays as it is, and barcodes are added to those it has. */
export const planProducts: PlanImport = async ({ tx, ids, clock }, bytes, problems) => {
  const file = readCsv(bytes, productColumns, problems)
  const records = parseProducts(file, problems)
  const skus = records.map(({ sku }) => sku)
  const known = await loadKnownProducts(tx, skus)
  const added: Omit<KnownProduct, 'version'>[] = []
  const changed: KnownProduct[] = []
  for (const record of records) {
    const before = known.get(foldSku(record.sku))
    if (!before) {
      const { sku, name, unitPrice, taxRateBp, unit, weightGrams } = record
      const barcodes = withBarcodes([], record)
      added.push({ id: ids.next(), sku, name, unitPrice, taxRateBp, unit: unit ?? 'each', weightGrams: weightGrams ?? 0, barcodes })
    } else if (before.sku !== record.sku) problems.add(record.row, 'sku', 'SKU_ALIKE', record.sku, before.sku)
    else {
      const { name, unitPrice, taxRateBp, unit, weightGrams } = record
      const values = { name, unitPrice, taxRateBp, unit: unit ?? before.unit, weightGrams: weightGrams ?? before.weightGrams }
      const after = { ...before, ...values, barcodes: withBarcodes(before.barcodes, record) }
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.push(after)
    }
  }
  const conflicts = await findProductConflicts(tx, [...added, ...changed], new Set(changed.map(({ id }) => id)))
  reportConflicts(conflicts, records, problems)
  return {
    rows: file.rows.length,
    added: added.length,
    changed: changed.length,
    file,
    async write() {
      const refusal = (await updateProducts({ tx }, changed)) ?? (await createProducts({ tx, clock }, added))
      if (refusal) throw new Error(`checked products were refused: ${refusal.code} ${JSON.stringify(refusal.data)}`)
      return [...added, ...changed].map(({ id }) => ({ kind: 'product' as const, id }))
    },
  }
}

function withBarcodes(before: readonly Barcode[], record: ProductRecord): Barcode[] {
  const barcodes = new Map(before.map((barcode) => [gtinKey(barcode.code), barcode]))
  for (const { code, packQuantity } of record.barcodes) {
    const key = gtinKey(code)
    barcodes.set(key, { code: barcodes.get(key)?.code ?? code, packQuantity })
  }
  return [...barcodes.values()]
}

/** What stands in the way in the catalogue, at the cell it is about. */
function reportConflicts(conflicts: readonly ProductConflict[], records: readonly ProductRecord[], problems: ImportProblems): void {
  const bySku = new Map(records.map((record) => [record.sku, record]))
  for (const { product, refusal } of conflicts) {
    const { row, sku, barcodes } = must(bySku.get(product.sku), 'the row of a product of this file')
    const code = refusal.code === 'SKU_TAKEN' ? sku : refusal.data.code
    const column = barcodes.find((barcode) => barcode.code === code)?.column ?? 'sku'
    if (refusal.code === 'GTIN_CHECK_DIGIT') problems.add(row, column, 'GTIN_CHECK', code, refusal.data.expected)
    else problems.add(row, column, 'BARCODE_TAKEN', code, refusal.data.sku)
  }
}
