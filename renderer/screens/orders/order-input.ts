import { isComplete } from '#renderer/records/address-fields.tsx'
import { tagsOfText } from '#renderer/records/tags-of-text.ts'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { isPromiseTyped } from '#renderer/screens/orders/promise/draft-promise.ts'

/** What a draft lacks before it can be saved, in the order in which it is typed. */
export type DraftProblem = 'missingCustomer' | 'missingAddress' | 'missingLines' | 'missingQuantity'

export function draftProblem({ customer, shipTo, lines }: OrderDraft): DraftProblem | undefined {
  if (customer === undefined) return 'missingCustomer'
  if (shipTo !== undefined && !isComplete(shipTo)) return 'missingAddress'
  if (lines.length === 0) return 'missingLines'
  const isWhole = lines.every(({ quantity, unitPrice }) => quantity !== undefined && quantity >= 1 && unitPrice !== undefined)
  return isWhole ? undefined : 'missingQuantity'
}

/** What the hub takes; undefined while the draft lacks something. */
export function orderInput(draft: OrderDraft) {
  const { wishedOn, shipComplete } = draft
  const { id, customer, shipTo, promisedOn, carrier, customerReference, purchasedOn, channel, notes, tags, currency, discount } = draft
  if (customer === undefined || draftProblem(draft) !== undefined) return undefined
  const lines = draft.lines.flatMap(({ id: lineId, productId, quantity, unitPrice, isPriceTyped, discount: own }) =>
    quantity === undefined
      ? []
      : [{ id: lineId, productId, quantity, discount: own, ...(isPriceTyped && unitPrice !== undefined && { unitPrice }) }],
  )
  return {
    id,
    customerId: customer.id,
    customerReference,
    purchasedOn: purchasedOn ?? null,
    channel,
    promisedOn: promisedOn ?? null,
    ...(promisedOn !== undefined && !isPromiseTyped(draft) && { promiseSource: 'suggested' as const }),
    ...(wishedOn !== undefined && { wishedOn }),
    ...(shipComplete !== undefined && { shipComplete }),
    carrier,
    notes,
    discount,
    tags: tagsOfText(tags ?? ''),
    shippingMinor: draft.shippingMinor,
    lines,
    ...(currency !== undefined && { currency }),
    ...(shipTo && { shipTo }),
  }
}
