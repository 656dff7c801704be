// What stands on documents, read across the rooms. Nothing here writes.
import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'

/** One package: its order, its contents, and what of the order lies in no package yet. */
export async function readPackage(db: ReadDb, id: string) {
  const head = await db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .leftJoin('shipments as s', 's.id', 'k.shipmentId')
    .select([
      'k.id',
      'k.number',
      'k.sequence',
      'k.warehouseId',
      'k.parcelId',
      'k.sscc',
      'k.weightGrams',
      'k.openedAt',
      'k.closedAt',
      'k.orderId',
      'o.number as orderNumber',
      'o.customerReference',
      'o.orderedOn',
      'o.shipTo',
      'o.carrier as wantedCarrier',
      's.carrier as usedCarrier',
      's.service',
      's.trackingNumber',
      's.shippedAt',
    ])
    .where('k.id', '=', id)
    .executeTakeFirst()
  if (!head) return undefined
  const shares = await sharesOfBox(db, head)
  const orderIds = shares.map(({ orderId }) => orderId)
  const { packageCount } = await db
    .selectFrom('packages')
    .select((e) => [(orderIds.length > 1 ? e.fn.max<number>('sequence') : e.fn.countAll<number>()).as('packageCount')])
    .where('orderId', 'in', orderIds)
    .executeTakeFirstOrThrow()
  return {
    ...head,
    shipTo: JSON.parse(head.shipTo) as Address, // written from an Address by the orders room
    packageCount,
    weightGrams: shares.reduce((sum, { weightGrams }) => sum + weightGrams, 0),
    packageIds: shares.map(({ id }) => id),
    orders: shares.map(({ orderId, number, customerReference }) => ({ id: orderId, number, customerReference })),
  }
}

/** The packages that lie in one box, one for each order. */
function sharesOfBox(db: ReadDb, box: { readonly id: string; readonly parcelId: string | null }) {
  const shares = db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .select(['k.id', 'k.weightGrams', 'k.orderId', 'o.number', 'o.customerReference'])
  return (box.parcelId === null ? shares.where('k.id', '=', box.id) : shares.where('k.parcelId', '=', box.parcelId))
    .orderBy('k.id')
    .execute()
}

/** What lies in packages, order by order and in the order of each. */
export function readPackageLines(db: ReadDb, packageIds: readonly string[]) {
  return db
    .selectFrom('packageLines as c')
    .innerJoin('salesOrderLines as l', 'l.id', 'c.orderLineId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select(['p.sku', 'l.description', 'c.quantity', 'p.unit', 'l.orderId'])
    .where('c.packageId', 'in', [...packageIds])
    .orderBy('c.packageId')
    .orderBy('l.position')
    .execute()
}

/** What lies in packages, with the price it was sold for. */
export function readPackedWorth(db: ReadDb, packageIds: readonly string[]) {
  return db
    .selectFrom('packageLines as c')
    .innerJoin('salesOrderLines as l', 'l.id', 'c.orderLineId')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select(['l.description', 'c.quantity', 'l.unitPrice', 'o.currency', 'p.hsCode', 'p.originCountry', 'p.weightGrams'])
    .where('c.packageId', 'in', [...packageIds])
    .orderBy('c.packageId')
    .orderBy('l.position')
    .execute()
}

/** What orders still owe: ordered, not cancelled, and in no package. */
export function readOwedLines(db: ReadDb, orderIds: readonly string[]) {
  return db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => [
      'p.sku',
      'l.description',
      'p.unit',
      'l.orderId',
      e(e(e('l.ordered', '-', e.ref('l.cancelled')), '-', e.ref('l.packed')), '-', e.ref('l.shipped')).as('quantity'),
    ])
    .where('l.orderId', 'in', [...orderIds])
    .where((e) => e('l.ordered', '>', e(e('l.cancelled', '+', e.ref('l.packed')), '+', e.ref('l.shipped'))))
    .orderBy('l.orderId')
    .orderBy('l.position')
    .execute()
}

/** One pick list with its tasks in walking order. */
export async function readPickList(db: ReadDb, id: string) {
  const head = await db.selectFrom('pickLists').select(['number', 'picker', 'createdAt']).where('id', '=', id).executeTakeFirst()
  if (!head) return undefined
  const tasks = await db
    .selectFrom('pickTasks as t')
    .innerJoin('bins as b', 'b.id', 't.binId')
    .innerJoin('products as p', 'p.id', 't.productId')
    .innerJoin('salesOrders as o', 'o.id', 't.orderId')
    .select([
      'b.code as bin',
      'p.sku',
      'p.name',
      'p.unit',
      't.lot',
      't.asked',
      't.picked',
      't.status',
      'o.number as orderNumber',
      'o.promisedOn',
    ])
    .where('t.pickListId', '=', id)
    .orderBy('t.position')
    .execute()
  return { ...head, tasks }
}

/** One transfer with its goods in walking order. */
export async function readTransfer(db: ReadDb, id: string) {
  const head = await db
    .selectFrom('transfers as t')
    .innerJoin('warehouses as f', 'f.id', 't.fromWarehouseId')
    .innerJoin('warehouses as w', 'w.id', 't.toWarehouseId')
    .leftJoin('salesOrders as o', 'o.id', 't.orderId')
    .select(['t.number', 't.notes', 't.createdAt', 'f.name as from', 'w.name as to', 'o.number as orderNumber'])
    .where('t.id', '=', id)
    .executeTakeFirst()
  if (!head) return undefined
  const lines = await db
    .selectFrom('transferLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .innerJoin('stockLevels as s', 's.id', 'l.stockLevelId')
    .innerJoin('bins as b', 'b.id', 's.binId')
    .select(['b.code as bin', 'p.sku', 'p.name as description', 'p.unit', 'l.lot', 'l.quantity'])
    .where('l.transferId', '=', id)
    .orderBy('l.position')
    .execute()
  return { ...head, lines }
}

export function readBin(db: ReadDb, id: string) {
  return db
    .selectFrom('bins')
    .innerJoin('zones', 'zones.id', 'bins.zoneId')
    .select(['bins.code', 'zones.name as zone'])
    .where('bins.id', '=', id)
    .executeTakeFirst()
}

/** A product with the barcode of one unit, when it has one. */
export async function readProduct(db: ReadDb, id: string) {
  const product = await db.selectFrom('products').select(['sku', 'name']).where('id', '=', id).executeTakeFirst()
  if (!product) return undefined
  const single = await db
    .selectFrom('barcodes')
    .select('code')
    .where('productId', '=', id)
    .where('packQuantity', '=', 1)
    .orderBy('position')
    .executeTakeFirst()
  return { ...product, barcode: single?.code }
}
