// Reading what a shipment delivered, and to whom: the ground of its invoice.

import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { Buyer } from './invoicing.sql.ts'

export interface DeliveredShipment {
  readonly id: string
  readonly number: string
  readonly shippedAt: number
  readonly shipTo: Address
  readonly customerId: string
  /** Days from invoice to due date. */
  readonly paymentDays: number
  readonly buyer: Buyer
}

/** A shipment with the customer as of today. */
export async function loadDeliveredShipment(db: ReadDb, id: string): Promise<DeliveredShipment | undefined> {
  const row = await db
    .selectFrom('shipments as s')
    .innerJoin('customers as c', 'c.id', 's.customerId')
    .select([
      's.id',
      's.number',
      's.shippedAt',
      's.shipTo',
      's.customerId',
      'c.paymentDays',
      'c.number as customerNumber',
      'c.name',
      'c.taxNumber',
      'c.email',
      'c.address',
    ])
    .where('s.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { customerNumber, name, taxNumber, email, address, shipTo, ...shipment } = row
  // Both were written from an Address.
  const buyer = { number: customerNumber, name, taxNumber, email, address: JSON.parse(address) as Address }
  return { ...shipment, shipTo: JSON.parse(shipTo) as Address, buyer }
}

export interface DeliveredLine {
  readonly orderLineId: string
  readonly orderId: string
  readonly orderNumber: string
  readonly currency: string
  readonly sku: string
  readonly description: string
  readonly unit: string
  readonly unitPrice: string
  readonly taxRateBp: number
  readonly quantity: number
}

/** What the packages of a shipment held, summed per order line: order by order, line by line. */
export function loadDeliveredLines(db: ReadDb, shipmentId: string): Promise<DeliveredLine[]> {
  const line = [
    'l.id',
    'l.orderId',
    'l.position',
    'o.number',
    'o.currency',
    'p.sku',
    'l.description',
    'p.unit',
    'l.unitPrice',
    'l.taxRateBp',
  ] as const
  return db
    .selectFrom('packages as k')
    .innerJoin('packageLines as kl', 'kl.packageId', 'k.id')
    .innerJoin('salesOrderLines as l', 'l.id', 'kl.orderLineId')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => [
      'l.id as orderLineId',
      'l.orderId',
      'o.number as orderNumber',
      'o.currency',
      'p.sku',
      'l.description',
      'p.unit',
      'l.unitPrice',
      'l.taxRateBp',
      e.fn.sum<number>('kl.quantity').as('quantity'),
    ])
    .where('k.shipmentId', '=', shipmentId)
    .groupBy(line)
    .orderBy('o.number')
    .orderBy('l.position')
    .execute()
}

/** The customer's own numbers for the orders of an invoice, in the order of its lines, each once. */
export async function loadCustomerReferences(db: ReadDb, orderIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('salesOrders')
    .select('customerReference')
    .where('id', 'in', [...orderIds])
    .orderBy('number')
    .execute()
  return [...new Set(rows.map((row) => row.customerReference).filter((reference) => reference !== ''))]
}
