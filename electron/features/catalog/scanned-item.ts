// A scan of goods, as every flow takes it: what it is, how many, and what the code says of the goods themselves.
import type { ReadDb } from '#electron/database/schema.ts'
import { type GoodsFacts, goodsFactsOf } from '#shared/domain/scanning/goods-facts.ts'
import type { Gs1Problem } from '#shared/domain/scanning/gs1/faults.ts'
import type { ReadScan } from '#shared/domain/scanning/read-scan.ts'
import type { Instant } from '#shared/kernel/dates.ts'
import { type FoundProduct, findByCode } from './find-by-code.ts'

/** An item as it was scanned. `packQuantity` are the base units that one scan stands for, a count in the code included. */
export interface ScannedItem extends FoundProduct {
  readonly goods: GoodsFacts
}

export async function findScannedItem(db: ReadDb, scan: ReadScan, now: Instant): Promise<ScannedItem | undefined> {
  const found = await findByCode(db, scan)
  if (!found) return undefined
  const goods = goodsFactsOf(scan, now)
  return { ...found, packQuantity: found.packQuantity * goods.count, goods }
}

/** The data of a refusal: a code that nobody knows and that is broken is told as broken. */
export function faultOf(scan: ReadScan, problem: Gs1Problem) {
  return { scan: scan.raw, ...problem }
}
