// Reading what a shipment delivered, and to whom: the ground of its invoice.

import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { storedDiscount } from '#electron/database/stored-discount.ts'
import type { DocumentLanguage } from '#electron/documents/printed-address.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { OrderToBill } from '#shared/domain/invoicing/bill-order.ts'
import type { Discount } from '#shared/domain/pricing/discounts.ts'
import type { TaxGroup } from '#shared/domain/pricing/order-sums.ts'
import type { TaxCategory, TaxReason } from '#shared/domain/pricing/tax-words.ts'
import { loadBilled } from '../orders/order-work.ts'
import type { Buyer } from './invoicing.sql.ts'

export interface DeliveredShipment {
  readonly id: string
  readonly number: string
  readonly shippedAt: number
  readonly shipTo: Address
  readonly customerId: string
  /** Days from invoice to due date. */
  readonly paymentDays: number
  /** The customer's own language for what is sent to them; empty is the company's. */
  readonly language: '' | DocumentLanguage
  readonly buyer: Buyer
}

const deliveredShipment = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('shipments as s')
    .innerJoin('customers as c', 'c.id', 's.customerId')
    .leftJoin('customerAddresses as b', (join) =>
      join.onRef('b.customerId', '=', 'c.id').on('b.kind', '=', 'billing').on('b.isDefault', '=', 1),
    )
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
      'c.language',
      'c.address',
      'b.address as billing',
    ])
    .where('s.id', '=', id),
)

/** A shipment with the customer as of today. */
export async function loadDeliveredShipment(db: ReadDb, id: string): Promise<DeliveredShipment | undefined> {
  const row = await deliveredShipment.first(db, { id })
  if (!row) return undefined
  const { customerNumber, name, taxNumber, email, address, billing, shipTo, ...shipment } = row
  // Both were written from an Address.
  const buyer = { number: customerNumber, name, taxNumber, email, address: JSON.parse(billing ?? address) as Address }
  return { ...shipment, shipTo: JSON.parse(shipTo) as Address, buyer }
}

const ordersIn = kept((db: ReadDb, { shipmentId }: { shipmentId: string }) =>
  db.selectFrom('packages').select('orderId').distinct().where('shipmentId', '=', shipmentId).orderBy('orderId'),
)

/** The orders of which a shipment held something, in the order in which they are always held. */
export async function ordersDelivered(db: ReadDb, shipmentId: string): Promise<string[]> {
  const rows = await ordersIn.all(db, { shipmentId })
  return rows.map(({ orderId }) => orderId)
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
  readonly ordered: number
  readonly discount: Discount | null
  readonly taxCategory: TaxCategory
  readonly taxRateBp: number
  readonly taxReason: TaxReason
  /** Units that earlier invoices charged. */
  readonly invoiced: number
  /** What they took off the line. */
  readonly allowedMinor: number
  readonly quantity: number
}

/** What an invoice says of a line besides how much of it came. */
const lineColumns = [
  'o.currency',
  'p.sku',
  'l.description',
  'p.unit',
  'l.unitPrice',
  'l.ordered',
  'l.discountBp',
  'l.discountMinor',
  'l.taxCategory',
  'l.taxRateBp',
  'l.taxReason',
  'l.invoiced',
] as const

const deliveredLines = kept((db: ReadDb, { shipmentId }: { shipmentId: string }) =>
  db
    .selectFrom('packages as k')
    .innerJoin('packageLines as kl', 'kl.packageId', 'k.id')
    .innerJoin('salesOrderLines as l', 'l.id', 'kl.orderLineId')
    .innerJoin('salesOrders as o', 'o.id', 'l.orderId')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => [
      'l.id as orderLineId',
      'l.orderId',
      'o.number as orderNumber',
      ...lineColumns,
      e.fn.sum<number>('kl.quantity').as('quantity'),
      e
        .selectFrom('invoiceLines as il')
        .select((il) => il.fn.coalesce(il.fn.sum<number>('il.allowanceMinor'), il.lit(0)).as('n'))
        .whereRef('il.orderId', '=', 'l.orderId')
        .whereRef('il.orderLineId', '=', 'l.id')
        .as('allowed'),
    ])
    .where('k.shipmentId', '=', shipmentId)
    .groupBy(['l.id', 'l.orderId', 'l.position', 'o.number', ...lineColumns])
    .orderBy('o.number')
    .orderBy('l.position'),
)

/** What the packages of a shipment held, summed per order line: order by order, line by line. */
export async function loadDeliveredLines(db: ReadDb, shipmentId: string): Promise<DeliveredLine[]> {
  const rows = await deliveredLines.all(db, { shipmentId })
  return rows.map(({ discountBp, discountMinor, allowed, ...row }) => {
    return { ...row, allowedMinor: allowed ?? 0, discount: storedDiscount({ discountBp, discountMinor }) }
  })
}

const headToBill = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db
    .selectFrom('salesOrders')
    .select(['currency', 'discountBp', 'discountMinor', 'shippingMinor', 'shippingCategory', 'shippingRateBp'])
    .where('id', '=', orderId),
)

const linesToBill = kept((db: ReadDb, { orderId }: { orderId: string }) =>
  db.selectFrom('salesOrderLines').select(['netMinor', 'taxCategory', 'taxRateBp']).where('orderId', '=', orderId),
)

/** An order as it is to be billed, and what invoices charged of it so far. */
export async function loadOrderToBill(db: ReadDb, orderId: string): Promise<{ order: OrderToBill; billed: TaxGroup[] }> {
  const head = await headToBill.one(db, { orderId })
  const lines = await linesToBill.all(db, { orderId })
  const billed = await loadBilled(db, orderId)
  const shipping = { netMinor: head.shippingMinor, category: head.shippingCategory, rateBp: head.shippingRateBp }
  return { order: { currency: head.currency, lines, discount: storedDiscount(head), shipping }, billed }
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
