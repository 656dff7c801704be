import type { Barcode } from '#shared/contract/catalog.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { must } from '#shared/kernel/must.ts'
import { makeProductBatches } from '../catalog/bulk-products.ts'
import { findProductConflicts, type ProductConflict } from '../catalog/product-conflicts.ts'
import type { PlanImport } from './import-plan.ts'
import type { ImportProblems } from './import-problems.ts'
import { type KnownProduct, loadKnownProducts } from './imports.sql.ts'
import { gtinKey, type ProductRecord, parseProducts, productColumns } from './parse-products.ts'
import { readTable } from './read-table.ts'

/** A new SKU adds a product, a known one changes it: what the file leaves empty stays as it is, and barcodes are added to those it has. */
export const planProducts: PlanImport = async ({ db, ids }, bytes, problems, options) => {
  const file = readTable(bytes, productColumns, problems, options)
  const records = parseProducts(file, problems)
  const skus = records.map(({ sku }) => sku)
  const known = await loadKnownProducts(db, skus)
  const added: Omit<KnownProduct, 'version'>[] = []
  const changed: KnownProduct[] = []
  for (const record of records) {
    const before = known.get(foldSku(record.sku))
    if (!before) {
      const { sku, name, unitPrice, taxRateBp, unit, weightGrams } = record
      const barcodes = withBarcodes([], record)
      const customs = { hsCode: record.hsCode ?? '', originCountry: record.originCountry ?? '' }
      const values = { sku, name, unitPrice, taxRateBp, unit: unit ?? 'each', weightGrams: weightGrams ?? 0, ...customs }
      added.push({ id: ids.next(), ...values, barcodes })
    } else if (before.sku !== record.sku) problems.add(record.row, 'sku', 'SKU_ALIKE', record.sku, before.sku)
    else {
      const { name, taxRateBp, unit, weightGrams } = record
      const unitPrice = isSamePrice(record.unitPrice, before.unitPrice) ? before.unitPrice : record.unitPrice
      const customs = { hsCode: record.hsCode ?? before.hsCode, originCountry: record.originCountry ?? before.originCountry }
      const weight = weightGrams ?? before.weightGrams
      const values = { name, unitPrice, taxRateBp, unit: unit ?? before.unit, weightGrams: weight, ...customs }
      const after = { ...before, ...values, barcodes: withBarcodes(before.barcodes, record) }
      if (JSON.stringify(after) !== JSON.stringify(before)) changed.push(after)
    }
  }
  const conflicts = await findProductConflicts(db, [...added, ...changed], new Set(changed.map(({ id }) => id)))
  reportConflicts(conflicts, records, problems)
  const bad = new Set(records.flatMap(({ row, sku }) => (problems.badRows.has(row) ? sku : [])))
  const isGood = ({ sku }: { readonly sku: string }) => !bad.has(sku)
  const [newOnes, changedOnes] = [added.filter(isGood), changed.filter(isGood)]
  return {
    file,
    added: newOnes.length,
    changed: changedOnes.length,
    about: [...newOnes, ...changedOnes].map(({ id }) => ({ kind: 'product', id })),
    makeWrites: async () => ({ kind: 'products', batches: makeProductBatches(newOnes, changedOnes) }),
  }
}

/** Spreadsheets save 4.90 as 4.9, which changes nothing. */
function isSamePrice(a: string, b: string): boolean {
  const shortest = (price: string) => price.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '')
  return shortest(a) === shortest(b)
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
