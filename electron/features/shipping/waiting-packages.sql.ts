// Reading packages that wait for a carrier.

import { sql } from 'kysely'
import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { PackageStatus } from '#shared/domain/packing/pack-flow.ts'
import type { PackageCode } from '#shared/domain/packing/package-code.ts'
import { must } from '#shared/kernel/must.ts'

interface ClosedAsk {
  readonly orderIds?: readonly string[]
  readonly warehouseId?: string | undefined
  /** Only those of this part of an order that is sent in parts. */
  readonly partId?: string | null | undefined
  readonly limit: number
}

// Packages that lie in one box are one row, which goes by the first of them. A closed box holds none that is empty.
const isFirstInBox = sql<boolean>`(k.parcel_id is null or k.id = (select min(f.id) from packages f where f.parcel_id = k.parcel_id))`
const unitsInBox = sql<number>`(select coalesce(sum(l.quantity), 0) from package_lines l join packages s on s.id = l.package_id
  where s.id = k.id or s.parcel_id = k.parcel_id)`
const gramsInBox = sql<number>`coalesce((select sum(s.weight_grams) from packages s where s.parcel_id = k.parcel_id), k.weight_grams)`

/** Closed packages that have not left, the one that waits longest first: all of them, or those of some orders. */
export async function listClosedPackages(db: ReadDb, which: ClosedAsk) {
  let query = db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select([
      'k.id',
      'k.number',
      'k.sscc',
      'k.parcelId',
      'k.orderId',
      'o.number as orderNumber',
      'o.customerId',
      'c.name as customerName',
      'o.shipTo',
      'o.carrier',
      'k.closedAt',
    ])
    .select([unitsInBox.as('units'), gramsInBox.as('weightGrams')])
    .where('k.status', '=', 'closed')
    .where(isFirstInBox)
  if (which.orderIds !== undefined) query = query.where('k.orderId', 'in', [...which.orderIds])
  if (which.warehouseId !== undefined) query = query.where('k.warehouseId', '=', which.warehouseId)
  if (which.partId) query = query.where('k.partId', '=', which.partId)
  const rows = await query.orderBy('k.closedAt').orderBy('k.id').limit(which.limit).execute()
  const others = await othersInBoxes(
    db,
    rows.flatMap(({ parcelId }) => parcelId ?? []),
  )
  return rows.map(({ shipTo, closedAt, units, weightGrams, parcelId, ...row }) => {
    const { city, country } = JSON.parse(shipTo) as Address // written from an Address by the orders room
    const status: PackageStatus = 'closed'
    const goesWith = others.filter((one) => one.parcelId === parcelId && one.number !== row.orderNumber).map(({ number }) => number)
    return {
      ...row,
      status,
      city,
      country,
      goesWith,
      units: Number(units),
      weightGrams: Number(weightGrams),
      closedAt: must(closedAt, `when package ${row.number} was closed`),
    }
  })
}

/** The orders that lie in boxes which several share. */
function othersInBoxes(db: ReadDb, parcelIds: readonly string[]): Promise<{ parcelId: string | null; number: string }[]> {
  if (parcelIds.length === 0) return Promise.resolve([])
  return db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .select(['k.parcelId', 'o.number'])
    .where('k.parcelId', 'in', [...parcelIds])
    .orderBy('o.number')
    .execute()
}

export interface FoundPackage {
  readonly number: string
  readonly orderId: string
  readonly status: PackageStatus
  readonly partId: string | null
  /** The shipment that it left with. */
  readonly shipment: string | null
}

/** A package by its number or SSCC. */
export async function findPackage(db: ReadDb, code: PackageCode): Promise<FoundPackage | undefined> {
  const packages = withShipment(db)
  const row = await (code.kind === 'sscc'
    ? packages.where('k.sscc', '=', code.sscc)
    : packages.where('k.number', '=', code.number)
  ).executeTakeFirst()
  return row && { ...row, status: row.status as PackageStatus } // the table's CHECK allows only statuses
}

/** The packages of orders that hold something, the last one first. */
export async function packagesOfOrders(db: ReadDb, orderIds: readonly string[]): Promise<FoundPackage[]> {
  const rows = await withShipment(db)
    .where('k.orderId', 'in', [...orderIds])
    .where((e) => e.exists(e.selectFrom('packageLines as l').select('l.packageId').whereRef('l.packageId', '=', 'k.id')))
    .orderBy('k.sequence', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, status: row.status as PackageStatus })) // the table's CHECK allows only statuses
}

function withShipment(db: ReadDb) {
  return db
    .selectFrom('packages as k')
    .leftJoin('shipments as s', 's.id', 'k.shipmentId')
    .select(['k.number', 'k.orderId', 'k.partId', 'k.status', 's.number as shipment'])
}
