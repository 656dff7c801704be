// The only SQL on what products cost.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

const SHOWN = 50

export interface CostRow {
  readonly id: string
  readonly productId: string
  readonly at: number
  readonly userName: string
  readonly source: 'receipt' | 'typed'
  readonly quantity: number
  readonly unitCost: string | null
  readonly onHandBefore: number
  readonly averageBefore: string | null
  readonly average: string | null
}

export async function insertCost(tx: WriteDb, row: CostRow): Promise<void> {
  await tx.insertInto('productCosts').values(row).execute()
}

export function loadCosts(db: ReadDb, productId: string) {
  return db
    .selectFrom('productCosts')
    .select(['id', 'at', 'userName', 'source', 'quantity', 'unitCost', 'average'])
    .where('productId', '=', productId)
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute()
}

/** What each of these products costs on average; those of which nobody has said it are left out. */
export async function costPricesOf(db: ReadDb, productIds: readonly string[]): Promise<Map<string, string>> {
  if (productIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('productTerms')
    .select(['productId', 'costPrice'])
    .where('productId', 'in', [...productIds])
    .execute()
  return new Map(rows.flatMap(({ productId, costPrice }) => (costPrice === null ? [] : [[productId, costPrice] as const])))
}
