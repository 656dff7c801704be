// What is earned on orders and quotes: for the owner alone.
import { z } from 'zod'
import { query } from './procedure.ts'
import { Count, Currency, Id, Instant, Minor, Missing, Quantity } from './terms.ts'

const Margin = z.object({ costMinor: Minor, marginMinor: Minor, marginBp: z.int().nullable() })

export const costSources = ['receipt', 'typed'] as const

export const MarginView = z.object({
  /** Costs are kept in the company's currency; what is sold in another one has no margin here. */
  isComparable: z.boolean(),
  total: Margin,
  lines: z.array(Margin.extend({ id: Id })),
  /** Lines of products whose cost nobody has said. */
  unknown: z.array(Id),
})
export type MarginView = z.infer<typeof MarginView>

export const margins = {
  getMargin: query({
    summary:
      'What is earned on an order, a quote, or lines that are being written, by what the goods cost on average when they left, or today',
    input: z.object({
      of: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('order'), id: Id }),
        z.object({ kind: z.literal('quote'), id: Id }),
        z.object({
          kind: z.literal('lines'),
          currency: Currency,
          allowanceMinor: Minor.min(0).default(0),
          lines: z.array(z.object({ id: Id, productId: Id, quantity: Quantity, netMinor: Minor })).max(500),
        }),
      ]),
    }),
    output: MarginView,
    refusals: { ORDER_UNKNOWN: Missing, QUOTE_UNKNOWN: Missing },
    needs: 'owner',
  }),
  listCosts: query({
    summary: 'What a product cost when it came in, the newest first, and what its average became',
    input: z.object({ productId: Id }),
    output: z.object({
      rows: z.array(
        z.object({
          id: Id,
          at: Instant,
          userName: z.string(),
          source: z.enum(costSources),
          quantity: Count,
          unitCost: z.string().nullable(),
          average: z.string().nullable(),
        }),
      ),
    }),
    refusals: {},
    needs: 'owner',
  }),
}
