// The quantities of order lines, and the order's sums and status that follow from them.

import { kept } from '#electron/database/kept-query.ts'
import { changeRow } from '#electron/database/kept-rows.ts'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { type LineQuantities, type OrderStatus, orderStatus, sumLines } from '#shared/domain/orders/order-status.ts'
import { must } from '#shared/kernel/must.ts'
import { shareAnew } from '../promising/outlook.ts'
import { partFromJoint } from './joints.sql.ts'
import { countParts } from './part-progress.sql.ts'

const counted = ['reserved', 'picked', 'packed', 'shipped', 'cancelled', 'invoiced'] as const
export type LineShift = Partial<Record<(typeof counted)[number], number>>

/** By the columns that change, and in which direction. */
const shifts = new Map<string, ReturnType<typeof shiftOf>>()

function shiftOf(parts: readonly (typeof counted)[number][], shift: LineShift) {
  return kept((tx: WriteDb, at: { orderLineId: string; units: readonly number[]; atLeast: readonly number[] }) => {
    let update = tx.updateTable('salesOrderLines').where('id', '=', at.orderLineId)
    for (const [n, column] of parts.entries()) {
      const by = must(at.units[n], 'its units')
      update = update.set((e) => ({ [column]: e(column, '+', by) }))
      if ((shift[column] ?? 0) < 0) update = update.where(column, '>=', must(at.atLeast[n], 'its units'))
    }
    return update
  })
}

/** Moves units between the states of one line, such as `{ picked: -2, packed: 2 }`. A rule should have refused what does not fit: here it is a fault. */
export async function shiftLine(tx: WriteDb, orderLineId: string, shift: LineShift): Promise<void> {
  const parts = counted.filter((column) => shift[column])
  if (parts.length === 0) return
  const kind = parts.map((column) => `${column}${(shift[column] ?? 0) < 0 ? '-' : '+'}`).join()
  const query = shifts.get(kind) ?? shiftOf(parts, shift)
  shifts.set(kind, query)
  const units = parts.map((column) => shift[column] ?? 0)
  if ((await query.changed(tx, { orderLineId, units, atLeast: units.map((by) => -by) })) !== 1)
    throw new Error(`order line ${orderLineId} cannot shift ${JSON.stringify(shift)}`)
}

/** A line of a confirmed order is wanted in another number or at another price: what it is worth follows. */
export async function amendLine(
  tx: WriteDb,
  orderLineId: string,
  change: { ordered: number; cancelled: number; unitPrice: string; allowanceMinor: number; netMinor: number },
): Promise<void> {
  const { ordered, cancelled, unitPrice, allowanceMinor, netMinor } = change
  await tx
    .updateTable('salesOrderLines')
    .set((e) => ({ ordered: e('ordered', '+', ordered), cancelled: e('cancelled', '+', cancelled), unitPrice, allowanceMinor, netMinor }))
    .where('id', '=', orderLineId)
    .execute()
}

/**
 * Holds an order until the transaction ends: two stations that work on it do so one after the other. Undefined when there is no such order.
 * Who needs several takes them in the order of their ids.
 */
export async function lockOrder(
  tx: WriteDb,
  orderId: string,
): Promise<{ isConfirmed: boolean; lineCount: number; jointId: string | null } | undefined> {
  const row = await holdOrder(tx, orderId)
  return row && { isConfirmed: row.isConfirmed === 1, lineCount: row.lineCount, jointId: row.jointId }
}

const derived = [
  'status',
  'lineCount',
  'unitsOrdered',
  'unitsReserved',
  'unitsPicked',
  'unitsPacked',
  'unitsShipped',
  'unitsCancelled',
  'unitsShort',
  'parts',
  'partsShipped',
] as const

