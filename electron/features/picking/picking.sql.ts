// The SQL of pick lists, their tasks, and the steps that undo takes back.

import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import { addRow, addRows, changeRow } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { PickListStatus, TaskStatus } from '#shared/domain/picking/pick-flow.ts'
import { must } from '#shared/kernel/must.ts'

export interface PickList {
  readonly id: string
  readonly number: string
  readonly status: PickListStatus
  readonly picker: string
  readonly confirmedBinId: string | null
}

const listColumns = ['id', 'number', 'status', 'picker', 'confirmedBinId'] as const

const listById = kept((db: ReadDb, { id }: { id: string }) => db.selectFrom('pickLists').select(listColumns).where('id', '=', id))

export async function loadPickList(db: ReadDb, id: string): Promise<PickList | undefined> {
  const row = await listById.first(db, { id })
  return row && { ...row, status: row.status as PickListStatus } // the table's CHECK allows only statuses
}

const heldList = kept((tx: WriteDb, { id }: { id: string }) =>
  tx.selectFrom('pickLists').select(listColumns).where('id', '=', id).forNoKeyUpdate(),
)

/** Holds a list until the commit, so that two scans of one list are decided one after the other. */
export async function lockPickList(tx: WriteDb, id: string): Promise<PickList | undefined> {
  const row = await heldList.first(tx, { id })
  return row && { ...row, status: row.status as PickListStatus } // the table's CHECK allows only statuses
}

export interface TaskRow {
  readonly id: string
  readonly position: number
  readonly status: TaskStatus
  readonly orderId: string
  readonly orderNumber: string
  readonly orderLineId: string
  readonly stockLevelId: string
  readonly binId: string
  readonly binCode: string
  readonly zone: string
  readonly productId: string
  readonly sku: string
  readonly productName: string
  readonly unit: string
  readonly lot: string
  readonly asked: number
  readonly picked: number
}

/** A list's tasks in walking order. */
export async function loadTasks(db: ReadDb, pickListId: string): Promise<TaskRow[]> {
  return rowsOf(await allTasks.all(db, { pickListId }))
}

/** How many tasks are the first ones. */
export const FIRST_TASKS = 21

/** The first tasks of a list, done or not. */
export async function loadFirstTasks(db: ReadDb, pickListId: string): Promise<TaskRow[]> {
  return rowsOf(await firstTasks.all(db, { pickListId }))
}

/** The next open tasks of a list. */
export async function loadNextTasks(db: ReadDb, pickListId: string, limit: number): Promise<TaskRow[]> {
  return rowsOf(await nextTasks.all(db, { pickListId, limit }))
}

/** The open tasks of a list for one product in one bin. */
export async function loadTasksAt(db: ReadDb, pickListId: string, place: { binId: string; productId: string }): Promise<TaskRow[]> {
  return rowsOf(await tasksAt.all(db, { pickListId, ...place }))
}

const taskSums = kept((db: ReadDb, { pickListId }: { pickListId: string }) =>
  db
    .selectFrom('pickTasks')
    .select((e) => [e.fn.sum<number>('asked').as('asked'), e.fn.sum<number>('picked').as('picked')])
    .where('pickListId', '=', pickListId),
)

/** How much a list is, all of it. */
export async function sumTasks(db: ReadDb, pickListId: string): Promise<{ asked: number; picked: number }> {
  const { asked, picked } = await taskSums.one(db, { pickListId })
  return { asked: asked ?? 0, picked: picked ?? 0 }
}

function rowsOf(rows: readonly (Omit<TaskRow, 'status'> & { status: string })[]): TaskRow[] {
  return rows.map((row) => ({ ...row, status: row.status as TaskStatus })) // the table's CHECK allows only statuses
}

function tasksOf(db: ReadDb, pickListId: string) {
  return db
    .selectFrom('pickTasks as t')
    .innerJoin('salesOrders as o', 'o.id', 't.orderId')
    .innerJoin('bins as b', 'b.id', 't.binId')
    .innerJoin('zones as z', 'z.id', 'b.zoneId')
    .innerJoin('products as p', 'p.id', 't.productId')
    .select([
      't.id',
      't.position',
      't.status',
      't.orderId',
      'o.number as orderNumber',
      't.orderLineId',
      't.stockLevelId',
      't.binId',
      'b.code as binCode',
      'z.name as zone',
      't.productId',
      'p.sku',
      'p.name as productName',
      'p.unit',
      't.lot',
      't.asked',
      't.picked',
    ])
    .where('t.pickListId', '=', pickListId)
    .orderBy('t.position')
}

const allTasks = kept((db: ReadDb, { pickListId }: { pickListId: string }) => tasksOf(db, pickListId))
// The number stands in the text: SQLite plans a statement anew whenever the parameter of its limit changes.
const firstTasks = kept((db: ReadDb, { pickListId }: { pickListId: string }) => tasksOf(db, pickListId).limit(sql.lit(FIRST_TASKS)))
const nextTasks = kept((db: ReadDb, { pickListId, limit }: { pickListId: string; limit: number }) =>
  tasksOf(db, pickListId).where('t.status', '=', 'open').limit(limit),
)
const tasksAt = kept((db: ReadDb, { pickListId, binId, productId }: { pickListId: string; binId: string; productId: string }) =>
  tasksOf(db, pickListId).where('t.status', '=', 'open').where('t.binId', '=', binId).where('t.productId', '=', productId),
)

