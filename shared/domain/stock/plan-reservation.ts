import { groupBy } from '#shared/kernel/group-by.ts'

export interface FreeStock {
  readonly stockLevelId: string
  /** On hand and not reserved, in base units. */
  readonly available: number
}

/**
 * From which bins to promise `wanted` units. One bin that holds it all spares the picker a walk; otherwise bins are emptied in walking order.
 * `free` comes in walking order. What the plan cannot cover is the back-order.
 */
export function planReservation(free: readonly FreeStock[], wanted: number): { stockLevelId: string; quantity: number }[] {
  const whole = free.find((level) => level.available >= wanted)
  if (whole) return [{ stockLevelId: whole.stockLevelId, quantity: wanted }]
  const plan: { stockLevelId: string; quantity: number }[] = []
  let open = wanted
  for (const level of free) {
    const quantity = Math.min(level.available, open)
    if (quantity > 0) plan.push({ stockLevelId: level.stockLevelId, quantity })
    open -= quantity
  }
  return plan
}

/**
 * The same over several houses: each gives what it has, the preferred one first, so that a parcel leaves from as few houses as that order allows.
 * A house that is not named gives nothing.
 */
export function planByHouse(
  free: readonly (FreeStock & { readonly warehouseId: string | null })[],
  houses: readonly string[],
  wanted: number,
): { stockLevelId: string; quantity: number }[] {
  const inHouse = groupBy(free, (level) => level.warehouseId ?? '')
  const plan: { stockLevelId: string; quantity: number }[] = []
  let open = wanted
  for (const house of houses) {
    if (open === 0) break
    const part = planReservation(inHouse.get(house) ?? [], open)
    plan.push(...part)
    open -= part.reduce((sum, { quantity }) => sum + quantity, 0)
  }
  return plan
}
