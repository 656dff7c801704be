import { z } from 'zod'
import { holdReasons, holdRules } from '#shared/domain/orders/order-holds.ts'
import { Id, Instant } from './terms.ts'

/** A stop on an order: while one stands, it is neither released to picking nor shipped. */
export const OrderHold = z.object({
  id: Id,
  reason: z.enum(holdReasons),
  /** The rule that placed it; null when a person did. */
  rule: z.enum(holdRules).nullable(),
  note: z.string(),
  placedAt: Instant,
  placedBy: z.string(),
})
export type OrderHold = z.infer<typeof OrderHold>
