import type { WriteDb } from '#electron/database/schema.ts'
import { orderSums } from '#shared/domain/pricing/order-sums.ts'
import type { Order } from './orders.sql.ts'
import { chargeShipping } from './shipping-charge.sql.ts'

/** What sending an order costs its customer once its parts cost `extraMinor` more than sending it whole, instead of `beforeMinor`. */
export function shippingWithParts(order: Order, beforeMinor: number, extraMinor: number): number {
  return Math.max(0, order.shippingMinor - beforeMinor) + extraMinor
}

/** What sending in parts costs the customer is added to what sending the order costs, and taken off again with the plan. */
export async function chargeParts(tx: WriteDb, order: Order, beforeMinor: number, extraMinor: number): Promise<void> {
  const shippingMinor = shippingWithParts(order, beforeMinor, extraMinor)
  if (shippingMinor !== order.shippingMinor) await chargeSending(tx, order, shippingMinor)
}

/** Sending an order is charged with this amount from now on. */
export async function chargeSending(tx: WriteDb, order: Order, shippingMinor: number): Promise<void> {
  // An order on which nothing was charged for sending yet: it is taxed as most of its goods are.
  const [main] = orderSums(order.lines, order.discount, null).taxes.toSorted((a, b) => b.goodsMinor - a.goodsMinor || b.rateBp - a.rateBp)
  const isNew = order.shippingSource === 'none'
  const shippingCategory = isNew && main ? main.category : order.shippingCategory
  const shippingRateBp = isNew && main ? main.rateBp : order.shippingRateBp
  const charge = { netMinor: shippingMinor, category: shippingCategory, rateBp: shippingRateBp }
  const { netMinor, taxMinor, grossMinor } = orderSums(order.lines, order.discount, charge, order.billed)
  const shippingSource = isNew ? 'rule' : order.shippingSource
  await chargeShipping(tx, order.id, { shippingMinor, shippingSource, shippingCategory, shippingRateBp, netMinor, taxMinor, grossMinor })
}
