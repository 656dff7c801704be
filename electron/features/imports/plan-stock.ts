import type { Subject } from '#shared/contract/history.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'
import { must } from '#shared/kernel/must.ts'
import { Refused } from '../handle.ts'
import { addBin } from '../stock/add-bin.ts'
import { receive } from '../stock/receive-stock.ts'
import type { PlanImport } from './import-plan.ts'
import { loadKnownBins, loadKnownProducts } from './imports.sql.ts'
import { parseStock, stockColumns } from './parse-stock.ts'
import { readCsv } from './read-csv.ts'

/** Receives the goods of a file into their bins, on top of what is there; bins and zones that are new are made. */
export const planStock: PlanImport = async (call, bytes, problems, document) => {
  const { tx, ids, perform } = call
  const file = readCsv(bytes, stockColumns, problems)
  const records = parseStock(file, problems)
  const binCodes = records.map(({ binCode }) => binCode)
  const skus = records.flatMap(({ goods }) => goods?.sku ?? [])
  const bins = await loadKnownBins(tx, binCodes)
  const products = await loadKnownProducts(tx, skus)
  const newBins = new Map<string, { id: string; code: string; zone: string }>()
  for (const { row, binCode, zone, goods } of records) {
    const bin = bins.get(binCode)
    if (!bin) newBins.set(binCode, newBins.get(binCode) ?? { id: ids.next(), code: binCode, zone })
    else if (bin.kind !== 'shelf') problems.add(row, 'bin', 'CODE_WRONG', binCode, 'A-03-2')
    else if (bin.zone !== zone) problems.add(row, 'zone', 'BIN_IN_OTHER_ZONE', zone, bin.zone)
    if (goods && !products.has(foldSku(goods.sku))) problems.add(row, 'sku', 'SKU_UNKNOWN', goods.sku)
  }
  const received = records.filter(({ goods }) => goods && goods.quantity > 0)
  return {
    rows: file.rows.length,
    added: records.filter(({ binCode, goods }) => (goods?.quantity ?? 0) > 0 || newBins.has(binCode)).length,
    changed: 0,
    file,
    async write() {
      for (const bin of newBins.values()) {
        const made = await perform(addBin, bin)
        if (made instanceof Refused) throw new Error(`bin ${bin.code} that is new was refused: ${made.code}`)
      }
      const about: Subject[] = []
      for (const { binCode, goods } of received) {
        const { sku, lot, quantity } = must(goods, 'goods that are received')
        const { id: productId } = must(products.get(foldSku(sku)), `product ${sku}`)
        const { id: binId } = must(newBins.get(binCode) ?? bins.get(binCode), `bin ${binCode}`)
        const level = await receive(call, { productId, binId, lot }, quantity, document)
        about.push({ kind: 'stock', id: level.id }, { kind: 'product', id: productId })
      }
      return about
    },
  }
}
