// Reading sales orders and their lines.

import { kept } from '#electron/database/kept-query.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import { storedDiscount } from '#electron/database/stored-discount.ts'
import type { Risk } from '#shared/contract/orders.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { Discount } from '#shared/domain/pricing/discounts.ts'
import type { TaxGroup } from '#shared/domain/pricing/order-sums.ts'
import { loadBilled } from './billed-parts.sql.ts'
import type { LineTerms, ShippingTerms } from './order-terms.ts'

export interface OrderHead extends ShippingTerms {
  readonly id: string
  readonly number: string
  readonly status: string
  readonly isConfirmed: boolean
  /** How many holds stand on it. */
  readonly openHolds: number
  /** The house that is to send it. */
  readonly warehouseId: string
  /** The day on which the last of it arrived. */
  readonly deliveredOn: string | null
  readonly customerId: string
  readonly customerNumber: string
  readonly customerName: string
  readonly shipTo: Address
  readonly customerReference: string
  readonly purchasedOn: string | null
  readonly channel: string
  readonly currency: string
  readonly orderedOn: string
  readonly wishedOn: string | null
  readonly promisedOn: string | null
  readonly promiseSource: 'typed' | 'suggested'
  readonly shipComplete: boolean
  readonly first: { readonly at: number; readonly reason: string } | null
  readonly shipByOn: string | null
  readonly risk: Risk
  readonly carrier: string
  readonly notes: string
  /** Of the whole order. */
  readonly discount: Discount | null
  readonly allowanceMinor: number
  readonly netMinor: number
  readonly taxMinor: number
  readonly grossMinor: number
  /** In how many parts it is sent; 0 without a delivery plan. */
  readonly parts: number
  readonly partsShipped: number
  /** What it shares with the orders that it goes together with. */
  readonly jointId: string | null
  /** What sending it would be charged, were it not to go with an order that pays for both. */
  readonly waivedMinor: number
  readonly version: number
  readonly createdAt: number
}

export interface OrderLine extends LineTerms {
  readonly id: string
  readonly position: number
  readonly productId: string
  readonly sku: string
  readonly description: string
  readonly unit: string
  readonly discount: Discount | null
  readonly weightGrams: number
  readonly netMinor: number
  readonly ordered: number
  readonly reserved: number
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly cancelled: number
  readonly invoiced: number
}

export interface Order extends OrderHead {
  readonly lines: readonly OrderLine[]
  /** What invoices charged of it so far, by tax group. */
  readonly billed: readonly TaxGroup[]
}

/** An order with its lines in their order, and its customer's name of today. */
export async function loadOrder(db: ReadDb, id: string): Promise<Order | undefined> {
  const head = await loadHead(db, id)
  if (!head) return undefined
  const lines = linesOf(await allLines.all(db, { id }))
  return { ...head, lines, billed: lines.some(({ invoiced }) => invoiced > 0) ? await loadBilled(db, id) : [] }
}

const headById = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('salesOrders as o')
    .innerJoin('customers as c', 'c.id', 'o.customerId')
    .select([
      'o.id',
      'o.number',
      'o.status',
      'o.isConfirmed',
      'o.openHolds',
      'o.warehouseId',
      'o.deliveredOn',
      'o.customerId',
      'c.number as customerNumber',
      'c.name as customerName',
      'o.shipTo',
      'o.customerReference',
      'o.purchasedOn',
      'o.channel',
      'o.currency',
      'o.orderedOn',
      'o.wishedOn',
      'o.promisedOn',
      'o.promiseSource',
      'o.shipComplete',
      'o.firstAt',
      'o.firstReason',
      'o.shipByOn',
      'o.risk',
      'o.riskReason',
      'o.actByAt',
      'o.carrier',
      'o.notes',
      'o.discountBp',
      'o.discountMinor',
      'o.allowanceMinor',
      'o.shippingMinor',
      'o.shippingSource',
      'o.shippingRule',
      'o.shippingCategory',
      'o.shippingRateBp',
      'o.netMinor',
      'o.taxMinor',
      'o.grossMinor',
      'o.parts',
      'o.partsShipped',
      'o.jointId',
      'o.waivedMinor',
      'o.version',
      'o.createdAt',
    ])
    .where('o.id', '=', id),
)

async function loadHead(db: ReadDb, id: string): Promise<OrderHead | undefined> {
  const head = await headById.first(db, { id })
  if (!head) return undefined
  const { discountBp, discountMinor, risk, riskReason, actByAt, shipComplete, firstAt, firstReason, ...rest } = head
  return {
    ...rest,
    discount: storedDiscount({ discountBp, discountMinor }),
    shipComplete: shipComplete === 1,
    first: firstAt === null ? null : { at: firstAt, reason: firstReason },
    promiseSource: head.promiseSource as Order['promiseSource'], // the table's CHECK allows only these
    risk: riskOf({ risk, riskReason, actByAt }),
    isConfirmed: head.isConfirmed === 1,
    shipTo: JSON.parse(head.shipTo) as Address, // written from an Address by saveHead
  }
}

const allLines = kept((db: ReadDb, { id }: { id: string }) =>
  db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select([
      'l.id',
      'l.position',
      'l.productId',
      'p.sku',
      'l.description',
      'p.unit',
      'l.unitPrice',
      'l.priceSource',
      'l.priceList',
      'l.priceFrom',
      'l.discountBp',
      'l.discountMinor',
      'l.allowanceMinor',
      'l.taxCategory',
      'l.taxRateBp',
      'l.taxReason',
      'p.weightGrams',
      'l.netMinor',
      'l.ordered',
      'l.reserved',
      'l.picked',
      'l.packed',
      'l.shipped',
      'l.cancelled',
      'l.invoiced',
    ])
    .where('l.orderId', '=', id)
    .orderBy('l.position'),
)

type StoredLine = Omit<OrderLine, 'discount'> & { readonly discountBp: number; readonly discountMinor: number }

function linesOf(rows: readonly StoredLine[]): OrderLine[] {
  return rows.map(({ discountBp, discountMinor, ...line }) => ({ ...line, discount: storedDiscount({ discountBp, discountMinor }) }))
}

/** An order's risk as it is kept; the table's CHECK and the rule allow only these words. */
export function riskOf(row: { risk: string; riskReason: string; actByAt: number | null }): Risk {
  return { level: row.risk as Risk['level'], reason: row.riskReason as Risk['reason'], actByAt: row.actByAt }
}

/** An order's id by its number, in any case. */
export function findOrderByNumber(db: ReadDb, number: string): Promise<{ id: string; number: string } | undefined> {
  return db.selectFrom('salesOrders').select(['id', 'number']).where('number', '=', number.toUpperCase()).executeTakeFirst()
}
