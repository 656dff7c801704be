// Which order gets what is there: by the priority rule, or by hand.
import { z } from 'zod'
import { allocationPurposes } from '#shared/domain/stock/allocation-serves.ts'
import { OrderView } from './orders.ts'
import { command, query } from './procedure.ts'
import { PromiseDays, WaitsFor } from './promising.ts'
import { Count, Day, filledText, Id, Instant, Missing, Quantity } from './terms.ts'

export const FilledRow = z.object({
  orderId: Id,
  orderNumber: z.string(),
  customerName: z.string(),
  sku: z.string(),
  quantity: Quantity,
  at: Instant,
})
export type FilledRow = z.infer<typeof FilledRow>

/** Units of a line that are claimed: bound to a bin, or in no bin yet. */
export const LineClaim = z.object({
  kind: z.enum(['hard', 'soft']),
  warehouseId: Id,
  /** Empty while it is in no bin yet. */
  binCode: z.string(),
  lot: z.string(),
  quantity: Quantity,
  /** Picked: it waits on the bench. */
  isOnBench: z.boolean(),
  /** The day on which it gets its bin. */
  bindsOn: Day.nullable(),
})
export type LineClaim = z.infer<typeof LineClaim>

/** What a line has, and what it waits for. */
export const LineClaims = z.object({
  lineId: Id,
  productId: Id,
  sku: z.string(),
  description: z.string(),
  /** What is still to leave. */
  open: Count,
  short: Count,
  claims: z.array(LineClaim),
  /** What of it came from stock that was set aside. */
  setAside: z.array(z.object({ id: Id, serves: z.enum(allocationPurposes), whom: z.string(), quantity: Quantity })),
  waits: z.array(WaitsFor),
  /** Short, and no delivery brings it. */
  uncovered: Count,
})
export type LineClaims = z.infer<typeof LineClaims>

export const WaitingRow = z.object({
  lineId: Id,
  orderId: Id,
  orderNumber: z.string(),
  customerName: z.string(),
  customerClass: z.string(),
  isFirst: z.boolean(),
  promisedOn: Day.nullable(),
  short: Count,
})
export type WaitingRow = z.infer<typeof WaitingRow>

export const reservations = {
  explainPromise: query({
    summary: 'What each line of an order has claimed and what it waits for, and the day on which the rest can leave, with the reasons',
    input: z.object({ id: Id }),
    output: z.object({
      /** Nothing for a draft or an order that has ended, and when part of it is neither there nor due in. */
      expected: PromiseDays.nullable(),
      /** The last moment at which it may leave to keep its promise. */
      shipByAt: Instant.nullable(),
      /** The pick list that it stands on; what is on a list cannot be moved. */
      pickList: z.string().nullable(),
      lines: z.array(LineClaims),
    }),
    refusals: { ORDER_UNKNOWN: Missing },
    needs: 'floor',
  }),
  freeReservation: command({
    summary: 'Take units from an order, with the reason: whoever waits for them next by the rule gets them, else they are free',
    input: z.object({ lineId: Id, quantity: Quantity, reason: filledText(200) }),
    output: z.object({ order: OrderView, given: Count }),
    refusals: {
      LINE_UNKNOWN: Missing,
      ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }),
      ORDER_BEING_PICKED: z.object({ number: z.string(), pickList: z.string() }),
      NOT_RESERVED: z.object({ number: z.string(), reserved: Count, wanted: Quantity }),
    },
    needs: 'office',
  }),
  listWaiting: query({
    summary: 'Orders that are short of a line’s product, in the order in which the rule would fill them',
    input: z.object({ lineId: Id }),
    output: z.object({ rows: z.array(WaitingRow) }),
    refusals: { LINE_UNKNOWN: Missing },
    needs: 'office',
  }),
  moveReservation: command({
    summary: 'Give units that one order has reserved to another order that is short of them, with the reason',
    input: z.object({ fromLineId: Id, toLineId: Id, quantity: Quantity, reason: filledText(200) }),
    output: z.object({ from: OrderView, to: OrderView }),
    refusals: {
      LINE_UNKNOWN: Missing,
      PRODUCTS_DIFFER: z.object({ from: z.string(), to: z.string() }),
      ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }),
      ORDER_BEING_PICKED: z.object({ number: z.string(), pickList: z.string() }),
      NOT_RESERVED: z.object({ number: z.string(), reserved: Count, wanted: Quantity }),
      NOT_SHORT: z.object({ number: z.string(), short: Count, wanted: Quantity }),
    },
    needs: 'office',
  }),
  setFirst: command({
    summary: 'Put an open order before all others that wait for the same goods, with the reason; what others have reserved stays theirs',
    input: z.object({ id: Id, reason: filledText(200) }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing, ORDER_NOT_OPEN: z.object({ number: z.string(), status: z.string() }) },
    needs: 'office',
  }),
  unsetFirst: command({
    summary: 'Let an order that was put first wait its turn by the rule again',
    input: z.object({ id: Id }),
    output: OrderView,
    refusals: { ORDER_UNKNOWN: Missing, NOT_FIRST: z.object({ number: z.string() }) },
    needs: 'office',
  }),
  fillBackorders: command({
    summary: 'Give unpromised stock of products to the orders that wait for it, by the priority rule',
    input: z.object({ productIds: z.array(Id).min(1).max(200) }),
    output: z.object({ orders: Count, units: Count }),
    refusals: {},
    needs: 'office',
  }),
  listFilled: query({
    summary: 'Back-orders that were filled by themselves since a moment, newest first',
    input: z.object({ since: Instant, limit: z.int().min(1).max(500).default(100) }),
    output: z.object({ rows: z.array(FilledRow) }),
    refusals: {},
    needs: 'floor',
  }),
  listMovable: query({
    summary: 'Open orders that have a product reserved in units that could be given to another order',
    input: z.object({ lineId: Id }),
    output: z.object({
      rows: z.array(
        z.object({
          lineId: Id,
          orderId: Id,
          orderNumber: z.string(),
          customerName: z.string(),
          promisedOn: Day.nullable(),
          reserved: Count,
        }),
      ),
    }),
    refusals: { LINE_UNKNOWN: Missing },
    needs: 'office',
  }),
}
