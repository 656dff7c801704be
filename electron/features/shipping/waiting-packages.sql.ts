// Reading packages that wait for a carrier.

import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { PackageStatus } from '#shared/domain/packing/pack-flow.ts'
import type { PackageCode } from '#shared/domain/packing/package-code.ts'
import { must } from '#shared/kernel/must.ts'

interface ClosedAsk {
  readonly orderId?: string
  readonly warehouseId?: string | undefined
  /** Only those of this part of an order that is sent in parts. */
  readonly partId?: string | null | undefined
  readonly limit: number
}

/** Closed packages that have not left, the one that waits longest first: all of them, or those of one order. */
export async function listClosedPackages(db: ReadDb, which: ClosedAsk) {
  let query = db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select((e) => [
      'k.id',
      'k.number',
      'k.sscc',
      'k.orderId',
      'o.number as orderNumber',
      'o.customerId',
      'c.name as customerName',
      'o.shipTo',
      'o.carrier',
      'k.weightGrams',
      'k.closedAt',
      e
        .selectFrom('packageLines as l')
        .select((l) => l.fn.coalesce(l.fn.sum<number>('l.quantity'), l.lit(0)).as('n'))
        .whereRef('l.packageId', '=', 'k.id')
        .as('units'),
    ])
    .where('k.status', '=', 'closed')
  if (which.orderId !== undefined) query = query.where('k.orderId', '=', which.orderId)
  if (which.warehouseId !== undefined) query = query.where('k.warehouseId', '=', which.warehouseId)
  if (which.partId) query = query.where('k.partId', '=', which.partId)
  const rows = await query.orderBy('k.closedAt').orderBy('k.id').limit(which.limit).execute()
  return rows.map(({ shipTo, closedAt, units, ...row }) => {
    const { city, country } = JSON.parse(shipTo) as Address // written from an Address by the orders room
    const status: PackageStatus = 'closed'
    return { ...row, status, city, country, units: units ?? 0, closedAt: must(closedAt, `when package ${row.number} was closed`) }
  })
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

/** The packages of an order that hold something, the last one first. */
export async function packagesOfOrder(db: ReadDb, orderId: string): Promise<FoundPackage[]> {
  const rows = await withShipment(db)
    .where('k.orderId', '=', orderId)
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
