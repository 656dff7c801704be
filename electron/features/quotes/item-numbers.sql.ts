// What a code in a customer's purchase order means, and what was learned of their item numbers.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { spellingsOf } from '#shared/domain/scanning/item-codes.ts'

/** Folded code -> product: the customer's own numbers come last, because a SKU of ours is what we quoted. */
export async function productsByCode(
  db: ReadDb,
  customerId: string,
  codes: readonly string[],
  fold: (code: string) => string,
): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  if (codes.length === 0) return found
  const folded = [...new Set(codes.map(fold))]
  const spellings = codes.flatMap((code) => spellingsOf(code).map((spelling) => ({ code, spelling })))
  const own = await db
    .selectFrom('customerItemNumbers')
    .select(['code', 'productId'])
    .where('customerId', '=', customerId)
    .where('code', 'in', folded)
    .execute()
  for (const { code, productId } of own) found.set(code, productId)
  const barcodes = await db
    .selectFrom('barcodes')
    .select(['code', 'productId'])
    .where('code', 'in', [...new Set(spellings.map(({ spelling }) => spelling))])
    .where('packQuantity', '=', 1)
    .execute()
  for (const { code, productId } of barcodes) {
    for (const one of spellings) if (one.spelling === code) found.set(fold(one.code), productId)
  }
  const skus = await db.selectFrom('products').select(['id', 'skuFolded']).where('skuFolded', 'in', folded).execute()
  for (const { id, skuFolded } of skus) found.set(skuFolded, id)
  return found
}

/** From now on this customer's number means this product. */
export async function learnItemNumber(tx: WriteDb, customerId: string, code: string, productId: string): Promise<void> {
  await tx
    .insertInto('customerItemNumbers')
    .values({ customerId, code, productId })
    .onConflict((c) => c.columns(['customerId', 'code']).doUpdateSet({ productId }))
    .execute()
}
