// Orders of a customer that are sent in one shipment. On the wire these calls belong to deliveries.
import { z } from 'zod'
import { joinTraits } from '#shared/domain/orders/join-orders.ts'
import { orderStatuses } from '#shared/domain/orders/order-status.ts'
import { command, query } from './procedure.ts'
import { Count, Currency, Day, Id, Minor, Missing } from './terms.ts'

export const JointOrder = z.object({
  id: Id,
  number: z.string(),
  status: z.enum(orderStatuses),
  promisedOn: Day.nullable(),
  /** Still to be sent. */
  units: Count,
  /** Of them, in a box already. */
  packed: Count,
  /** What the customer pays for sending it. */
  shippingMinor: Minor,
  /** What they pay less, because another order that goes with it pays for sending both. */
  waivedMinor: Minor,
})
export type JointOrder = z.infer<typeof JointOrder>

const Sending = z.object({
  /** Guessed from the weight, because nothing is packed yet. */
  parcels: Count,
  /** What the carrier takes; null: nobody has said. */
  costMinor: Minor.nullable(),
})

export const JointCosts = z.object({
  carrier: z.string(),
  /** In which the carrier's costs are. */
  costCurrency: Currency,
  apart: Sending,
  together: Sending,
  savedMinor: Minor.nullable(),
})
export type JointCosts = z.infer<typeof JointCosts>

export const JointView = z.object({
  itself: JointOrder,
  currency: Currency,
  /** The orders that it goes together with, itself among them and the leading one first; none when it goes alone. */
  together: z.array(JointOrder),
  /** Open orders of the customer that could go with it: to the same address, with the same carrier, from the same warehouse. */
  joinable: z.array(JointOrder),
  /** Of those that go together; before that, of all that could. Null: there is nothing to join. */
  costs: JointCosts.nullable(),
})
export type JointView = z.infer<typeof JointView>

const orderIds = z.array(Id).min(2).max(20)

const Joinable = {
  ORDER_UNKNOWN: Missing,
  ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }),
  ORDERS_DIFFER: z.object({ trait: z.enum(joinTraits), numbers: z.array(z.string()) }),
  ORDER_IN_PARTS: z.object({ number: z.string() }),
  ORDER_PACKED: z.object({ number: z.string() }),
  ALREADY_TOGETHER: z.object({ numbers: z.array(z.string()) }),
}

export const joints = {
  getJoint: query({
    summary: 'Which orders an order goes together with, which could, and what that saves',
    input: z.object({ orderId: Id }),
    output: JointView,
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  previewJoint: query({
    summary: 'What sending these orders together would save, before it is decided',
    input: z.object({ orderIds }),
    output: JointCosts,
    refusals: Joinable,
    needs: 'office',
  }),
  suggestJoints: query({
    summary: 'Which of these orders could go together and do not yet',
    input: z.object({ orderIds: z.array(Id).min(1).max(500) }),
    output: z.object({ groups: z.array(z.array(z.object({ id: Id, number: z.string() }))) }),
    refusals: {},
    needs: 'office',
  }),
  joinOrders: command({
    summary: 'Send open orders of one customer together: they are packed into the same boxes, under one label, and leave as one shipment',
    input: z.object({
      orderIds,
      /** The customer pays for sending once: the highest charge stays, the others are taken off as long as the orders go together. */
      chargeOnce: z.boolean().default(false),
    }),
    output: JointView,
    refusals: Joinable,
    needs: 'office',
  }),
  partOrders: command({
    summary: 'Take an order out of those that it goes together with, or all apart; what lies in a shared box goes back to the bench',
    input: z.object({ orderId: Id, all: z.boolean().default(false) }),
    output: JointView,
    refusals: { ORDER_UNKNOWN: Missing, NOT_TOGETHER: z.object({ number: z.string() }) },
    needs: 'floor',
  }),
}