/** Recomputes an order's sums and its derived status: the only place that writes them. Call it once at the end of what changed its lines. */
export async function refreshOrder(tx: WriteDb, orderId: string): Promise<void> {
  // Held first, or another station's units on another line would be left out of the sums.
  const before = must(await holdOrder(tx, orderId), `order ${orderId}`)
  const isConfirmed = before.isConfirmed === 1
  const { lineCount, toPick, ...lines } = await sumsOfOrder(tx, orderId)
  const sum = sumLines([lines])
  const after = {
    status: orderStatus({ isConfirmed, toPick, lines: [lines] }),
    lineCount,
    unitsOrdered: sum.ordered,
    unitsReserved: sum.reserved,
    unitsPicked: sum.picked,
    unitsPacked: sum.packed,
    unitsShipped: sum.shipped,
    unitsCancelled: sum.cancelled,
    unitsShort: isConfirmed ? sum.short : 0,
    ...(before.parts > 0 ? await countParts(tx, orderId) : { parts: 0, partsShipped: 0 }),
  }
  // Only what changed: an index is written anew for each of its columns that is set, even to what it was.
  const changed: Record<string, unknown> = Object.fromEntries(
    derived.filter((column) => before[column] !== after[column]).map((column) => [column, after[column]]),
  )
  if ('status' in changed || 'unitsShort' in changed) Object.assign(changed, riskMark(after.status, before.shipByAt))
  await changeRow(tx, 'salesOrders', orderId, changed)
  if ('unitsShort' in changed) await shareAnew(tx, orderId)
  // What has nothing left to send goes with nobody.
  if (before.jointId !== null && !openStatuses.some((open) => open === after.status)) await partFromJoint(tx, before.jointId, [orderId])
}

const orderSums = kept((tx: WriteDb, { orderId }: { orderId: string }) =>
  tx
    .selectFrom('salesOrderLines')
    .select((e) => [
      e.fn.countAll<number>().as('lineCount'),
      ...(['ordered', ...counted] as const).map((column) => e.fn.coalesce(e.fn.sum<number>(column), e.lit(0)).as(column)),
      e
        .selectFrom('pickTasks')
        .select((t) => t.fn.sum<number>(t('asked', '-', t.ref('picked'))).as('toPick'))
        .where('orderId', '=', orderId)
        .where('status', '=', 'open')
        .as('toPick'),
    ])
    .where('orderId', '=', orderId),
)

/** Added up where the lines lie: an order of two hundred lines costs a scan hardly more than one of two. */
async function sumsOfOrder(tx: WriteDb, orderId: string): Promise<LineQuantities & { lineCount: number; toPick: number }> {
  const { toPick, ...sums } = await orderSums.one(tx, { orderId })
  return { ...sums, toPick: toPick ?? 0 }
}

/** What is left to do has changed: the order's risk is to be weighed again, by the command itself or by the job. What is done is no risk. */
function riskMark(status: OrderStatus, shipByAt: number | null) {
  if (!openStatuses.some((open) => open === status)) return { risk: 'none', riskReason: '', actByAt: null, riskUntil: null }
  return shipByAt === null ? {} : { riskUntil: 0 }
}

const heldOrder = kept((tx: WriteDb, { orderId }: { orderId: string }) =>
  tx
    .updateTable('salesOrders')
    .set((e) => ({ version: e.ref('version') }))
    .where('id', '=', orderId)
    .returning(['isConfirmed', 'shipByAt', 'jointId', ...derived]),
)

function holdOrder(tx: WriteDb, orderId: string) {
  // An update that changes nothing is the one lock that both engines understand.
  return heldOrder.first(tx, { orderId })
}

const openListQuery = (db: ReadDb, orderId: string) =>
  db
    .selectFrom('pickTasks')
    .innerJoin('pickLists', 'pickLists.id', 'pickTasks.pickListId')
    .select('pickLists.number')
    .where('pickTasks.orderId', '=', orderId)
    .where('pickTasks.status', '=', 'open')
const openList = kept((db: ReadDb, { orderId }: { orderId: string }) => openListQuery(db, orderId))
const openListIn = kept((db: ReadDb, { orderId, house }: { orderId: string; house: string }) =>
  openListQuery(db, orderId).where('pickLists.warehouseId', '=', house),
)

/** The open pick list on which units of an order still stand, if there is one: anywhere, or in one house. */
export async function openPickListOf(db: ReadDb, orderId: string, house?: string): Promise<string | undefined> {
  const row = house === undefined ? await openList.first(db, { orderId }) : await openListIn.first(db, { orderId, house })
  return row?.number
}

/** Whether any unit of an order has ever stood on a pick list that was not withdrawn. */
export async function wasReleased(db: ReadDb, orderId: string): Promise<boolean> {
  return (await db.selectFrom('pickTasks').select('id').where('orderId', '=', orderId).executeTakeFirst()) !== undefined
}
