// The only SQL that writes delivery plans, their parts, and how many of them have left.

import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { PlannedPart } from '#shared/domain/orders/delivery-plan.ts'

export interface PartRow extends PlannedPart {
  readonly position: number
  /** Its goods are the ones that are picked and packed now in its warehouse. */
  readonly isInHand: boolean
}

export interface DeliveryPlan {
  readonly paidBy: 'us' | 'customer'
  /** What is charged for sending on account of the parts. */
  readonly extraMinor: number
  readonly version: number
  readonly parts: readonly PartRow[]
}

/** The plan by which an order is sent in parts; undefined when it has none. */
export async function loadDeliveryPlan(db: ReadDb, orderId: string): Promise<DeliveryPlan | undefined> {
  const plan = await db.selectFrom('deliveryPlans').selectAll().where('orderId', '=', orderId).executeTakeFirst()
  if (!plan) return undefined
  const { paidBy, extraMinor, version } = plan
  const rows = await db
    .selectFrom('deliveryParts')
    .select(['id', 'position', 'warehouseId', 'plannedOn', 'isInHand'])
    .where('orderId', '=', orderId)
    .orderBy('position')
    .execute()
  const lines = await db
    .selectFrom('deliveryPartLines as pl')
    .innerJoin('deliveryParts as p', 'p.id', 'pl.partId')
    .innerJoin('salesOrderLines as l', 'l.id', 'pl.orderLineId')
    .select(['pl.partId', 'pl.orderLineId', 'pl.quantity'])
    .where('p.orderId', '=', orderId)
    .orderBy('l.position')
    .execute()
  const parts = rows.map(({ isInHand, ...row }) => ({
    ...row,
    isInHand: isInHand === 1,
    lines: lines.filter((line) => line.partId === row.id).map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
  }))
  return { paidBy, extraMinor, version, parts }
}

/** The parts of an order become exactly these, in this order; what is under way in a part that is gone belongs to none. */
export async function savePlan(
  tx: WriteDb,
  orderId: string,
  plan: Pick<DeliveryPlan, 'paidBy' | 'extraMinor'> & { readonly parts: readonly (PlannedPart & { readonly isInHand: boolean })[] },
): Promise<void> {
  const { paidBy, extraMinor, parts } = plan
  await tx
    .insertInto('deliveryPlans')
    .values({ orderId, paidBy, extraMinor, version: 1 })
    .onConflict((c) => c.column('orderId').doUpdateSet((e) => ({ paidBy, extraMinor, version: e('deliveryPlans.version', '+', 1) })))
    .execute()
  await removeParts(
    tx,
    orderId,
    parts.map((part) => part.id),
  )
  // Out of the way of the new positions and of the new ones in hand.
  await tx
    .updateTable('deliveryParts')
    .set((e) => ({ position: e('position', '+', 1_000_000), isInHand: 0 }))
    .where('orderId', '=', orderId)
    .execute()
  for (const [i, { id, warehouseId, plannedOn, isInHand, lines }] of parts.entries()) {
    const facts = { position: i + 1, warehouseId, plannedOn, isInHand: isInHand ? 1 : 0 }
    await tx
      .insertInto('deliveryParts')
      .values({ id, orderId, ...facts })
      .onConflict((c) => c.column('id').doUpdateSet(facts))
      .execute()
    await tx
      .insertInto('deliveryPartLines')
      .values(lines.map(({ orderLineId, quantity }) => ({ partId: id, orderLineId, quantity })))
      .execute()
  }
  await tx.updateTable('salesOrders').set({ parts: parts.length }).where('id', '=', orderId).execute()
}

/** An order is not sent in parts any more. */
export async function dropPlan(tx: WriteDb, orderId: string): Promise<void> {
  await removeParts(tx, orderId, [])
  await tx.deleteFrom('deliveryPlans').where('orderId', '=', orderId).execute()
  await tx.updateTable('salesOrders').set({ parts: 0, partsShipped: 0 }).where('id', '=', orderId).execute()
}

