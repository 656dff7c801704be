// The SQL of what customers call their orders.
import { sql } from 'kysely'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'

const MOST_NAMED = 5

/** The newest orders of a customer under one purchase order number, whatever its case. Cancelled ones do not count. */
export async function ordersUnder(db: ReadDb, customerId: string, customerReference: string, exceptOrderId: string) {
  const rows = await db
    .selectFrom('salesOrders')
    .select(['id', 'number', 'status', 'orderedOn'])
    .where('customerId', '=', customerId)
    .where(sql<boolean>`lower(customer_reference) = lower(${customerReference})`)
    .where('customerReference', '<>', '')
    .where('id', '!=', exceptOrderId)
    .where('status', '!=', 'cancelled')
    .orderBy('id', 'desc')
    .limit(MOST_NAMED)
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as OrderStatus })) // the table's CHECK allows only statuses
}

export async function setReference(
  tx: WriteDb,
  id: string,
  reference: { customerReference: string; purchasedOn: string | null; search: string },
): Promise<void> {
  await tx
    .updateTable('salesOrders')
    .set((e) => ({ ...reference, version: e('version', '+', 1) }))
    .where('id', '=', id)
    .execute()
}
