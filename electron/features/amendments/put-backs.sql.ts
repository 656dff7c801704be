// The only SQL that writes put-back tasks and the steps that undo takes back.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { PutBackStatus, PutBackTask } from '#shared/domain/amendments/put-back-flow.ts'

export interface NewPutBack {
  readonly id: string
  readonly orderId: string
  readonly orderLineId: string
  readonly productId: string
  readonly lot: string
  /** On the bench. */
  readonly stockLevelId: string
  readonly binId: string
  readonly quantity: number
  readonly createdAt: number
}

export async function insertPutBacks(tx: WriteDb, tasks: readonly NewPutBack[]): Promise<void> {
  const start = { inHand: 0, returned: 0, status: 'open', userName: '', doneAt: null }
  for (const task of tasks)
    await tx
      .insertInto('putBackTasks')
      .values({ ...task, ...start })
      .execute()
}

export interface OpenPutBack extends PutBackTask {
  readonly orderId: string
  readonly orderNumber: string
  readonly orderLineId: string
  readonly sku: string
  readonly unit: string
  readonly lot: string
  readonly stockLevelId: string
}

function putBacks(db: ReadDb) {
  return db
    .selectFrom('putBackTasks as t')
    .innerJoin('salesOrders as o', 'o.id', 't.orderId')
    .innerJoin('products as p', 'p.id', 't.productId')
    .innerJoin('bins as b', 'b.id', 't.binId')
    .select([
      't.id',
      't.orderId',
      'o.number as orderNumber',
      't.orderLineId',
      't.productId',
      'p.sku',
      'p.name as productName',
      'p.unit',
      't.lot',
      't.stockLevelId',
      't.binId',
      'b.code as binCode',
      't.quantity',
      't.returned',
      't.inHand',
      't.userName',
    ])
}

/** What is not back yet, the oldest first; of one house, whose bench it stands on, where there are several. */
export function loadOpenPutBacks(db: ReadDb, house: string | undefined): Promise<OpenPutBack[]> {
  let query = putBacks(db).where('t.status', '=', 'open' satisfies PutBackStatus)
  if (house !== undefined) query = query.where('b.warehouseId', '=', house)
  return query.orderBy('t.id').execute()
}

/** A task, done or not. */
export function loadPutBack(db: ReadDb, id: string): Promise<OpenPutBack | undefined> {
  return putBacks(db).where('t.id', '=', id).executeTakeFirst()
}

/** Saves a task if it is still as it was read: two people may put back at once, and one of them looks again. */
export async function savePutBack(
  tx: WriteDb,
  before: Pick<OpenPutBack, 'id' | 'inHand' | 'returned' | 'userName'>,
  after: { inHand: number; returned: number; userName: string; status: PutBackStatus; doneAt: number | null },
): Promise<boolean> {
  const { id, inHand, returned, userName } = before
  const done = await tx
    .updateTable('putBackTasks')
    .set(after)
    .where('id', '=', id)
    .where('inHand', '=', inHand)
    .where('returned', '=', returned)
    .where('userName', '=', userName)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export interface PutBackStepRow {
  readonly id: string
  readonly taskId: string
  readonly kind: 'item' | 'bin'
  readonly quantity: number
}

export async function insertPutBackStep(tx: WriteDb, step: PutBackStepRow & { userName: string }): Promise<void> {
  await tx.insertInto('putBackSteps').values(step).execute()
}

/** The step of somebody that an undo would take back. */
export function lastPutBackStep(db: ReadDb, userName: string): Promise<PutBackStepRow | undefined> {
  return db
    .selectFrom('putBackSteps')
    .select(['id', 'taskId', 'kind', 'quantity'])
    .where('userName', '=', userName)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** What a step gave back to what it was set aside from. */
export async function insertReturns(
  tx: WriteDb,
  stepId: string,
  returns: readonly { allocationId: string; quantity: number }[],
): Promise<void> {
  for (const { allocationId, quantity } of returns)
    await tx.insertInto('putBackReturns').values({ stepId, allocationId, quantity }).execute()
}

export function returnsOf(db: ReadDb, stepId: string): Promise<{ allocationId: string; quantity: number }[]> {
  return db.selectFrom('putBackReturns').select(['allocationId', 'quantity']).where('stepId', '=', stepId).orderBy('allocationId').execute()
}

export async function deletePutBackStep(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('putBackReturns').where('stepId', '=', id).execute()
  await tx.deleteFrom('putBackSteps').where('id', '=', id).execute()
}
