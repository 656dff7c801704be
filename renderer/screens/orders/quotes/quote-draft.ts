// A quote as it is being typed: an order's draft that also says until when it holds.
import { emptyDraft, type OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { orderInput } from '#renderer/screens/orders/order-input.ts'
import type { CustomerView } from '#shared/contract/parties.ts'
import type { QuoteView } from '#shared/contract/quotes.ts'
import { addDays, type Day } from '#shared/kernel/dates.ts'

/** How long a quote usually holds. */
const USUAL_DAYS = 30

export function emptyQuote(id: string, today: Day): OrderDraft {
  return { ...emptyDraft(id), isPromiseTyped: true, validUntil: addDays(today, USUAL_DAYS) }
}

/** A quote that the hub has. The next version of one that has expired holds as long as a new one. */
export function draftOfQuote(quote: QuoteView, customer: CustomerView, today: Day): OrderDraft {
  const isCustomers = JSON.stringify(quote.shipTo) === JSON.stringify(customer.address)
  return {
    ...emptyDraft(quote.id),
    saved: { number: quote.number, version: quote.version },
    customer: { id: customer.id, name: customer.name },
    shipTo: isCustomers ? undefined : quote.shipTo,
    promisedOn: quote.promisedOn ?? undefined,
    isPromiseTyped: true,
    carrier: quote.carrier,
    customerReference: quote.customerReference,
    channel: quote.channel,
    notes: quote.notes,
    currency: quote.currency,
    discount: quote.discount,
    shippingMinor: quote.shippingSource === 'typed' ? quote.shippingMinor : null,
    validUntil: quote.validUntil < today ? addDays(today, USUAL_DAYS) : quote.validUntil,
    lines: quote.lines.map(({ id, productId, sku, description, unit, taxRateBp, quantity, unitPrice, priceSource, discount }) => ({
      id,
      productId,
      sku,
      name: description,
      unit,
      taxRateBp,
      quantity,
      unitPrice,
      isPriceTyped: priceSource === 'typed',
      discount,
    })),
  }
}

/** What the hub takes; undefined while something is missing. */
export function quoteInput(draft: OrderDraft) {
  const input = orderInput(draft)
  return input && draft.validUntil !== undefined ? { ...input, validUntil: draft.validUntil } : undefined
}
