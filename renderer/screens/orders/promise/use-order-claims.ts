import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'
import type { OrderView } from '#shared/contract/orders.ts'

/** Orders that nobody waits for any more. */
export const endedOrders: ReadonlySet<OrderView['status']> = new Set(['shipped', 'closed', 'cancelled'])

/** What an order has claimed and waits for, asked with the order. */
export function useOrderClaims(order: OrderView) {
  const isAsked = order.status !== 'draft' && !endedOrders.has(order.status)
  return useQuery(ask.orders.explainPromise.queryOptions({ input: { id: order.id }, enabled: isAsked, placeholderData: keepPreviousData }))
}
