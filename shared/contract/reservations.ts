// Which order gets what is there: by the priority rule, or by hand.
import { z } from 'zod'
import { OrderView } from './orders.ts'
import { command, query } from './procedure.ts'
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

export const reservations = {
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
