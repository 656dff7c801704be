// The only SQL that writes packages and what lies in them, but for their status.

import { kept } from '#electron/database/kept-query.ts'
import { addRow } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { PackageStatus } from '#shared/domain/packing/pack-flow.ts'
import { must } from '#shared/kernel/must.ts'

export interface PackageContent {
  readonly orderLineId: string
  readonly sku: string
  readonly productName: string
  readonly quantity: number
}

export interface Package {
  readonly id: string
  readonly number: string
  readonly sequence: number
  readonly sscc: string
  readonly status: PackageStatus
  readonly weightGrams: number
  readonly closedAt: number | null
  /** The part of its order that it belongs to. */
  readonly partId: string | null
  /** The order whose goods it holds. */
  readonly orderId: string
  /** What it shares with the packages that lie in the same box. */
  readonly parcelId: string | null
  readonly warehouseId: string
  readonly lines: readonly PackageContent[]
}

const boxColumns = [
  'id',
  'number',
  'sequence',
  'sscc',
  'status',
  'weightGrams',
  'closedAt',
  'partId',
  'orderId',
  'parcelId',
  'warehouseId',
] as const

const boxesQuery = (db: ReadDb, orderIds: readonly string[]) =>
  db.selectFrom('packages').select(boxColumns).where('orderId', 'in', orderIds).orderBy('sequence').orderBy('id')
const boxesOf = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) => boxesQuery(db, orderIds))
const boxesIn = kept((db: ReadDb, { orderIds, house }: { orderIds: readonly string[]; house: string }) =>
  boxesQuery(db, orderIds).where('warehouseId', '=', house),
)

/** The packages of orders in the order in which they were made: all, or those of one house. */
export async function loadBoxes(db: ReadDb, orderIds: readonly string[], house?: string): Promise<Omit<Package, 'lines'>[]> {
  const rows = house === undefined ? await boxesOf.all(db, { orderIds }) : await boxesIn.all(db, { orderIds, house })
  return rows.map((row) => ({ ...row, status: row.status as PackageStatus })) // the table's CHECK allows only statuses
}

const packagesQuery = (db: ReadDb, orderIds: readonly string[]) =>
  db
    .selectFrom('packages as b')
    .leftJoin('packageLines as k', 'k.packageId', 'b.id')
    .leftJoin('salesOrderLines as l', 'l.id', 'k.orderLineId')
    .leftJoin('products as p', 'p.id', 'l.productId')
    .select(['b.id', 'b.number', 'b.sequence', 'b.sscc', 'b.status', 'b.weightGrams', 'b.closedAt', 'b.partId', 'b.orderId', 'b.parcelId'])
    .select(['b.warehouseId', 'k.orderLineId', 'p.sku', 'l.description as productName', 'k.quantity'])
    .where('b.orderId', 'in', orderIds)
    .orderBy('b.sequence')
    .orderBy('b.id')
    .orderBy('l.position')
const packagesOf = kept((db: ReadDb, { orderIds }: { orderIds: readonly string[] }) => packagesQuery(db, orderIds))
const packagesIn = kept((db: ReadDb, { orderIds, house }: { orderIds: readonly string[]; house: string }) =>
  packagesQuery(db, orderIds).where('b.warehouseId', '=', house),
)

/** The same, each with its contents. */
export async function loadPackages(db: ReadDb, orderIds: readonly string[], house?: string): Promise<Package[]> {
  const rows = house === undefined ? await packagesOf.all(db, { orderIds }) : await packagesIn.all(db, { orderIds, house })
  const packages = new Map<string, Package & { lines: PackageContent[] }>()
  for (const { orderLineId, sku, productName, quantity, ...box } of rows) {
    const known = packages.get(box.id) ?? { ...box, status: box.status as PackageStatus, lines: [] } // the table's CHECK allows only statuses
    packages.set(box.id, known)
    if (orderLineId !== null && sku !== null && productName !== null && quantity !== null) {
      known.lines.push({ orderLineId, sku, productName, quantity })
    }
  }
  return [...packages.values()]
}

