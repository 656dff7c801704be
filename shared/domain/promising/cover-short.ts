import type { Day } from '#shared/kernel/dates.ts'

/** What an order line lacks, and the units of deliveries that will be its own. */
export interface Lacking {
  readonly short: number
  readonly comes: readonly { readonly on: Day; readonly quantity: number; readonly isConfirmed: boolean }[]
}

/**
 * The last delivery that an order has to wait for. Null when the deliveries bring less than it lacks, because those who come before it by the
 * rule take the rest.
 */
export function coverShort(lacking: readonly Lacking[]): { on: Day; isConfirmed: boolean } | null {
  let on = ''
  let isConfirmed = true
  for (const { short, comes } of lacking) {
    if (comes.reduce((sum, { quantity }) => sum + quantity, 0) < short) return null
    for (const delivery of comes) {
      if (delivery.on > on) on = delivery.on
      isConfirmed &&= delivery.isConfirmed
    }
  }
  return lacking.length === 0 ? null : { on, isConfirmed }
}
