// Reading where the units of a confirmed order stand: on pick lists, on the bench, in boxes, and at the printers.

import type { ReadDb } from '#electron/database/schema.ts'
import type { PickedFrom } from '#shared/domain/amendments/share-put-backs.ts'
import type { PackageStatus } from '#shared/domain/packing/pack-flow.ts'

/** The open pick tasks of an order, in walking order. */
export function loadOpenTasks(db: ReadDb, orderId: string) {
  return db
    .selectFrom('pickTasks as t')
    .innerJoin('pickLists as p', 'p.id', 't.pickListId')
    .select(['t.id', 't.pickListId', 'p.number', 'p.picker', 't.orderLineId', 't.stockLevelId', 't.asked', 't.picked'])
    .where('t.orderId', '=', orderId)
    .where('t.status', '=', 'open')
    .orderBy('t.pickListId')
    .orderBy('t.position')
    .execute()
}

export interface BoxInHouse {
  readonly id: string
  readonly number: string
  readonly isClosed: boolean
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
  /** Labels and slips that wait for their printer. */
  readonly waitingPrints: number
}

/** The boxes of an order that have not left, in the order in which they were begun. */
export async function loadBoxesInHouse(db: ReadDb, orderId: string): Promise<BoxInHouse[]> {
  const boxes = await db
    .selectFrom('packages as k')
    .select((e) => [
      'k.id',
      'k.number',
      'k.status',
      e
        .selectFrom('printJobs as j')
        .select((j) => j.fn.countAll<number>().as('n'))
        .whereRef('j.documentId', '=', 'k.id')
        .where('j.state', '=', 'waiting')
        .as('waitingPrints'),
    ])
    .where('k.orderId', '=', orderId)
    .where('k.status', '!=', 'shipped' satisfies PackageStatus)
    .orderBy('k.sequence')
    .orderBy('k.id')
    .execute()
  const contents = await db
    .selectFrom('packageLines as l')
    .innerJoin('packages as k', 'k.id', 'l.packageId')
    .select(['l.packageId', 'l.orderLineId', 'l.quantity'])
    .where('k.orderId', '=', orderId)
    .orderBy('l.orderLineId')
    .execute()
  return boxes.map(({ id, number, status, waitingPrints }) => ({
    id,
    number,
    isClosed: status === 'closed',
    waitingPrints: waitingPrints ?? 0,
    lines: contents.filter((line) => line.packageId === id).map(({ orderLineId, quantity }) => ({ orderLineId, quantity })),
  }))
}

/** From which bins the units of an order line were picked that have not gone back yet, in the order of picking; and on which lists. */
export async function loadPickedFrom(db: ReadDb, orderId: string, orderLineId: string): Promise<(PickedFrom & { pickListId: string })[]> {
  const rows = await db
    .selectFrom('pickTasks as t')
    .innerJoin('bins as b', 'b.id', 't.binId')
    .innerJoin('bins as bench', (join) => join.onRef('bench.warehouseId', '=', 'b.warehouseId').on('bench.kind', '=', 'bench'))
    .select(['t.binId', 'b.code as binCode', 'bench.id as benchId', 't.lot', 't.picked', 't.pickListId'])
    .where('t.orderId', '=', orderId)
    .where('t.orderLineId', '=', orderLineId)
    .where('t.picked', '>', 0)
    .orderBy('t.pickListId')
    .orderBy('t.position')
    .execute()
  const gone = await db
    .selectFrom('putBackTasks')
    .select(['binId', 'lot', 'quantity'])
    .where('orderId', '=', orderId)
    .where('orderLineId', '=', orderLineId)
    .execute()
  const back = new Map<string, number>()
  for (const { binId, lot, quantity } of gone) back.set(`${binId} ${lot}`, (back.get(`${binId} ${lot}`) ?? 0) + quantity)
  const places: (PickedFrom & { pickListId: string })[] = []
  // Those picked last have gone back first.
  for (const { picked, ...place } of rows.reverse()) {
    const key = `${place.binId} ${place.lot}`
    const returned = Math.min(picked, back.get(key) ?? 0)
    back.set(key, (back.get(key) ?? 0) - returned)
    places.unshift({ ...place, quantity: picked - returned })
  }
  return places
}

/** In the house of a bench: a shelf for goods of which nobody knows where they came from, the first on the walk. */
export function shelfBeside(db: ReadDb, benchId: string): Promise<{ binId: string; binCode: string } | undefined> {
  return db
    .selectFrom('bins as b')
    .innerJoin('bins as bench', 'bench.warehouseId', 'b.warehouseId')
    .select(['b.id as binId', 'b.code as binCode'])
    .where('bench.id', '=', benchId)
    .where('b.kind', '=', 'shelf')
    .orderBy('b.position')
    .limit(1)
    .executeTakeFirst()
}