const boxById = kept((db: ReadDb, { id }: { id: string }) => db.selectFrom('packages').select(boxColumns).where('id', '=', id))

const someContents = kept((db: ReadDb, { id, orderLineIds }: { id: string; orderLineIds: readonly string[] }) =>
  db
    .selectFrom('packageLines as k')
    .innerJoin('salesOrderLines as l', 'l.id', 'k.orderLineId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select(['k.orderLineId', 'p.sku', 'l.description as productName', 'k.quantity'])
    .where('k.packageId', '=', id)
    .where('k.orderLineId', 'in', orderLineIds)
    .orderBy('l.position'),
)

/** One package, of its contents only these order lines. */
export async function loadPackage(db: ReadDb, id: string, orderLineIds: readonly string[]): Promise<Package | undefined> {
  const box = await boxById.first(db, { id })
  if (!box) return undefined
  const lines = await someContents.all(db, { id, orderLineIds })
  return { ...box, status: box.status as PackageStatus, lines } // the table's CHECK allows only statuses
}

const sumsOfBench = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db.selectFrom('salesOrders').select(['unitsPicked as unitsToPack', 'unitsPacked']).where('id', '=', orderId),
)

/** How many units of an order lie loose on the bench and in boxes, as its own sums say. */
export function benchSums(db: ReadDb, orderId: string): Promise<{ unitsToPack: number; unitsPacked: number } | undefined> {
  return sumsOfBench.first(db, { orderId })
}

const goodsInOpenBox = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('packages as k')
    .innerJoin('packageLines as l', 'l.packageId', 'k.id')
    .select('k.id')
    .where('k.orderId', '=', orderId)
    .where('k.status', '=', 'open')
    .limit(1),
)

export async function isGoodsInOpenBox(db: ReadDb, orderId: string): Promise<boolean> {
  const open = await goodsInOpenBox.first(db, { orderId })
  return open !== undefined
}

export interface NewPackage {
  readonly id: string
  /** The house on whose bench it is packed. */
  readonly warehouseId: string
  readonly number: string
  readonly orderId: string
  readonly partId: string | null
  readonly parcelId: string | null
  readonly sequence: number
  readonly sscc: string
  readonly openedAt: number
}

export async function insertPackage(tx: WriteDb, box: NewPackage): Promise<void> {
  await addRow(tx, 'packages', { ...box, status: 'open', weightGrams: 0, shipmentId: null, closedAt: null })
}

const unitsPutIn = kept((tx: WriteDb, { packageId, orderLineId, quantity }: { packageId: string; orderLineId: string; quantity: number }) =>
  tx
    .insertInto('packageLines')
    .values({ packageId, orderLineId, quantity })
    .onConflict((c) =>
      c.columns(['packageId', 'orderLineId']).doUpdateSet((e) => ({ quantity: e('packageLines.quantity', '+', quantity) })),
    ),
)

/** Puts units of an order line into a package. */
export async function putIn(tx: WriteDb, packageId: string, orderLineId: string, quantity: number): Promise<void> {
  await unitsPutIn.changed(tx, { packageId, orderLineId, quantity })
}

/** Takes units of an order line out of a package. More than lie in it is a fault. */
export async function takeOut(tx: WriteDb, packageId: string, orderLineId: string, quantity: number): Promise<void> {
  const ofLine = { packageId, orderLineId }
  const emptied = await tx
    .deleteFrom('packageLines')
    .where((e) => e.and(ofLine))
    .where('quantity', '=', quantity)
    .executeTakeFirst()
  if (emptied.numDeletedRows === 1n) return
  const reduced = await tx
    .updateTable('packageLines')
    .set((e) => ({ quantity: e('quantity', '-', quantity) }))
    .where((e) => e.and(ofLine))
    .where('quantity', '>', quantity)
    .executeTakeFirst()
  if (reduced.numUpdatedRows !== 1n) throw new Error(`package ${packageId} does not hold ${quantity} units of order line ${orderLineId}`)
}