async function removeParts(tx: WriteDb, orderId: string, kept: readonly string[]): Promise<void> {
  const parts = await tx.selectFrom('deliveryParts').select('id').where('orderId', '=', orderId).execute()
  const ids = parts.map(({ id }) => id)
  if (ids.length === 0) return
  await tx.deleteFrom('deliveryPartLines').where('partId', 'in', ids).execute()
  const gone = ids.filter((id) => !kept.includes(id))
  if (gone.length === 0) return
  await tx.updateTable('pickTasks').set({ partId: null }).where('partId', 'in', gone).execute()
  await tx.updateTable('packages').set({ partId: null }).where('partId', 'in', gone).execute()
  await tx.deleteFrom('deliveryParts').where('id', 'in', gone).execute()
}

/** Whether a part with this id belongs to another order. */
export async function isPartElsewhere(db: ReadDb, orderId: string, ids: readonly string[]): Promise<boolean> {
  const row = await db
    .selectFrom('deliveryParts')
    .select('id')
    .where('id', 'in', [...ids])
    .where('orderId', '!=', orderId)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * A part is what is worked on now in its warehouse, and no other part of the order there is. What was picked and packed of the one before is
 * past undoing: its units would come back among those of this one.
 */
export async function takePartInHand(tx: WriteDb, orderId: string, part: { id: string; warehouseId: string }): Promise<void> {
  const before = await partInHand(tx, orderId, part.warehouseId)
  if (before === part.id) return
  if (before !== null) {
    const lists = tx.selectFrom('pickTasks').select('pickListId').where('partId', '=', before)
    await tx.deleteFrom('pickSteps').where('pickListId', 'in', lists).execute()
    const boxes = tx.selectFrom('packages').select('id').where('partId', '=', before)
    await tx.deleteFrom('packSteps').where('orderId', '=', orderId).where('packageId', 'in', boxes).execute()
    await tx.updateTable('deliveryParts').set({ isInHand: 0 }).where('id', '=', before).execute()
  }
  await tx.updateTable('deliveryParts').set({ isInHand: 1 }).where('id', '=', part.id).execute()
}

const handledPart = kept((db: ReadDb, { orderId, warehouseId }: { orderId: string; warehouseId: string }) =>
  db
    .selectFrom('deliveryParts')
    .select('id')
    .where('orderId', '=', orderId)
    .where('warehouseId', '=', warehouseId)
    .where('isInHand', '=', 1),
)

/** The part of an order that is worked on now in a warehouse. */
export async function partInHand(db: ReadDb, orderId: string, warehouseId: string): Promise<string | null> {
  const row = await handledPart.first(db, { orderId, warehouseId })
  return row?.id ?? null
}

/** Says of what is under way or was shipped in which part it goes. */
export async function assignUnderWay(tx: WriteDb, orderId: string, part: { id: string; warehouseId: string }): Promise<void> {
  const lists = tx.selectFrom('pickLists').select('id').where('warehouseId', '=', part.warehouseId)
  await tx
    .updateTable('pickTasks')
    .set({ partId: part.id })
    .where('orderId', '=', orderId)
    .where('partId', 'is', null)
    .where('pickListId', 'in', lists)
    .execute()
  await tx
    .updateTable('packages')
    .set({ partId: part.id })
    .where('orderId', '=', orderId)
    .where('partId', 'is', null)
    .where('status', '!=', 'shipped')
    .where('warehouseId', '=', part.warehouseId)
    .execute()
}

/** The boxes of a shipment were a part of their order. */
export async function assignShipped(tx: WriteDb, orderId: string, shipmentId: string, partId: string): Promise<void> {
  await tx.updateTable('packages').set({ partId }).where('orderId', '=', orderId).where('shipmentId', '=', shipmentId).execute()
}
