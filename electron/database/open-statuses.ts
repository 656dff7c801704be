import type { OrderStatus } from '#shared/domain/orders/order-status.ts'

/** An order that is promised and not all shipped. The index over open orders has the same words, so a question in these words can use it. */
export const openStatuses = [
  'confirmed',
  'released',
  'picking',
  'picked',
  'packing',
  'packed',
  'partShipped',
] as const satisfies readonly OrderStatus[]
