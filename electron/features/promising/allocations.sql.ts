// Allocations as they are kept: who they are for, and what is left.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { AllocationPurpose } from '#shared/domain/stock/allocation-serves.ts'
import type { Day } from '#shared/kernel/dates.ts'

function rows(db: ReadDb) {
  return db
    .selectFrom('allocations as a')
    .innerJoin('products as p', 'p.id', 'a.productId')
    .leftJoin('customers as c', 'c.id', 'a.customerId')
    .select([
      'a.id',
      'a.productId',
      'a.warehouseId',
      'p.sku',
      'p.name as productName',
      'a.serves',
      'a.channel',
      'a.customerId',
      'c.name as customerName',
      'a.quantity',
      'a.remaining',
      'a.used',
      'a.fromOn',
      'a.untilOn',
      'a.note',
      'a.status',
      'a.version',
    ])
}

export function listRows(db: ReadDb, ask: { productId?: string | undefined; includeEnded: boolean; limit: number }) {
  let query = rows(db)
  if (ask.productId) query = query.where('a.productId', '=', ask.productId)
  if (!ask.includeEnded) query = query.where('a.status', '=', 'active')
  return query.orderBy('a.status').orderBy('p.sku').orderBy('a.id').limit(ask.limit).execute()
}

export function loadRow(db: ReadDb, id: string) {
  return rows(db).where('a.id', '=', id).executeTakeFirst()
}

export function usesOfRow(db: ReadDb, id: string) {
  return db
    .selectFrom('allocationUses as u')
    .innerJoin('salesOrderLines as l', 'l.id', 'u.orderLineId')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select(['o.id as orderId', 'o.number as orderNumber', 'c.name as customerName', 'u.quantity'])
    .where('u.allocationId', '=', id)
    .orderBy('o.id')
    .limit(200)
    .execute()
}

export async function insertRow(
  tx: WriteDb,
  row: {
    id: string
    productId: string
    warehouseId: string
    serves: AllocationPurpose
    channel: string
    customerId: string | null
    quantity: number
    fromOn: Day | null
    untilOn: Day | null
    note: string
    createdAt: number
  },
): Promise<void> {
  await tx
    .insertInto('allocations')
    .values({ ...row, remaining: row.quantity, used: 0, status: 'active', version: 1 })
    .execute()
}

/** Saves new terms if nobody saved others since `version` was read. */
export async function updateRow(
  tx: WriteDb,
  id: string,
  version: number,
  terms: { quantity: number; remaining: number; fromOn: Day | null; untilOn: Day | null; note: string },
): Promise<boolean> {
  const done = await tx
    .updateTable('allocations')
    .set({ ...terms, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('status', '=', 'active')
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Ends an allocation; says how many were left, undefined when it had ended before. */
export async function endRow(tx: WriteDb, id: string): Promise<number | undefined> {
  const row = await tx.selectFrom('allocations').select(['remaining', 'status']).where('id', '=', id).executeTakeFirst()
  if (row?.status !== 'active') return undefined
  await tx
    .updateTable('allocations')
    .set((e) => ({ status: 'ended' as const, remaining: 0, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
  return row.remaining
}

/** Allocations whose last day is over. */
export async function endedBefore(db: ReadDb, today: Day, limit: number): Promise<string[]> {
  const found = await db
    .selectFrom('allocations')
    .select('id')
    .where('status', '=', 'active')
    .where('untilOn', '<', today)
    .orderBy('untilOn')
    .limit(limit)
    .execute()
  return found.map(({ id }) => id)
}

export async function productExists(db: ReadDb, id: string): Promise<boolean> {
  return (await db.selectFrom('products').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
}
