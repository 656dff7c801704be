// The quantities of order lines, and the order's sums and status that follow from them.

import { givenRows, type RowsJson } from '#electron/database/bulk-rows.ts'
import { isHeldRowByRow } from '#electron/database/engine-of.ts'
import { kept } from '#electron/database/kept-query.ts'
import { changeRow } from '#electron/database/kept-rows.ts'
import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { type OrderStatus, orderStatus, sumLines } from '#shared/domain/orders/order-status.ts'
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

/** By what each unit does to its line. */
const unitShifts = new Map<string, ReturnType<typeof unitShiftOf>>()

function unitShiftOf(each: UnitShift) {
  return kept((tx: WriteDb, { rows }: { rows: RowsJson }) => {
    let update = tx
      .updateTable('salesOrderLines')
      .from(givenRows(tx, { id: 'text', quantity: 'int' }, rows))
      .whereRef('salesOrderLines.id', '=', 'given.id')
    for (const column of counted) {
      const by = each[column]
      if (by) update = update.set((e) => ({ [column]: e(`salesOrderLines.${column}`, by > 0 ? '+' : '-', e.ref('given.quantity')) }))
      if (by === -1) update = update.whereRef(`salesOrderLines.${column}`, '>=', 'given.quantity')
    }
    return update
  })
}

export type UnitShift = Partial<Record<(typeof counted)[number], 1 | -1>>

/** Moves units of several lines in one stroke, each unit as `{ packed: -1, shipped: 1 }` says. Each line is named once. */
export async function shiftLines(
  tx: WriteDb,
  each: UnitShift,
  lines: readonly { readonly orderLineId: string; readonly quantity: number }[],
): Promise<void> {
  if (lines.length === 0) return
  const kind = JSON.stringify(each)
  const query = unitShifts.get(kind) ?? unitShiftOf(each)
  unitShifts.set(kind, query)
  const rows = JSON.stringify(lines.map(({ orderLineId, quantity }) => [orderLineId, quantity]))
  if ((await query.changed(tx, { rows })) !== lines.length) throw new Error(`one of the order lines ${rows} cannot shift ${kind}`)
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

const heldOrder = kept((tx: WriteDb, { orderId }: { orderId: string }) =>
  tx.selectFrom('salesOrders').select('id').where('id', '=', orderId).forNoKeyUpdate(),
)

/**
 * Holds an order until the transaction ends: two stations that work on it do so one after the other. What is read of it from then on is true
 * until the commit. Who needs several takes them in the order of their ids.
 */
export async function lockOrder(tx: WriteDb, orderId: string): Promise<void> {
  if (isHeldRowByRow(tx)) await heldOrder.first(tx, { orderId })
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

const riskColumns = ['risk', 'riskReason', 'actByAt', 'riskUntil'] as const

/** Recomputes an order's sums and its derived status: the only place that writes them. Call it once at the end of what changed its lines. */
export async function refreshOrder(tx: WriteDb, orderId: string): Promise<void> {
  // Held first, or another station's units on another line would be left out of the sums.
  await lockOrder(tx, orderId)
  const { linesNow, toPick, ordered, reserved, picked, packed, shipped, cancelled, invoiced, ...before } = must(
    await orderWithSums.first(tx, { orderId }),
    `order ${orderId}`,
  )
  const isConfirmed = before.isConfirmed === 1
  const lines = { ordered, reserved, picked, packed, shipped, cancelled, invoiced }
  const sum = sumLines([lines])
  const after = {
    status: orderStatus({ isConfirmed, toPick: toPick ?? 0, lines: [lines] }),
    lineCount: linesNow,
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
  const changed: Record<string, unknown> = {}
  for (const column of derived) if (before[column] !== after[column]) changed[column] = after[column]
  if ('status' in changed || 'unitsShort' in changed) {
    const mark = riskMark(after.status, before)
    for (const column of riskColumns) if (before[column] !== mark[column]) changed[column] = mark[column]
  }
  await changeRow(tx, 'salesOrders', orderId, changed)
  if ('unitsShort' in changed) await shareAnew(tx, orderId)
  // What has nothing left to send goes with nobody.
  if (before.jointId !== null && !openStatuses.some((open) => open === after.status)) await partFromJoint(tx, before.jointId, [orderId])
}

/** Added up where the lines lie: an order of two hundred lines costs a scan hardly more than one of two. */
const orderWithSums = kept((tx: WriteDb, { orderId }: { orderId: string }) =>
  tx
    .selectFrom('salesOrders as o')
    .innerJoin(
      (e) =>
        e
          .selectFrom('salesOrderLines')
          .select((l) => [
            l.fn.countAll<number>().as('linesNow'),
            ...(['ordered', ...counted] as const).map((column) => l.fn.coalesce(l.fn.sum<number>(column), l.lit(0)).as(column)),
          ])
          .where('orderId', '=', orderId)
          .as('l'),
      (join) => join.onTrue(),
    )
    .select(['o.isConfirmed', 'o.shipByAt', 'o.jointId', ...derived, ...riskColumns])
    .select(['l.linesNow', 'l.ordered', 'l.reserved', 'l.picked', 'l.packed', 'l.shipped', 'l.cancelled', 'l.invoiced'])
    .select((e) =>
      e
        .selectFrom('pickTasks')
        .select((t) => t.fn.sum<number>(t('asked', '-', t.ref('picked'))).as('toPick'))
        .where('orderId', '=', orderId)
        .where('status', '=', 'open')
        .as('toPick'),
    )
    .where('o.id', '=', orderId),
)

/** What is left to do has changed: the order's risk is to be weighed again, by the command itself or by the job. What is done is no risk. */
function riskMark(status: OrderStatus, before: RiskMark & { shipByAt: number | null }): RiskMark {
  if (!openStatuses.some((open) => open === status)) return { risk: 'none', riskReason: '', actByAt: null, riskUntil: null }
  return before.shipByAt === null ? before : { ...before, riskUntil: 0 }
}

interface RiskMark {
  readonly risk: string
  readonly riskReason: string
  readonly actByAt: number | null
  readonly riskUntil: number | null
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
