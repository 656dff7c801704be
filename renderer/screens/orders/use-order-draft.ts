import { useState } from 'react'
import { forgetDraft, keepDraft, keptDraft } from '#renderer/screens/orders/kept-draft.ts'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import type { Instant } from '#shared/kernel/dates.ts'

export type DraftState = {
  readonly draft: OrderDraft
  /** Every change is kept at once. */
  readonly change: (next: OrderDraft) => void
  /** Something was typed that the hub does not have. */
  readonly isUnsaved: boolean
  /** When what is shown was kept, if it comes from an earlier visit. */
  readonly keptAt: Instant | undefined
  /** What the hub has now; nothing is kept any more. */
  readonly settle: (saved: OrderDraft) => void
  readonly startAnew: () => void
  /** What the hub had when the page was opened; undefined for a new order. */
  readonly former: OrderDraft | undefined
}

/** The order being typed: what was kept from the last visit, or a fresh one. */
export function useOrderDraft(orderId: string | undefined, fresh: () => OrderDraft): DraftState {
  const [state, setState] = useState(() => {
    const kept = keptDraft(orderId)
    return kept ? { draft: kept.draft, keptAt: kept.at, isUnsaved: true } : { draft: fresh(), keptAt: undefined, isUnsaved: false }
  })
  const [former] = useState(() => (orderId === undefined ? undefined : fresh()))
  function settle(draft: OrderDraft) {
    forgetDraft(orderId)
    setState({ draft, keptAt: undefined, isUnsaved: false })
  }
  return {
    ...state,
    change(draft) {
      keepDraft(orderId, draft)
      setState((now) => ({ ...now, draft, isUnsaved: true }))
    },
    settle,
    startAnew: () => settle(fresh()),
    former,
  }
}