export async function insertPickList(
  tx: WriteDb,
  list: { id: string; number: string; warehouseId: string; createdAt: number },
): Promise<void> {
  await addRow(tx, 'pickLists', { ...list, status: 'open', picker: '', confirmedBinId: null, finishedAt: null })
}

export interface NewTask {
  readonly id: string
  readonly orderId: string
  readonly orderLineId: string
  readonly stockLevelId: string
  readonly productId: string
  readonly binId: string
  readonly lot: string
  readonly asked: number
  /** The part of the order that it belongs to. */
  readonly partId: string | null
}

/** Puts tasks on a list, in the order given. */
export async function insertTasks(tx: WriteDb, pickListId: string, tasks: readonly NewTask[]): Promise<void> {
  const rows = tasks.map((task, i) => ({ ...task, pickListId, position: i + 1, picked: 0, status: 'open', shortReason: '' }))
  await addRows(tx, 'pickTasks', rows)
}

export async function savePickList(
  tx: WriteDb,
  id: string,
  change: { status?: PickListStatus; picker?: string; confirmedBinId?: string | null; finishedAt?: number | null },
) {
  await changeRow(tx, 'pickLists', id, change)
}

export async function saveTask(
  tx: WriteDb,
  id: string,
  change: { asked?: number; picked?: number; status?: TaskStatus; shortReason?: string; position?: number },
) {
  await changeRow(tx, 'pickTasks', id, change)
}

const shelfClaims = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('reservations as r')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .innerJoin('stockLevels as l', 'l.id', 'r.stockLevelId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .leftJoin('pickTasks as t', (join) =>
      join
        .onRef('t.orderLineId', '=', 'r.orderLineId')
        .onRef('t.stockLevelId', '=', 'r.stockLevelId')
        .on('t.orderId', '=', orderId)
        .on('t.status', '=', 'open'),
    )
    .select((e) => [
      'r.orderLineId',
      'r.stockLevelId',
      'r.quantity',
      'l.productId',
      'l.binId',
      'l.lot',
      'b.position',
      'b.code',
      'b.warehouseId',
      e.fn.coalesce(e.fn.sum<number>(e('t.asked', '-', e.ref('t.picked'))), e.lit(0)).as('listed'),
    ])
    .where('ol.orderId', '=', orderId)
    .where('b.kind', '=', 'shelf')
    .groupBy(['r.orderLineId', 'r.stockLevelId', 'r.quantity', 'l.productId', 'l.binId', 'l.lot', 'b.position', 'b.code', 'b.warehouseId'])
    .orderBy('b.position')
    .orderBy('b.code')
    .orderBy('r.stockLevelId')
    .orderBy('r.orderLineId'),
)

/** The shelf claims of an order that stand on no open pick list yet, in walking order. */
export async function unlistedClaims(db: ReadDb, orderId: string) {
  const rows = await shelfClaims.all(db, { orderId })
  return rows
    .map(({ listed, quantity, warehouseId, ...claim }) => {
      return { ...claim, warehouseId: must(warehouseId, `the house of bin ${claim.code}`), asked: quantity - listed }
    })
    .filter((claim) => claim.asked > 0)
}

/** Takes every task off a list. Its steps go first. */
export async function deleteTasks(tx: WriteDb, pickListId: string): Promise<void> {
  await tx.deleteFrom('pickTasks').where('pickListId', '=', pickListId).execute()
}

export interface PickStepRow {
  readonly id: string
  readonly kind: 'bin' | 'item' | 'skip'
  readonly taskId: string
  readonly quantity: number
  readonly binBefore: string | null
  /** The place in the walk that a skipped task had. */
  readonly placeBefore: number | null
}

export async function insertStep(tx: WriteDb, step: PickStepRow & { pickListId: string }): Promise<void> {
  await addRow(tx, 'pickSteps', step)
}

/** The step that an undo would take back. */
export function lastStep(db: ReadDb, pickListId: string): Promise<PickStepRow | undefined> {
  return db
    .selectFrom('pickSteps')
    .select(['id', 'kind', 'taskId', 'quantity', 'binBefore', 'placeBefore'])
    .where('pickListId', '=', pickListId)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function deleteStep(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('pickSteps').where('id', '=', id).execute()
}

/** After this nothing before it can be undone. */
export async function forgetSteps(tx: WriteDb, pickListId: string): Promise<void> {
  await tx.deleteFrom('pickSteps').where('pickListId', '=', pickListId).execute()
}

/** Takes a task off its list; its steps are forgotten already. */
export async function deleteTask(tx: WriteDb, id: string): Promise<void> {
  await tx.deleteFrom('pickTasks').where('id', '=', id).execute()
}

/** The lists on which units of an order stand or stood, in the order in which rows are always touched. */
export async function listsOfOrder(db: ReadDb, orderId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('pickTasks')
    .select('pickListId')
    .distinct()
    .where('orderId', '=', orderId)
    .orderBy('pickListId')
    .execute()
  return rows.map((row) => row.pickListId)
}
