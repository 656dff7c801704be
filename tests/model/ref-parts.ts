// An order that is sent in parts: what goes in which, and what of it is under way. All parts go from the house of the model.
import type { Reference, RefLine, RefOrder } from './reference.ts'
import { total } from './total.ts'

export interface RefPart {
  /** Only the hub knows it of parts that it made itself. */
  id: string
  plannedOn: string | undefined
  lines: Map<RefLine, number>
  /** Its goods are the ones that are picked and packed now. */
  isInHand: boolean
}

export interface RefPlan {
  version: number
  parts: RefPart[]
}

/** Units of a part and a line that are under way, or have left. */
export interface RefHeld {
  readonly part: RefPart | undefined
  readonly line: RefLine
  readonly units: number
  /** Of them, those that keep the bench: neither in a closed box nor gone. */
  readonly loose: number
}

export const partInHand = ({ plan }: RefOrder) => plan?.parts.find(({ isInHand }) => isInHand)

/** What of an order is on a list, on the bench, in a box, or has left with a part; what left before there were parts is in none. */
export function heldOf(ref: Reference, order: RefOrder): RefHeld[] {
  const tasks = ref.pickLists.flatMap((list) => list.tasks).filter((task) => task.order === order && task.status === 'open')
  const boxes = ref.packages.filter((box) => box.order === order && (box.status !== 'shipped' || box.part))
  const held: RefHeld[] = [
    ...tasks.map(({ part, line, asked, picked }) => ({ part, line, units: asked - picked, loose: asked - picked })),
    ...boxes.flatMap(({ part, contents, status }) =>
      [...contents].map(([line, units]) => ({ part, line, units, loose: status === 'open' ? units : 0 })),
    ),
    ...order.lines.map((line) => ({ part: partInHand(order), line, units: line.picked, loose: line.picked })),
  ]
  return held.filter(({ units }) => units > 0)
}

const inPart = (part: RefPart, line: RefLine) => part.lines.get(line) ?? 0
const heldIn = (held: readonly RefHeld[], part: RefPart, line?: RefLine) =>
  total(held.filter((one) => one.part === part && (line === undefined || one.line === line)).map(({ units }) => units))

/** Units of a part that have left. */
function shippedIn(ref: Reference, order: RefOrder, part: RefPart): number {
  const gone = ref.packages.filter((box) => box.order === order && box.part === part && box.status === 'shipped')
  return total(gone.flatMap(({ contents }) => [...contents.values()]))
}

/** Parts of which everything has left. */
export function leftParts(ref: Reference, order: RefOrder): RefPart[] {
  return (order.plan?.parts ?? []).filter((part) => shippedIn(ref, order, part) === total(part.lines.values()))
}

/** What the other parts are made of. */
export function toPlan(ref: Reference, order: RefOrder): Map<RefLine, number> {
  const left = leftParts(ref, order)
  return new Map(
    order.lines.map((line) => {
      const gone = order.plan ? total(left.map((part) => inPart(part, line))) : line.shipped
      return [line, line.ordered - line.cancelled - gone]
    }),
  )
}

const isInTheWay = (held: readonly RefHeld[], part: RefPart) =>
  held.some((one) => one.part !== undefined && one.part !== part && one.loose > 0)

/** Units of a part that are on no list yet. */
export function toRelease(held: readonly RefHeld[], part: RefPart): Map<RefLine, number> {
  return new Map([...part.lines].map(([line, units]) => [line, units - heldIn(held, part, line)]))
}

/** The part that goes to the floor when somebody releases the order: the one that is begun, else the first whose day has come. */
export function partDue(ref: Reference, order: RefOrder, today: string): RefPart | undefined {
  const held = heldOf(ref, order)
  const open = (order.plan?.parts ?? []).filter((part) => [...toRelease(held, part).values()].some((units) => units > 0))
  const due = open.filter(({ plannedOn }) => plannedOn === undefined || plannedOn <= today)
  const next = due.find((part) => heldIn(held, part) > 0) ?? due[0]
  return next && !isInTheWay(held, next) ? next : undefined
}

export const stopsPart = (ref: Reference, order: RefOrder, part: RefPart) => isInTheWay(heldOf(ref, order), part)

/** A part is what is worked on now; what was picked and packed of the one before is past undoing. */
export function takeInHand(ref: Reference, order: RefOrder, part: RefPart): void {
  const before = partInHand(order)
  if (before === part) return
  if (before) {
    for (const list of ref.pickLists) if (list.tasks.some((task) => task.part === before)) list.steps = []
    ref.packSteps.set(
      order,
      (ref.packSteps.get(order) ?? []).filter(({ box }) => box.part !== before),
    )
    before.isInHand = false
  }
  part.isInHand = true
}

/** After an amendment: fewer units leave the last parts first; more of them join the last part that nobody has begun, or one of their own. */
export function fitParts(ref: Reference, order: RefOrder): void {
  const { plan } = order
  if (!plan || plan.parts.length === 0) return
  const held = heldOf(ref, order)
  const extra: RefPart = { id: '', plannedOn: undefined, lines: new Map(), isInHand: false }
  const open = plan.parts.findLast((part) => heldIn(held, part) === 0) ?? extra
  for (const line of order.lines) {
    let over = total(plan.parts.map((part) => inPart(part, line))) - (line.ordered - line.cancelled)
    for (const part of plan.parts.toReversed()) {
      const less = Math.max(0, Math.min(over, inPart(part, line) - heldIn(held, part, line)))
      if (less === 0) continue
      part.lines.set(line, inPart(part, line) - less)
      over -= less
    }
    if (over < 0) open.lines.set(line, inPart(open, line) - over)
  }
  plan.version += 1
  keepParts(ref, order, [...plan.parts, extra])
}

/** The parts of an order become these; what is under way in a part that is gone belongs to none. */
export function keepParts(ref: Reference, order: RefOrder, parts: readonly RefPart[]): void {
  for (const part of parts) for (const [line, units] of part.lines) if (units === 0) part.lines.delete(line)
  const kept = parts.filter(({ lines }) => lines.size > 0)
  for (const task of ref.pickLists.flatMap(({ tasks }) => tasks)) {
    if (task.order === order && task.part && !kept.includes(task.part)) task.part = undefined
  }
  for (const box of ref.packages) if (box.order === order && box.part && !kept.includes(box.part)) box.part = undefined
  if (kept.length === 0) order.plan = undefined
  else order.plan = { version: order.plan?.version ?? 1, parts: kept }
}
