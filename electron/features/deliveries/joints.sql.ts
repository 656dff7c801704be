// Reading what orders that are to go together have in common, and what they weigh.

import { openStatuses } from '#electron/database/open-statuses.ts'
import type { ReadDb } from '#electron/database/schema.ts'
import type { Address } from '#shared/contract/terms.ts'
import type { OrderToJoin } from '#shared/domain/orders/join-orders.ts'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'

export interface JoinableOrder extends OrderToJoin {
  readonly id: string
  readonly status: OrderStatus
  readonly promisedOn: string | null
  /** Still to be sent. */
  readonly units: number
  readonly shippingMinor: number
  readonly waivedMinor: number
}

/** More open orders of one customer than this are no question of one shipment. */
const MOST_ORDERS = 50

/** Orders by id, or the open ones of a customer; always the oldest first, which is the order in which they are held. */
export async function loadJoinable(
  db: ReadDb,
  which: { readonly ids: readonly string[] } | { readonly customerId: string },
): Promise<JoinableOrder[]> {
  const orders = db
    .selectFrom('salesOrders')
    .select([
      'id',
      'number',
      'status',
      'customerId',
      'shipTo',
      'carrier',
      'warehouseId',
      'currency',
      'parts',
      'jointId',
      'promisedOn',
      'shippingMinor',
      'waivedMinor',
      'unitsPacked as packed',
    ])
    .select((e) => e(e('unitsOrdered', '-', e.ref('unitsCancelled')), '-', e.ref('unitsShipped')).as('units'))
  const rows = await ('ids' in which
    ? orders.where('id', 'in', [...which.ids])
    : orders.where('customerId', '=', which.customerId).where('status', 'in', openStatuses).limit(MOST_ORDERS)
  )
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    ...row,
    status: row.status as OrderStatus, // the table's CHECK allows only statuses
    isOpen: openStatuses.some((open) => open === row.status),
    shipTo: JSON.parse(row.shipTo) as Address, // written from an Address by the orders room
  }))
}

/** What is still to be sent of orders weighs by its products, in grams. */
export async function weighOrders(db: ReadDb, orderIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('salesOrderLines as l')
    .innerJoin('products as p', 'p.id', 'l.productId')
    .select((e) => [
      'l.orderId',
      e.fn
        .sum<number>(e(e.parens(e(e('l.ordered', '-', e.ref('l.cancelled')), '-', e.ref('l.shipped'))), '*', e.ref('p.weightGrams')))
        .as('grams'),
    ])
    .where('l.orderId', 'in', [...orderIds])
    .groupBy('l.orderId')
    .execute()
  return new Map(rows.map(({ orderId, grams }) => [orderId, Number(grams)]))
}
