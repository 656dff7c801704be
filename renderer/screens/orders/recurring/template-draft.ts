// Between what is typed as an order and what a template keeps of it. Everything here is pure.
import { tagsOfText } from '#renderer/records/tags-of-text.ts'
import { emptyDraft, type OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import type { TemplateView } from '#shared/contract/recurring.ts'
import type { Ids } from '#shared/kernel/ids.ts'

/** What the hub keeps of an order that was typed. */
export function contentOfDraft(draft: OrderDraft) {
  const { shipTo, carrier, channel, notes, tags, currency, discount, shippingMinor } = draft
  const lines = draft.lines.flatMap(({ productId, quantity, unitPrice, isPriceTyped, discount: own }) =>
    quantity === undefined ? [] : [{ productId, quantity, discount: own, isPriceTyped, ...(unitPrice !== undefined && { unitPrice }) }],
  )
  return {
    ...{ carrier, channel, notes, discount, shippingMinor, lines, tags: tagsOfText(tags ?? '') },
    ...(shipTo && { shipTo }),
    ...(currency !== undefined && { currency }),
  }
}

/** A new order that says what the template says. */
export function draftOfTemplate({ customerId, customerName, content }: TemplateView, ids: Ids): OrderDraft {
  const { shipTo, carrier, channel, notes, tags, currency, discount, shippingMinor } = content
  return {
    ...emptyDraft(ids.next()),
    customer: { id: customerId, name: customerName },
    ...{ shipTo, carrier, channel, notes, currency, discount, shippingMinor, tags: tags.join(', ') },
    lines: content.lines.map(({ productId, sku, description, unit, taxRateBp, quantity, unitPrice, isPriceTyped, discount: own }) => ({
      ...{ id: ids.next(), productId, sku, name: description, unit, taxRateBp, quantity, isPriceTyped, discount: own },
      unitPrice: unitPrice ?? '0',
    })),
  }
}
