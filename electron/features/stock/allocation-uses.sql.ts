// Stock that is set aside, as orders use it up.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { AllocationTerms } from '#shared/domain/stock/allocation-serves.ts'

export interface ActiveAllocation extends AllocationTerms {
  readonly id: string
  readonly warehouseId: string
  readonly remaining: number
}

/** What is set aside of a product, the one that ends first before the others. */
export function activeAllocations(db: ReadDb, productId: string): Promise<ActiveAllocation[]> {
  return db
    .selectFrom('allocations')
    .select(['id', 'warehouseId', 'remaining', 'serves', 'channel', 'customerId', 'fromOn', 'untilOn'])
    .where('productId', '=', productId)
    .where('status', '=', 'active')
    .where('remaining', '>', 0)
    .orderBy('untilOn')
    .orderBy('id')
    .execute()
}

/** Where an allocation is, and whether it has ended. */
export function allocationById(db: ReadDb, id: string) {
  return db.selectFrom('allocations').select(['productId', 'warehouseId', 'status']).where('id', '=', id).executeTakeFirstOrThrow()
}

/** An order uses set-aside goods, if that many are left. */
export async function takeFromAllocation(
  tx: WriteDb,
  use: { allocationId: string; orderLineId: string; quantity: number },
): Promise<boolean> {
  const done = await tx
    .updateTable('allocations')
    .set((e) => ({ remaining: e('remaining', '-', use.quantity), used: e('used', '+', use.quantity) }))
    .where('id', '=', use.allocationId)
    .where('status', '=', 'active')
    .where('remaining', '>=', use.quantity)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) return false
  await takeOverUse(tx, use)
  return true
}

/** An order line's use becomes larger; the allocation counts it already. */
export async function takeOverUse(tx: WriteDb, use: { allocationId: string; orderLineId: string; quantity: number }): Promise<void> {
  await tx
    .insertInto('allocationUses')
    .values(use)
    .onConflict((c) =>
      c.columns(['orderLineId', 'allocationId']).doUpdateSet((e) => ({ quantity: e('allocationUses.quantity', '+', use.quantity) })),
    )
    .execute()
}

/** What an order line took of set-aside goods, and whether they would still be set aside. */
export function usesOf(db: ReadDb, orderLineId: string) {
  return db
    .selectFrom('allocationUses as u')
    .innerJoin('allocations as a', 'a.id', 'u.allocationId')
    .select(['u.allocationId', 'u.quantity', 'a.status', 'a.productId', 'a.warehouseId'])
    .where('u.orderLineId', '=', orderLineId)
    .orderBy('u.allocationId')
    .execute()
}

/** An order gives set-aside goods back. Those of an allocation that has ended are simply free. */
export async function returnUse(
  tx: WriteDb,
  use: { allocationId: string; orderLineId: string; quantity: number },
  isActive: boolean,
): Promise<void> {
  await tx
    .updateTable('allocations')
    .set((e) => ({ used: e('used', '-', use.quantity), ...(isActive ? { remaining: e('remaining', '+', use.quantity) } : {}) }))
    .where('id', '=', use.allocationId)
    .execute()
  await shrinkUse(tx, use)
}

/** A use becomes smaller; one that is used up is gone. */
export async function shrinkUse(tx: WriteDb, use: { allocationId: string; orderLineId: string; quantity: number }): Promise<void> {
  const gone = await tx
    .deleteFrom('allocationUses')
    .where('orderLineId', '=', use.orderLineId)
    .where('allocationId', '=', use.allocationId)
    .where('quantity', '<=', use.quantity)
    .executeTakeFirst()
  if (gone.numDeletedRows === 1n) return
  await tx
    .updateTable('allocationUses')
    .set((e) => ({ quantity: e('quantity', '-', use.quantity) }))
    .where('orderLineId', '=', use.orderLineId)
    .where('allocationId', '=', use.allocationId)
    .execute()
}
