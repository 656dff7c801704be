// What a quote says: an order that nobody has placed yet, priced as an order would be.
import type { z } from 'zod'
import type { WriteDb } from '#electron/database/schema.ts'
import type { QuoteContent, quotes } from '#shared/contract/quotes.ts'
import { orderSums } from '#shared/domain/pricing/order-sums.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { must } from '#shared/kernel/must.ts'
import { ok, type Result } from '#shared/kernel/result.ts'
import { completeDraft, type DraftRefusal } from '../orders/order-work.ts'
import type { WrittenQuote } from './quotes.sql.ts'

/** What was typed, with every price filled in: an order can be made of it as it is. */
export type QuoteAsk = z.output<NonNullable<(typeof quotes.addQuote)['~orpc']['inputSchema']>>

/** Prices a typed quote and makes it ready to be saved, or says what it names that does not exist. */
export async function writeQuote(
  tx: WriteDb,
  asked: QuoteAsk,
  { number, revision, now }: { number: string; revision: number; now: number },
): Promise<Result<WrittenQuote, DraftRefusal>> {
  const draft = await completeDraft(tx, asked, number, now)
  if (!draft.ok) return draft
  const { head, lines } = draft.value
  const rows = await tx
    .selectFrom('products')
    .select(['id', 'sku', 'unit'])
    .where('id', 'in', [...new Set(lines.map(({ productId }) => productId))])
    .execute()
  const products = groupBy(rows, ({ id }) => id)
  const { validUntil, discount } = asked
  const { shipTo, customerReference, channel, promisedOn, carrier, notes, currency } = head
  const { netMinor, taxMinor, grossMinor, allowanceMinor, shippingMinor, shippingSource, shippingRule } = head
  const charge = { netMinor: shippingMinor, category: head.shippingCategory, rateBp: head.shippingRateBp }
  const { taxes, goodsMinor } = orderSums(lines, discount, charge)
  const content: QuoteContent = {
    ...{ revision, validUntil, quotedOn: head.orderedOn, shipTo, customerReference, channel, promisedOn, carrier, notes, discount },
    ...{ goodsMinor, allowanceMinor, shippingMinor, shippingSource, shippingRule, netMinor, taxMinor, grossMinor },
    taxes: [...taxes],
    lines: lines.map(({ ordered: quantity, discountBp: _bp, discountMinor: _minor, ...line }, at) => {
      const { sku, unit } = must(products.get(line.productId)?.[0], 'the product of a priced line')
      return { ...line, discount: asked.lines[at]?.discount ?? null, position: at + 1, sku, unit, quantity }
    }),
  }
  // Every price is filled in, so that the order which may come of it says the same whatever the lists say by then.
  const priced = asked.lines.map((line, at) => ({ ...line, unitPrice: must(lines[at], 'each line is priced').unitPrice }))
  const { customerId, search } = head
  return ok({ customerId, currency, validUntil, search, content, asked: { ...asked, currency, shippingMinor, lines: priced } })
}
