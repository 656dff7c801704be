// The only SQL on what products cost.
import { kept } from '#electron/database/kept-query.ts'
import { addRows } from '#electron/database/kept-rows.ts'
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

const costPrices = kept((db: ReadDb, { productIds }: { productIds: readonly string[] }) =>
  db.selectFrom('productTerms').select(['productId', 'costPrice']).where('productId', 'in', productIds),
)

/** What each of these products costs on average; those of which nobody has said it are left out. */
export async function costPricesOf(db: ReadDb, productIds: readonly string[]): Promise<Map<string, string>> {
  if (productIds.length === 0) return new Map()
  const rows = await costPrices.all(db, { productIds })
  return new Map(rows.flatMap(({ productId, costPrice }) => (costPrice === null ? [] : [[productId, costPrice] as const])))
}

export interface ShippedCost {
  readonly shipmentId: string
  readonly orderLineId: string
  readonly quantity: number
  readonly unitCost: string | null
}

export async function insertShippedCosts(tx: WriteDb, rows: readonly ShippedCost[]): Promise<void> {
  await addRows(tx, 'shippedCosts', rows)
}

/** The units of an order that have left, by line, and what each of them had cost by then. */
export function shippedCostsOf(db: ReadDb, orderId: string): Promise<Omit<ShippedCost, 'shipmentId'>[]> {
  return db
    .selectFrom('shippedCosts as c')
    .innerJoin('salesOrderLines as l', 'l.id', 'c.orderLineId')
    .select(['c.orderLineId', 'c.quantity', 'c.unitCost'])
    .where('l.orderId', '=', orderId)
    .execute()
}

/** The receipt that moved a product's average, and every step since, the oldest first; none when there is no such receipt. */
export async function costsSince(db: ReadDb, id: string): Promise<CostRow[]> {
  const first = await db
    .selectFrom('productCosts')
    .select('productId')
    .where('id', '=', id)
    .where('source', '=', 'receipt')
    .executeTakeFirst()
  if (!first) return []
  return db.selectFrom('productCosts').selectAll().where('productId', '=', first.productId).where('id', '>=', id).orderBy('id').execute()
}

export async function deleteCost(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('productCosts').where('id', '=', id).execute()
}

export async function saveCost(tx: WriteDb, { id, onHandBefore, averageBefore, average }: CostRow): Promise<void> {
  await tx.updateTable('productCosts').set({ onHandBefore, averageBefore, average }).where('id', '=', id).execute()
}
