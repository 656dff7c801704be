// Keeps an unsaved order on this station, so that a window that closes, or a power cut, costs nothing that was typed.
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import type { Instant } from '#shared/kernel/dates.ts'

/** The shape of what is kept is part of the name: another shape is kept elsewhere and never misread. */
const place = (orderId: string | undefined) => `packbench.order-draft.2.${orderId ?? 'new'}`

export type KeptDraft = { readonly at: Instant; readonly draft: OrderDraft }

/** What was typed and not saved; `orderId` is the order that was being changed, undefined for a new one. */
export function keptDraft(orderId: string | undefined): KeptDraft | undefined {
  const text = localStorage.getItem(place(orderId))
  return text === null ? undefined : (JSON.parse(text) as KeptDraft) // written by keepDraft alone
}

export function keepDraft(orderId: string | undefined, draft: OrderDraft): void {
  const kept: KeptDraft = { at: Date.now(), draft }
  localStorage.setItem(place(orderId), JSON.stringify(kept))
}

export function forgetDraft(orderId: string | undefined): void {
  localStorage.removeItem(place(orderId))
}
