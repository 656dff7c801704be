// Keeps an unsaved order on this station, so that a window that closes, or a power cut, costs nothing that was typed.
import { station } from '#renderer/api/station.ts'
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
  writeSoon()
}

/** After the last key of a word rather than after each. */
const PAUSE_MS = 250
let pause: ReturnType<typeof setTimeout> | undefined

/** The browser keeps what it was given in memory for some seconds; a crash within them would cost the order. */
function writeSoon(): void {
  clearTimeout(pause)
  pause = setTimeout(() => void station?.call('keepNow', {}), PAUSE_MS)
}

export function forgetDraft(orderId: string | undefined): void {
  localStorage.removeItem(place(orderId))
  writeSoon()
}
