// Order lines' claims that are in no bin yet.
import { sql } from 'kysely'
import { type BulkDb, batchesOf, insertRows } from '#electron/database/bulk-rows.ts'
import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { HouseOf } from './product-stock.sql.ts'

export interface SoftClaim extends HouseOf {
  readonly orderLineId: string
  readonly quantity: number
  readonly hardenOn: string
}

/** Adds to an order line's soft claim in a house. */
export async function addSoftClaim(tx: WriteDb, claim: SoftClaim): Promise<void> {
  await tx
    .insertInto('softClaims')
    .values(claim)
    .onConflict((c) =>
      c.columns(['orderLineId', 'warehouseId']).doUpdateSet((e) => ({
        quantity: e('softClaims.quantity', '+', claim.quantity),
        hardenOn: claim.hardenOn,
      })),
    )
    .execute()
}

const softClaimsByLine = kept((db: ReadDb, { orderLineId }: { orderLineId: string }) =>
  db
    .selectFrom('softClaims')
    .select(['orderLineId', 'warehouseId', 'productId', 'quantity', 'hardenOn'])
    .where('orderLineId', '=', orderLineId)
    .orderBy('warehouseId'),
)

/** An order line's soft claims, house by house. */
export function softClaimsOf(db: ReadDb, orderLineId: string): Promise<SoftClaim[]> {
  return softClaimsByLine.all(db, { orderLineId })
}

/** Makes a soft claim smaller; one that is used up is gone. */
export async function reduceSoftClaim(tx: WriteDb, claim: SoftClaim, quantity: number): Promise<void> {
  const usedUp = await tx
    .deleteFrom('softClaims')
    .where('orderLineId', '=', claim.orderLineId)
    .where('warehouseId', '=', claim.warehouseId)
    .where('quantity', '=', quantity)
    .executeTakeFirst()
  if (usedUp.numDeletedRows === 1n) return
  const reduced = await tx
    .updateTable('softClaims')
    .set((e) => ({ quantity: e('quantity', '-', quantity) }))
    .where('orderLineId', '=', claim.orderLineId)
    .where('warehouseId', '=', claim.warehouseId)
    .where('quantity', '>', quantity)
    .executeTakeFirst()
  if (reduced.numUpdatedRows !== 1n) throw new Error(`order line ${claim.orderLineId} has no soft claim of ${quantity}`)
}

/** Orders with claims that are to be bound to bins by now. */
export async function ordersToHarden(db: ReadDb, today: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('softClaims as s')
    .innerJoin('salesOrderLines as l', 'l.id', 's.orderLineId')
    .select('l.orderId')
    .where('s.hardenOn', '<=', today)
    .orderBy('s.hardenOn')
    .orderBy('s.orderLineId')
    .limit(limit)
    .execute()
  return [...new Set(rows.map(({ orderId }) => orderId))]
}

const softClaimsByOrder = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('softClaims as s')
    .innerJoin('salesOrderLines as l', 'l.id', 's.orderLineId')
    .select(['s.orderLineId', 's.warehouseId', 's.productId', 's.quantity', 's.hardenOn'])
    .where('l.orderId', '=', orderId)
    .orderBy('s.productId')
    .orderBy('s.orderLineId')
    .orderBy('s.warehouseId'),
)

/** The soft claims of an order, products in their order. */
export function softClaimsOfOrder(db: ReadDb, orderId: string): Promise<SoftClaim[]> {
  return softClaimsByOrder.all(db, { orderId })
}

const softColumns = { orderLineId: 'text', warehouseId: 'text', productId: 'text', quantity: 'int', hardenOn: 'text' } as const

/** Makes many order lines' soft claims larger. */
export async function addSoftClaims(db: BulkDb, claims: readonly SoftClaim[]): Promise<void> {
  const ifThere = sql`on conflict (order_line_id, warehouse_id) do update set quantity = soft_claims.quantity + excluded.quantity, harden_on = excluded.harden_on`
  for (const rows of batchesOf(claims, (claim) => [
    claim.orderLineId,
    claim.warehouseId,
    claim.productId,
    claim.quantity,
    claim.hardenOn,
  ])) {
    await insertRows(db, 'softClaims', softColumns, rows, { ifThere })
  }
}