/** Says in which box a package lies; null: in one of its own. */
export async function setParcel(tx: WriteDb, ids: readonly string[], parcelId: string | null, sequence?: number): Promise<void> {
  await tx
    .updateTable('packages')
    .set({ parcelId, ...(sequence === undefined ? {} : { sequence }) })
    .where('id', 'in', [...ids])
    .execute()
}

/** The packages that lie in one box with a package, itself among them, the one whose number and label the box goes by first. */
export async function inOneBox(
  db: ReadDb,
  packageId: string,
): Promise<[{ id: string; number: string }, ...{ id: string; number: string }[]]> {
  const { parcelId, ...box } = await db
    .selectFrom('packages')
    .select(['id', 'number', 'parcelId'])
    .where('id', '=', packageId)
    .executeTakeFirstOrThrow()
  if (parcelId === null) return [box]
  const [first, ...others] = await db
    .selectFrom('packages')
    .select(['id', 'number'])
    .where('parcelId', '=', parcelId)
    .orderBy('id')
    .execute()
  return [must(first, `a package of parcel ${parcelId}`), ...others]
}

export function whereaboutsOf(db: ReadDb, packageId: string): Promise<{ orderId: string } | undefined> {
  return db.selectFrom('packages').select('orderId').where('id', '=', packageId).executeTakeFirst()
}

/** Gives closed packages their weight; false when one of them is not closed, and then the caller refuses. */
export async function setWeights(tx: WriteDb, weights: readonly { id: string; weightGrams: number }[]): Promise<boolean> {
  for (const { id, weightGrams } of weights) {
    const done = await tx
      .updateTable('packages')
      .set({ weightGrams })
      .where('id', '=', id)
      .where('status', '=', 'closed')
      .executeTakeFirst()
    if (done.numUpdatedRows !== 1n) return false
  }
  return true
}

/** Packages of a box in which nothing lies: they do not go with it. */
export async function emptyShares(db: ReadDb, parcelId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('packages as k')
    .select('k.id')
    .where('k.parcelId', '=', parcelId)
    .where((e) => e.not(e.exists(e.selectFrom('packageLines as l').select('l.packageId').whereRef('l.packageId', '=', 'k.id'))))
    .execute()
  return rows.map(({ id }) => id)
}

const weightOf = kept((db: ReadDb, { packageId }: { packageId: string }) =>
  db
    .selectFrom('packageLines as k')
    .innerJoin('salesOrderLines as l', 'l.id', 'k.orderLineId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => e.fn.coalesce(e.fn.sum<number>(e('k.quantity', '*', e.ref('p.weightGrams'))), e.lit(0)).as('grams'))
    .where('k.packageId', '=', packageId),
)

/** What the contents of a package weigh by their products, in grams. */
export async function contentWeight(db: ReadDb, packageId: string): Promise<number> {
  const { grams } = await weightOf.one(db, { packageId })
  return grams
}

const summedContents = kept((db: ReadDb, { packageIds }: { packageIds: readonly string[] }) =>
  db
    .selectFrom('packageLines as k')
    .innerJoin('salesOrderLines as l', 'l.id', 'k.orderLineId')
    .select((e) => ['k.orderLineId', 'l.productId', e.fn.sum<number>('k.quantity').as('quantity')])
    .where('k.packageId', 'in', packageIds)
    .groupBy(['k.orderLineId', 'l.productId'])
    .orderBy('l.productId')
    .orderBy('k.orderLineId'),
)

/** What the packages hold by order line, products always in the same order so that two stations cannot block each other. */
export function loadContents(
  db: ReadDb,
  packageIds: readonly string[],
): Promise<{ orderLineId: string; productId: string; quantity: number }[]> {
  return summedContents.all(db, { packageIds })
}
