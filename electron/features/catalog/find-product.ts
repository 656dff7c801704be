import { catalog } from '#shared/contract/catalog.ts'
import { readScan } from '#shared/domain/scanning/read-scan.ts'
import { answer } from '../handle.ts'
import { loadProduct } from './catalog.sql.ts'
import { faultOf, findScannedItem } from './scanned-item.ts'

export const findProduct = answer(catalog.findProduct, async ({ db, input, refuse, clock }) => {
  const scan = readScan(input.code, clock.now())
  const found = await findScannedItem(db, scan, clock.now())
  const product = found && (await loadProduct(db, found.productId))
  if (!product) return scan.problem ? refuse('CODE_FAULTY', faultOf(scan, scan.problem)) : refuse('PRODUCT_UNKNOWN', { what: input.code })
  const { lot, serial, expiresOn } = found.goods
  return { product, packQuantity: found.packQuantity, lot, serial, expiresOn: expiresOn ?? null }
})
