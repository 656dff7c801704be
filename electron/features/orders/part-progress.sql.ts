// Reading how far each part of an order has come: on lists, on benches, in boxes, and out of the house.

import type { ReadDb } from '#electron/database/schema.ts'
import { heldUnits, type PartHeld } from '#shared/domain/orders/delivery-plan.ts'
import { loadDeliveryPlan } from './delivery-parts.sql.ts'

export interface UnderWay extends Omit<PartHeld, 'partId'> {
  /** Null: of no part. */
  readonly partId: string | null
  readonly warehouseId: string
  /** With what it was shipped. */
  readonly shipmentId: string | null
  /** How many of the packed units lie in a closed box. */
  readonly inClosed: number
}

/** Everything of an order that is under way or was shipped, by part, warehouse and line. */
export async function loadUnderWay(db: ReadDb, orderId: string): Promise<UnderWay[]> {
  const none = { toPick: 0, onBench: 0, packed: 0, shipped: 0, inClosed: 0, shipmentId: null }
  const tasks = await db
    .selectFrom('pickTasks as t')
    .innerJoin('pickLists as p', 'p.id', 't.pickListId')
    .select((e) => ['t.partId', 'p.warehouseId', 't.orderLineId', e.fn.sum<number>(e('t.asked', '-', e.ref('t.picked'))).as('toPick')])
    .where('t.orderId', '=', orderId)
    .where('t.status', '=', 'open')
    .groupBy(['t.partId', 'p.warehouseId', 't.orderLineId'])
    .execute()
  const boxes = await db
    .selectFrom('packages as k')
    .innerJoin('packageLines as l', 'l.packageId', 'k.id')
    .select(['k.partId', 'k.warehouseId', 'k.status', 'k.shipmentId', 'l.orderLineId', 'l.quantity'])
    .where('k.orderId', '=', orderId)
    // What has left, in the order in which it did.
    .orderBy('k.shipmentId')
    .orderBy('k.id')
    .execute()
  const bench = await db
    .selectFrom('reservations as r')
    .innerJoin('salesOrderLines as ol', 'ol.id', 'r.orderLineId')
    .innerJoin('stockLevels as l', 'l.id', 'r.stockLevelId')
    .innerJoin('bins as b', 'b.id', 'l.binId')
    .select((e) => ['b.warehouseId', 'r.orderLineId', e.fn.sum<number>('r.quantity').as('units')])
    .where('ol.orderId', '=', orderId)
    .where('b.kind', '=', 'bench')
    .groupBy(['b.warehouseId', 'r.orderLineId'])
    .execute()
  const parts = (await loadDeliveryPlan(db, orderId))?.parts ?? []
  const loose = bench.map(({ warehouseId, orderLineId, units }) => {
    const packed = boxes
      .filter((box) => box.status !== 'shipped' && box.warehouseId === warehouseId && box.orderLineId === orderLineId)
      .reduce((sum, box) => sum + box.quantity, 0)
    const partId = parts.find((part) => part.isInHand && part.warehouseId === warehouseId)?.id ?? null
    return { ...none, partId, warehouseId: warehouseId ?? '', orderLineId, onBench: units - packed }
  })
  const rows: UnderWay[] = [
    ...tasks.map((task) => ({ ...none, ...task })),
    ...boxes.map(({ status, quantity, shipmentId, ...box }) => {
      const isShipped = status === 'shipped'
      const [packed, shipped] = isShipped ? [0, quantity] : [quantity, 0]
      return { ...none, ...box, shipmentId, packed, shipped, inClosed: status === 'closed' ? quantity : 0 }
    }),
    ...loose,
  ]
  return rows.filter((row) => heldUnits({ ...row, partId: '' }) > 0)
}

/** The same of an order's parts, summed by part and line. */
export function heldByPart(underWay: readonly UnderWay[]): PartHeld[] {
  const sums = new Map<string, PartHeld>()
  for (const { partId, orderLineId, toPick, onBench, packed, shipped } of underWay) {
    if (partId === null) continue
    const key = `${partId} ${orderLineId}`
    const sum = sums.get(key) ?? { partId, orderLineId, toPick: 0, onBench: 0, packed: 0, shipped: 0 }
    sums.set(key, {
      ...sum,
      toPick: sum.toPick + toPick,
      onBench: sum.onBench + onBench,
      packed: sum.packed + packed,
      shipped: sum.shipped + shipped,
    })
  }
  return [...sums.values()]
}

/** How many parts an order has, and of how many all has left. */
export async function countParts(db: ReadDb, orderId: string): Promise<{ parts: number; partsShipped: number }> {
  const planned = await db
    .selectFrom('deliveryParts as p')
    .innerJoin('deliveryPartLines as l', 'l.partId', 'p.id')
    .select((e) => ['p.id', e.fn.sum<number>('l.quantity').as('units')])
    .where('p.orderId', '=', orderId)
    .groupBy('p.id')
    .execute()
  const shipped = await db
    .selectFrom('packages as k')
    .innerJoin('packageLines as l', 'l.packageId', 'k.id')
    .select((e) => ['k.partId', e.fn.sum<number>('l.quantity').as('units')])
    .where('k.orderId', '=', orderId)
    .where('k.status', '=', 'shipped')
    .groupBy('k.partId')
    .execute()
  const left = new Map(shipped.map(({ partId, units }) => [partId, units]))
  return { parts: planned.length, partsShipped: planned.filter(({ id, units }) => left.get(id) === units).length }
}
