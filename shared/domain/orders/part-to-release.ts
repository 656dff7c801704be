import { heldUnits, inPart, type PartHeld, type PlannedPart } from './delivery-plan.ts'

/** What stands in the way of picking a part: another part of the order is on a list, loose on the bench or in an open box of the same warehouse. */
export interface PartInTheWay {
  readonly part: number
  readonly other: number
}

/**
 * On one bench only one part of an order lies loose at a time, or nobody could tell which box is whose.
 * Once every unit of it is in a closed box, the next part may be picked.
 */
export function partInTheWay(
  parts: readonly PlannedPart[],
  held: readonly (PartHeld & { readonly inClosed: number })[],
  partId: string,
): PartInTheWay | undefined {
  const wanted = parts.find((part) => part.id === partId)
  const other = parts.findIndex(
    (part) =>
      part.id !== partId &&
      part.warehouseId === wanted?.warehouseId &&
      held.some((h) => h.partId === part.id && h.toPick + h.onBench + h.packed - h.inClosed > 0),
  )
  return other < 0 ? undefined : { part: parts.findIndex((part) => part.id === partId) + 1, other: other + 1 }
}

/** Units of a part that stand on no list yet, by order line. */
export function unitsToRelease(part: PlannedPart, held: readonly PartHeld[]): Map<string, number> {
  return new Map(
    part.lines.map(({ orderLineId }) => {
      const gone = held.filter((h) => h.partId === part.id && h.orderLineId === orderLineId).reduce((sum, h) => sum + heldUnits(h), 0)
      return [orderLineId, inPart(part, orderLineId) - gone]
    }),
  )
}

/**
 * The parts that are released when somebody releases the whole order: in each warehouse the one that is begun, else the first one whose day
 * has come. A part of a later day waits for it, or for somebody who asks for that part.
 */
export function partsDue(
  parts: readonly PlannedPart[],
  held: readonly (PartHeld & { readonly inClosed: number })[],
  today: string,
): PlannedPart[] {
  const houses = [...new Set(parts.map((part) => part.warehouseId))]
  return houses.flatMap((house) => {
    const inHouse = parts.filter(
      (part) => part.warehouseId === house && [...unitsToRelease(part, held).values()].some((units) => units > 0),
    )
    const due = inHouse.filter((part) => part.plannedOn === null || part.plannedOn <= today)
    const next = due.find((part) => held.some((h) => h.partId === part.id)) ?? due[0]
    return next && !partInTheWay(parts, held, next.id) ? [next] : []
  })
}
