import type { Day } from '#shared/kernel/dates.ts'
import { comparePriority, type PriorityRule, type Waiting } from './fill-priority.ts'

/** Goods that are due in, as far as lines can wait for them. */
export interface Coming {
  readonly on: Day
  readonly quantity: number
  readonly document: string
  readonly isConfirmed: boolean
}

/** Units of one line that come with one delivery. */
export interface WaitsFor {
  readonly orderLineId: string
  readonly quantity: number
  readonly on: Day
  readonly document: string
  readonly isConfirmed: boolean
}

/**
 * Which delivery each waiting line will be filled from, were the deliveries to come in as they are due: the earliest goods go to whoever is first
 * by the rule, as they will on the day. What no delivery covers is left out.
 */
export function shareDueIn(
  rule: PriorityRule,
  waiting: readonly (Waiting & { readonly short: number })[],
  coming: readonly Coming[],
): WaitsFor[] {
  const deliveries = [...coming].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0)).map((one) => ({ ...one, left: one.quantity }))
  const shares: WaitsFor[] = []
  let at = 0
  for (const line of [...waiting].sort(comparePriority(rule))) {
    let open = line.short
    while (open > 0) {
      const delivery = deliveries[at]
      if (!delivery) return shares
      const quantity = Math.min(open, delivery.left)
      const { on, document, isConfirmed } = delivery
      if (quantity > 0) shares.push({ orderLineId: line.orderLineId, quantity, on, document, isConfirmed })
      open -= quantity
      delivery.left -= quantity
      if (delivery.left === 0) at += 1
    }
  }
  return shares
}
