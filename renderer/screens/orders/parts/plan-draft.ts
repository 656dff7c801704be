/** A delivery plan as it is typed: parts as columns, lines of the order as rows. */
import type { DeliveryView, PartAsk } from '#shared/contract/deliveries.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import type { Day } from '#shared/kernel/dates.ts'

export type DraftPart = {
  readonly id: string
  readonly warehouseId: string
  readonly plannedOn: Day | undefined
  /** By order line; undefined while the field is empty. */
  readonly units: Readonly<Record<string, number | undefined>>
}

export type PlanDraft = readonly DraftPart[]
type PlannedLine = DeliveryView['toPlan'][number]

/** The parts that have not left, as the plan has them; without a plan, one part with everything. */
export function draftOf(view: DeliveryView, order: OrderView, nextId: () => string): PlanDraft {
  const open = view.parts.filter((part) => part.status !== 'shipped')
  if (open.length === 0) return [wholePart(view, order, nextId())]
  return open.map(({ id, warehouseId, plannedOn, lines }) => ({
    id,
    warehouseId,
    plannedOn: plannedOn ?? undefined,
    units: Object.fromEntries(lines.map((line) => [line.orderLineId, line.quantity])),
  }))
}

function wholePart(view: DeliveryView, order: OrderView, id: string): DraftPart {
  const units = Object.fromEntries(view.toPlan.map((line) => [line.orderLineId, line.quantity]))
  return { id, warehouseId: order.warehouseId, plannedOn: undefined, units }
}

/** How many units of a line stand in no part yet; less than nothing when there are too many. */
export function unplanned(draft: PlanDraft, line: PlannedLine): number {
  return line.quantity - draft.reduce((sum, part) => sum + (part.units[line.orderLineId] ?? 0), 0)
}

/** Types units into a part. What that leaves goes into the last part by itself, so that two parts are split by typing one. */
export function typeUnits(draft: PlanDraft, partId: string, line: PlannedLine, units: number | undefined): PlanDraft {
  const typed = draft.map((part) => (part.id === partId ? { ...part, units: { ...part.units, [line.orderLineId]: units } } : part))
  const last = typed.at(-1)
  if (!last || last.id === partId || units === undefined) return typed
  const others = typed.slice(0, -1).reduce((sum, part) => sum + (part.units[line.orderLineId] ?? 0), 0)
  const rest = Math.max(0, line.quantity - others)
  return [...typed.slice(0, -1), { ...last, units: { ...last.units, [line.orderLineId]: rest } }]
}

/** One part more, which is empty. */
export function addPart(draft: PlanDraft, order: OrderView, id: string): PlanDraft {
  return [...draft, { id, warehouseId: draft.at(-1)?.warehouseId ?? order.warehouseId, plannedOn: undefined, units: {} }]
}

/** One part less: its units go into the one before it, or into the next one. */
export function removePart(draft: PlanDraft, partId: string): PlanDraft {
  const at = draft.findIndex((part) => part.id === partId)
  const gone = draft[at]
  const heir = draft[at === 0 ? 1 : at - 1]
  if (!gone || !heir) return draft
  const units = { ...heir.units }
  for (const [lineId, quantity] of Object.entries(gone.units)) units[lineId] = (units[lineId] ?? 0) + (quantity ?? 0)
  return draft.filter((part) => part !== gone).map((part) => (part === heir ? { ...heir, units } : part))
}

/** What is claimed or further goes now, the rest when it is there. */
export function nowAndLater(draft: PlanDraft, view: DeliveryView, order: OrderView, nextId: () => string): PlanDraft {
  const here = (lineId: string, quantity: number) => {
    const line = order.lines.find(({ id }) => id === lineId)
    return line ? Math.min(quantity, line.reserved + line.picked + line.packed) : 0
  }
  const first = draft[0] ?? wholePart(view, order, nextId())
  const now = Object.fromEntries(view.toPlan.map(({ orderLineId, quantity }) => [orderLineId, here(orderLineId, quantity)]))
  const later = Object.fromEntries(view.toPlan.map((line) => [line.orderLineId, line.quantity - (now[line.orderLineId] ?? 0)]))
  const second = draft[1] ?? { ...first, id: nextId(), plannedOn: undefined }
  return [
    { ...first, units: now },
    { ...second, units: later },
  ].filter(isFilled)
}

/** A part from each house in which goods of the order stand; what stands nowhere goes from the order's own. */
export function byHouse(draft: PlanDraft, view: DeliveryView, order: OrderView, nextId: () => string): PlanDraft {
  const houses = [...new Set([order.warehouseId, ...order.claims.map((claim) => claim.warehouseId)])]
  const claimed = (house: string, lineId: string) =>
    order.claims
      .filter((claim) => claim.warehouseId === house && claim.orderLineId === lineId)
      .reduce((sum, claim) => sum + claim.onShelf + claim.onBench, 0)
  const parts = houses.map((warehouseId) => {
    const id = draft.find((part) => part.warehouseId === warehouseId)?.id ?? nextId()
    const units = view.toPlan.map(({ orderLineId, quantity }): [string, number] => {
      const elsewhere = houses.filter((house) => house !== warehouseId).reduce((sum, house) => sum + claimed(house, orderLineId), 0)
      const own = claimed(warehouseId, orderLineId)
      return [orderLineId, warehouseId === order.warehouseId ? Math.max(0, quantity - elsewhere) : Math.min(quantity, own)]
    })
    return { id, warehouseId, plannedOn: undefined, units: Object.fromEntries(units) }
  })
  return parts.filter(isFilled)
}

function isFilled({ units }: DraftPart): boolean {
  return Object.values(units).some((quantity) => (quantity ?? 0) > 0)
}

/** The plan as the hub reads it; undefined while it does not come to the order. */
export function planInput(draft: PlanDraft, view: DeliveryView): PartAsk[] | undefined {
  const isWhole = view.toPlan.every((line) => unplanned(draft, line) === 0) && draft.every(isFilled)
  if (!isWhole) return undefined
  return draft.map(({ id, warehouseId, plannedOn, units }) => ({
    id,
    warehouseId,
    plannedOn: plannedOn ?? null,
    lines: Object.entries(units)
      .filter(([, quantity]) => (quantity ?? 0) > 0)
      .map(([orderLineId, quantity]) => ({ orderLineId, quantity: quantity ?? 0 })),
  }))
}

/** Units of a part that somebody has in hand: it cannot hold fewer. */
export function underWay(view: DeliveryView, partId: string, lineId: string): number {
  const line = view.parts.find((part) => part.id === partId)?.lines.find((one) => one.orderLineId === lineId)
  return line ? line.toPick + line.onBench + line.packed + line.shipped : 0
}
