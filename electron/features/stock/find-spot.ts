import type { ReadDb } from '#electron/database/schema.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { findBin } from './bins.sql.ts'
import type { StockSpot } from './stock-ledger.sql.ts'

type SpotRefusal = { readonly code: 'PRODUCT_UNKNOWN' | 'BIN_UNKNOWN'; readonly data: { what: string } }

/** The spot that a product id, a bin code and a lot name. */
export async function findSpot(
  db: ReadDb,
  ask: { productId: string; binCode: string; lot: string },
): Promise<Result<StockSpot, SpotRefusal>> {
  const product = await db.selectFrom('products').select('id').where('id', '=', ask.productId).executeTakeFirst()
  if (!product) return no({ code: 'PRODUCT_UNKNOWN', data: { what: ask.productId } })
  const bin = await findBin(db, ask.binCode)
  if (!bin) return no({ code: 'BIN_UNKNOWN', data: { what: ask.binCode } })
  return ok({ productId: ask.productId, binId: bin.id, lot: ask.lot })
}
