import { sql } from 'kysely'
import type { OrderStatus } from '#shared/domain/orders/order-status.ts'

/** An order that is promised and not all shipped. */
export const openStatuses = [
  'confirmed',
  'released',
  'picking',
  'picked',
  'packing',
  'packed',
  'partShipped',
] as const satisfies readonly OrderStatus[]

/** The same in the words of the index over open orders: SQLite uses that one only for its very words, not for parameters. */
export const isOpenOrder = sql<boolean>`status in (${sql.join(openStatuses.map((status) => sql.lit(status)))})`
