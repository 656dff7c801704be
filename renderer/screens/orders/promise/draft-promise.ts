// The promised day of an order that is being typed: typed, or what can be kept.
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import type { Suggestion } from '#renderer/screens/orders/promise/use-suggestion.ts'
import type { Day } from '#shared/kernel/dates.ts'

/** Drafts that were kept before this was asked have typed what they have. */
export function isPromiseTyped(draft: Pick<OrderDraft, 'isPromiseTyped' | 'promisedOn'>): boolean {
  return draft.isPromiseTyped ?? draft.promisedOn !== undefined
}

/** The day that is promised by itself: the earliest that can be kept, and not before the customer asks for it. */
export function suggestedDay(draft: Pick<OrderDraft, 'wishedOn'>, suggestion: Suggestion | undefined): Day | undefined {
  const earliest = suggestion?.order?.deliverOn
  if (earliest === undefined) return undefined
  return draft.wishedOn !== undefined && draft.wishedOn > earliest ? draft.wishedOn : earliest
}

/** The draft as it is saved: with the promise of now, unless one was typed. */
export function withPromise(draft: OrderDraft, suggestion: Suggestion | undefined): OrderDraft {
  return isPromiseTyped(draft) ? draft : { ...draft, promisedOn: suggestedDay(draft, suggestion), isPromiseTyped: false }
}

/** Calendar days from one day to a later one. */
export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
