import { no, ok, type Result } from '#shared/kernel/result.ts'

/** One part of an order: what goes together, from which warehouse, on which day at the earliest. */
export interface PlannedPart {
  readonly id: string
  readonly warehouseId: string
  /** Null: as soon as it can be. */
  readonly plannedOn: string | null
  readonly lines: readonly { readonly orderLineId: string; readonly quantity: number }[]
}

/** A line as far as a plan has to know it. */
export interface LineToSend {
  readonly id: string
  readonly sku: string
  /** Ordered and not cancelled. */
  readonly wanted: number
}

/** What of a part is under way: on a pick list, on the bench, in a box or shipped. */
export interface PartHeld {
  readonly partId: string
  readonly orderLineId: string
  readonly toPick: number
  readonly onBench: number
  readonly packed: number
  readonly shipped: number
}

export type PlanObstacle =
  | { readonly code: 'PART_EMPTY'; readonly data: { part: number } }
  | { readonly code: 'PARTS_DO_NOT_ADD_UP'; readonly data: { lines: { sku: string; wanted: number; planned: number }[] } }
  | { readonly code: 'PART_UNDER_WAY'; readonly data: { part: number; sku: string; held: number } }

/** Units of a part line that somebody has in hand or that have left. */
export function heldUnits(held: PartHeld): number {
  return held.toPick + held.onBench + held.packed + held.shipped
}

/**
 * A plan says for every unit that is wanted in which part it goes. What is picked, packed or shipped stays in the part in which it is:
 * a part may grow or shrink around it, but not below it, and it keeps its warehouse while goods of it stand there.
 */
export function checkPlan(
  lines: readonly LineToSend[],
  before: readonly PlannedPart[],
  held: readonly PartHeld[],
  plan: readonly PlannedPart[],
): Result<readonly PlannedPart[], PlanObstacle> {
  const empty = plan.findIndex((part) => part.lines.every((line) => line.quantity === 0))
  if (empty >= 0) return no({ code: 'PART_EMPTY', data: { part: empty + 1 } })
  const wrong = lines
    .map(({ id, sku, wanted }) => ({ sku, wanted, planned: plan.reduce((sum, part) => sum + inPart(part, id), 0) }))
    .filter(({ wanted, planned }) => wanted !== planned)
  if (wrong.length > 0) return no({ code: 'PARTS_DO_NOT_ADD_UP', data: { lines: wrong } })
  for (const units of held) {
    const at = plan.findIndex((part) => part.id === units.partId)
    const part = plan[at]
    const was = before.find(({ id }) => id === units.partId)
    const isHere = part !== undefined && (was === undefined || was.warehouseId === part.warehouseId)
    if (isHere && inPart(part, units.orderLineId) >= heldUnits(units)) continue
    const sku = lines.find((line) => line.id === units.orderLineId)?.sku ?? ''
    const number = part ? at + 1 : before.findIndex(({ id }) => id === units.partId) + 1
    return no({ code: 'PART_UNDER_WAY', data: { part: number, sku, held: heldUnits(units) } })
  }
  return ok(plan.map((part) => ({ ...part, lines: part.lines.filter((line) => line.quantity > 0) })))
}

/** How many units of a line go in a part. */
export function inPart(part: PlannedPart, orderLineId: string): number {
  return part.lines.filter((line) => line.orderLineId === orderLineId).reduce((sum, line) => sum + line.quantity, 0)
}

/**
 * The plan after an amendment: fewer units leave the last parts first, because those are the furthest from being sent; more units join the
 * last part that nobody has begun, or a part of their own. What is under way stays where it is.
 */
export function fitPlan(
  lines: readonly LineToSend[],
  parts: readonly PlannedPart[],
  held: readonly PartHeld[],
  another: { readonly id: string; readonly warehouseId: string },
): readonly PlannedPart[] {
  const heldIn = (partId: string, lineId: string) =>
    held.filter((h) => h.partId === partId && h.orderLineId === lineId).reduce((sum, h) => sum + heldUnits(h), 0)
  const isBegun = (partId: string) => held.some((h) => h.partId === partId && heldUnits(h) > 0)
  const all = [...parts, { ...another, plannedOn: null, lines: [] }]
  const open = parts.findLast((part) => !isBegun(part.id))?.id ?? another.id
  const amounts = new Map(all.map((part) => [part.id, new Map(part.lines.map((line) => [line.orderLineId, line.quantity]))]))
  for (const { id, wanted } of lines) {
    let over = parts.reduce((sum, part) => sum + inPart(part, id), 0) - wanted
    for (const part of over > 0 ? parts.toReversed() : []) {
      const quantity = inPart(part, id)
      const less = Math.min(over, quantity - heldIn(part.id, id))
      amounts.get(part.id)?.set(id, quantity - less)
      over -= less
    }
    const last = amounts.get(open)
    if (over < 0) last?.set(id, (last.get(id) ?? 0) - over)
  }
  return all
    .map((part) => ({
      ...part,
      lines: [...(amounts.get(part.id) ?? [])].filter(([, q]) => q > 0).map(([orderLineId, quantity]) => ({ orderLineId, quantity })),
    }))
    .filter((part) => part.lines.length > 0)
}
