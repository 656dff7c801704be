// What a draft needs besides what was typed: the customer's address, the products' prices and tax rates, and the sums.
import type { z } from 'zod'
import type { WriteDb } from '#electron/database/schema.ts'
import { discountColumns } from '#electron/database/stored-discount.ts'
import type { orders } from '#shared/contract/orders.ts'
import { must } from '#shared/kernel/must.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { searchText } from '#shared/kernel/text.ts'
import { orderingCustomer } from '../parties/ordering-customer.ts'
import { loadPricingSources, type PricingRefusal, type PricingSources, priceFrom } from '../pricing/price-lines.ts'
import { type NewLine, takenLineId } from './new-lines.sql.ts'
import type { HeadFields } from './order-heads.sql.ts'

type Draft = z.output<NonNullable<(typeof orders.addOrder)['~orpc']['inputSchema']>>
export type DraftRefusal = PricingRefusal | { readonly code: 'LINE_TWICE'; readonly data: { lineId: string } }

/** Completes a typed draft, or says what it names that does not exist. */
export async function completeDraft(
  tx: WriteDb,
  draft: Draft,
  number: string,
  now: number,
): Promise<Result<{ head: HeadFields; lines: NewLine[] }, DraftRefusal>> {
  const customer = await orderingCustomer(tx, draft.customerId)
  if (!customer) return no({ code: 'CUSTOMER_UNKNOWN', data: { what: draft.customerId } })
  const sources = await loadPricingSources(tx, { ...draft, customerId: customer.id }, now)
  if (!sources.ok) return sources
  const ids = draft.lines.map((line) => line.id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i) ?? (await takenLineId(tx, draft.id, ids))
  if (twice) return no({ code: 'LINE_TWICE', data: { lineId: twice } })
  return composeDraft({ ...sources.value, customer: { ...sources.value.customer, address: customer.address } }, draft, number)
}

/** Completes a draft from what is known, or says which product is not, or has no price. */
export function composeDraft(
  sources: PricingSources,
  draft: Omit<Draft, 'id' | 'customerId'>,
  number: string,
): Result<{ head: HeadFields; lines: NewLine[] }, PricingRefusal> {
  const { customer, products } = sources
  const result = priceFrom(sources, draft)
  if (!result.ok) return result
  const { priced, shipTo, orderedOn, carrier } = result.value
  const { currency, shipping, sums } = priced
  const lines = priced.lines.map(({ quantity, grossMinor: _gross, discount, ...line }): NewLine => {
    const { name } = must(products.get(line.productId), `product ${line.productId}`)
    return { ...line, ...discountColumns(discount), description: name, ordered: quantity }
  })
  const { customerReference, purchasedOn, channel, wishedOn = null, promisedOn, promiseSource = 'typed', notes } = draft
  const { netMinor, taxMinor, grossMinor, allowanceMinor } = sums
  const head: HeadFields = {
    promiseSource,
    shipComplete: draft.shipComplete === undefined ? customer.shipComplete : Number(draft.shipComplete),
    ...{
      customerId: customer.id,
      shipTo,
      customerReference,
      purchasedOn,
      channel,
      currency,
      wishedOn,
      promisedOn,
      notes,
      carrier,
      orderedOn,
    },
    search: searchText(number, customer.name, customer.number, customerReference, channel),
    ...discountColumns(draft.discount),
    allowanceMinor,
    shippingMinor: shipping?.netMinor ?? 0,
    shippingSource: shipping?.source ?? 'none',
    shippingRule: shipping?.rule ?? '',
    shippingCategory: shipping?.category ?? 'S',
    shippingRateBp: shipping?.rateBp ?? 0,
    netMinor,
    taxMinor,
    grossMinor,
  }
  return ok({ head, lines })
}
