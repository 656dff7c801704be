// The only SQL that writes shipments.
import { sql } from 'kysely'
import { kept } from '#electron/database/kept-query.ts'
import { addRow } from '#electron/database/kept-rows.ts'
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { PackageStatus } from '#shared/domain/packing/pack-flow.ts'

export interface ShipmentHead {
  readonly id: string
  readonly number: string
  /** The house that it leaves from. */
  readonly warehouseId: string
  readonly customerId: string
  readonly customerName: string
  readonly shipTo: Address
  readonly carrier: string
  readonly service: string
  readonly trackingNumber: string
  readonly shippedAt: number
}

/** A shipment, and whether it has arrived. */
export interface KnownShipment extends ShipmentHead {
  readonly deliveredOn: string | null
  readonly receivedBy: string
}

export async function insertShipment(tx: WriteDb, shipment: ShipmentHead & { search: string; packageCount: number }): Promise<void> {
  await addRow(tx, 'shipments', { ...shipment, shipTo: JSON.stringify(shipment.shipTo) })
}

const shipmentById = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('shipments')
    .select([
      'id',
      'number',
      'warehouseId',
      'customerId',
      'customerName',
      'shipTo',
      'carrier',
      'service',
      'trackingNumber',
      'shippedAt',
      'deliveredOn',
      'receivedBy',
    ])
    .where('id', '=', id),
)

export async function loadShipment(db: ReadDb, id: string): Promise<KnownShipment | undefined> {
  const row = await shipmentById.first(db, { id })
  return row && { ...row, shipTo: JSON.parse(row.shipTo) as Address } // written from an Address by insertShipment
}

const shippedPackages = kept((db: ReadDb, { shipmentId }: { shipmentId: string }) =>
  db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .select(['k.id', 'k.number', 'k.sscc', 'k.weightGrams', 'k.parcelId', 'k.orderId', 'o.number as orderNumber'])
    .where('k.shipmentId', '=', shipmentId)
    .orderBy('o.number')
    .orderBy('k.sequence'),
)

export function loadShippedPackages(db: ReadDb, shipmentId: string) {
  return shippedPackages.all(db, { shipmentId })
}

const invoiceOfIt = kept((db: ReadDb, { shipmentId }: { shipmentId: string }) =>
  db.selectFrom('invoices').select('id').where('shipmentId', '=', shipmentId),
)

export async function invoiceOf(db: ReadDb, shipmentId: string): Promise<string | null> {
  const row = await invoiceOfIt.first(db, { shipmentId })
  return row?.id ?? null
}

export interface OutgoingRow {
  readonly id: string
  readonly number: string
  readonly status: PackageStatus
  /** The shipment that it left with. */
  readonly shipment: string | null
  /** The house on whose bench it stands. */
  readonly warehouseId: string
  /** What it shares with the packages in the same box. */
  readonly parcelId: string | null
  readonly orderId: string
  readonly orderNumber: string
  readonly customerId: string
  readonly customerName: string
  readonly currency: string
  readonly shipTo: Address
}

const inTheirBoxes = kept((db: ReadDb, { packageIds }: { packageIds: readonly string[] }) => {
  const parcels = db.selectFrom('packages').select('parcelId').where('id', 'in', packageIds).where('parcelId', 'is not', null)
  return db.selectFrom('packages').select('id').where('parcelId', 'in', parcels.$narrowType<{ parcelId: string }>()).orderBy('id')
})

/** The same packages and those that lie in the same boxes: a box goes as a whole. */
export async function withTheirBoxes(db: ReadDb, packageIds: readonly string[]): Promise<string[]> {
  const rows = await inTheirBoxes.all(db, { packageIds })
  return [...new Set([...packageIds, ...rows.map(({ id }) => id)])]
}

const outgoingOf = kept((db: ReadDb, { packageIds }: { packageIds: readonly string[] }) =>
  db
    .selectFrom('packages as k')
    .innerJoin('salesOrders as o', 'o.id', 'k.orderId')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .leftJoin('shipments as s', 's.id', 'k.shipmentId')
    .select([
      'k.id',
      'k.number',
      'k.status',
      'k.parcelId',
      'k.warehouseId',
      's.number as shipment',
      'k.orderId',
      'o.number as orderNumber',
      'o.customerId',
      'c.name as customerName',
      'o.currency',
      'o.shipTo',
    ])
    .where('k.id', 'in', packageIds)
    .orderBy('o.number')
    .orderBy('k.sequence'),
)

/** Packages by id, with their orders and where those go. */
export async function loadOutgoing(db: ReadDb, packageIds: readonly string[]): Promise<OutgoingRow[]> {
  const rows = await outgoingOf.all(db, { packageIds })
  return rows.map((row) => ({
    ...row,
    status: row.status as PackageStatus, // the table's CHECK allows only statuses
    shipTo: JSON.parse(row.shipTo) as Address, // written from an Address by the orders room
  }))
}

/** Whether a shipment that left since then has this tracking number. In the words of the index over tracking numbers. */
export async function isTrackingTaken(db: ReadDb, trackingNumber: string, since: number): Promise<boolean> {
  const row = await db
    .selectFrom('shipments')
    .select('id')
    .where(sql<boolean>`tracking_number <> '' and lower(tracking_number) = ${trackingNumber.toLowerCase()}`)
    .where('shippedAt', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveDelivery(tx: WriteDb, id: string, deliveredOn: string, receivedBy: string): Promise<void> {
  await tx.updateTable('shipments').set({ deliveredOn, receivedBy }).where('id', '=', id).execute()
}

/** The day on which the last of an order's shipments arrived; undefined while one is on its way. */
export async function lastDelivery(db: ReadDb, orderId: string): Promise<string | undefined> {
  const rows = await db
    .selectFrom('shipments')
    .select('deliveredOn')
    .where('id', 'in', (e) =>
      e
        .selectFrom('packages')
        .select('shipmentId')
        .where('orderId', '=', orderId)
        .where('shipmentId', 'is not', null)
        .$narrowType<{ shipmentId: string }>(),
    )
    .execute()
  const days = rows.map((row) => row.deliveredOn)
  return days.includes(null)
    ? undefined
    : days
        .filter((day) => day !== null)
        .sort()
        .at(-1)
}
