import type { OrderSortAsk, OrderWhere } from '#shared/contract/order-where.ts'
import { canSortOrders, type OrderFilter } from '#shared/domain/orders/order-sorts.ts'

/** Whether the list can be had in the order that was asked for. */
export function isSortCarried(ask: {
  readonly filter: OrderFilter
  readonly search?: string | undefined
  readonly customerId?: string | undefined
  readonly where?: OrderWhere | undefined
  readonly sort?: OrderSortAsk | undefined
}): boolean {
  const { sort, filter, search, customerId, where } = ask
  if (!sort) return true
  const isOneCustomer = customerId !== undefined || where?.customerId !== undefined
  return canSortOrders(sort.by, { filter, search, isOneCustomer, isOneBin: where?.bin !== undefined })
}
