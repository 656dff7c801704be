import type { Subject } from '#shared/contract/history.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { must } from '#shared/kernel/must.ts'
import { makeReceiptBatches, type NewBin } from '../stock/bulk-receipts.ts'
import type { PlanImport } from './import-plan.ts'
import { loadKnownBins, loadKnownProducts } from './imports.sql.ts'
import { parseStock, stockColumns } from './parse-stock.ts'
import { readTable } from './read-table.ts'

/** Receives the goods of a file into their bins, on top of what is there; bins and zones that are new are made. */
export const planStock: PlanImport = async ({ db, ids }, bytes, problems, options) => {
  const file = readTable(bytes, stockColumns, problems, options)
  const records = parseStock(file, problems)
  const binCodes = records.map(({ binCode }) => binCode)
  const skus = records.flatMap(({ goods }) => goods?.sku ?? [])
  const bins = await loadKnownBins(db, binCodes)
  const products = await loadKnownProducts(db, skus)
  for (const { row, binCode, zone, goods } of records) {
    const bin = bins.get(binCode)
    if (bin && bin.kind !== 'shelf') problems.add(row, 'bin', 'CODE_WRONG', binCode, 'A-03-2')
    else if (bin && bin.zone !== zone) problems.add(row, 'zone', 'BIN_IN_OTHER_ZONE', zone, bin.zone)
    if (goods && !products.has(foldSku(goods.sku))) problems.add(row, 'sku', 'SKU_UNKNOWN', goods.sku)
  }
  const good = records.filter(({ row }) => !problems.badRows.has(row))
  const newBins = new Map<string, NewBin>()
  for (const { binCode, zone } of good) {
    if (!bins.has(binCode) && !newBins.has(binCode)) newBins.set(binCode, { id: ids.next(), code: binCode, zone })
  }
  const receipts = good.flatMap(({ binCode, goods }) => {
    if (!goods || goods.quantity === 0) return []
    const { id: productId } = must(products.get(foldSku(goods.sku)), `product ${goods.sku}`)
    const { id: binId } = must(newBins.get(binCode) ?? bins.get(binCode), `bin ${binCode}`)
    return { productId, binId, lot: goods.lot, quantity: goods.quantity }
  })
  const about: Subject[] = [
    ...[...newBins.values()].map(({ id }) => ({ kind: 'bin' as const, id })),
    ...receipts.map(({ productId }) => ({ kind: 'product' as const, id: productId })),
  ]
  return {
    file,
    added: good.filter(({ binCode, goods }) => (goods?.quantity ?? 0) > 0 || newBins.has(binCode)).length,
    changed: 0,
    about,
    makeWrites: async () => ({ kind: 'stock', batches: await makeReceiptBatches(db, ids, [...newBins.values()], receipts) }),
  }
}
