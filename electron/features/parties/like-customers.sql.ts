import type { ReadDb } from '#electron/database/schema.ts'
import type { LikeCustomer } from '#shared/contract/parties.ts'
import type { Address } from '#shared/contract/terms.ts'
import { type Likeness, likenessKeys } from '#shared/domain/parties/likeness-keys.ts'

/** More than these are no hint any more. */
const MOST = 5

const keys = [
  ['name', 'likeName'],
  ['email', 'likeEmail'],
  ['phone', 'likePhone'],
  ['taxNumber', 'likeTaxNumber'],
] as const

/** The customers that share a key with this one, those with most in common first. One question per key, so that each finds its index. */
export async function loadLikeCustomers(db: ReadDb, like: Likeness, exceptId: string | undefined): Promise<LikeCustomer[]> {
  const wanted = likenessKeys(like)
  const found = new Map<string, LikeCustomer>()
  for (const [alike, column] of keys) {
    const key = wanted[column]
    if (key === '') continue
    const rows = await db
      .selectFrom('customers')
      .select(['id', 'number', 'name', 'address'])
      .where(column, '=', key)
      .where('mergedInto', 'is', null)
      .orderBy('number')
      .limit(MOST + 1)
      .execute()
    for (const { address, ...row } of rows) {
      if (row.id === exceptId) continue
      const { city } = JSON.parse(address) as Address // written from an Address by customerColumnsOf
      found.set(row.id, { ...row, city, alike: [...(found.get(row.id)?.alike ?? []), alike] })
    }
  }
  return [...found.values()].sort((a, b) => b.alike.length - a.alike.length || (a.number < b.number ? -1 : 1)).slice(0, MOST)
}
