import { z } from 'zod'
import { holdKinds } from '#shared/domain/orders/order-holds.ts'
import { orderSorts } from '#shared/domain/orders/order-sorts.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { DayRange, sortBy } from './sorting.ts'
import { Id, text } from './terms.ts'

/** What the order list is narrowed to, beside its question of the morning. */
export const OrderWhere = z.object({
  customerId: Id.optional(),
  status: z.enum(orderStatuses).optional(),
  channel: text(30).optional(),
  carrier: text(60).optional(),
  /** The code of a bin on which the order has a claim. */
  bin: text(40).optional(),
  /** Why it is on hold; `prepaid`: it waits for money. */
  hold: z.enum(holdKinds).optional(),
  tag: text(30).optional(),
  /** The house that is to send it. */
  warehouseId: Id.optional(),
  ordered: DayRange.optional(),
  /** The day of the customer's own purchase order. */
  purchased: DayRange.optional(),
  promised: DayRange.optional(),
  /** Something of it left the house on one of these days. */
  shipped: DayRange.optional(),
  /** The last of it arrived on one of these days. */
  delivered: DayRange.optional(),
})
export type OrderWhere = z.infer<typeof OrderWhere>

/** Sorted by this column. */
export const OrderSortAsk = sortBy(orderSorts)
export type OrderSortAsk = z.infer<typeof OrderSortAsk>
