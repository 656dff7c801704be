// Words of one's own that orders are found by.
import { z } from 'zod'
import { command } from './procedure.ts'
import { Count, filledText, Id, Missing } from './terms.ts'

/** More than this on one order are a sign that a note was meant. */
export const MOST_TAGS = 20

export const OrderTags = z.array(filledText(30)).max(MOST_TAGS)

/** Tags that an order gets, and those it loses. */
const TagChange = z.object({ id: Id, add: OrderTags.default([]), remove: OrderTags.default([]) })

export const orderTags = {
  tagOrders: command({
    summary: 'Put tags on orders and take others off, at any time of their life; the answer says what has changed of which',
    input: z.object({ orders: z.array(TagChange).min(1).max(500) }),
    output: z.object({ orders: z.array(TagChange) }),
    refusals: { ORDER_UNKNOWN: Missing, TAGS_TOO_MANY: z.object({ number: z.string(), most: Count }) },
    needs: 'office',
  }),
}
