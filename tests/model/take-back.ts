// Units that an order wants no more: those of which the least work is lost go first, and what is in hand waits to be put back.
import { dropClaim } from './claim.ts'
import { giveBack } from './ref-allocations.ts'
import { boxesOf, forgetPacking, reopenBox } from './ref-joints.ts'
import {
  type RefBin,
  type Reference,
  type RefLevel,
  type RefLine,
  type RefOrder,
  type RefPackage,
  type RefPickList,
  type RefTask,
  shortOfLine,
} from './reference.ts'
import { total } from './total.ts'

/** What has neither shipped nor been cancelled. */
export const wantedOf = (line: RefLine) => line.ordered - line.cancelled - line.shipped

/** An amendment is going to be kept as a version; what it changes can be undone if it leaves nothing wanted. */
export function rememberBefore(order: RefOrder): void {
  const lines = new Map(order.lines.map((line) => [line, { wanted: line.ordered - line.cancelled, price: line.price }] as const))
  order.before = { destination: order.destination, discount: order.discount, lines }
}

/** Which boxes are closed is looked at once, before the first of an amendment's lines opens one. */
export const closedBoxes = (ref: Reference, order: RefOrder) => boxesOf(ref, [order]).filter(({ status }) => status === 'closed')

/** Cancels so many units of a line. Says whether any of them was more than a wish. */
export function takeBack(ref: Reference, order: RefOrder, line: RefLine, units: number, closed = closedBoxes(ref, order)): boolean {
  let open = units - Math.min(units, shortOfLine(line))
  const wasWork = open > 0
  line.cancelled += units
  open -= fromShelves(ref, line, open)
  open -= fromLists(ref, line, open)
  if (open > 0) fromBench(ref, order, line, open, closed)
  return wasWork
}

const tasksOf = (ref: Reference, line: RefLine, level: RefLevel) =>
  ref.pickLists.flatMap((list) =>
    list.tasks.filter((task) => task.line === line && task.level === level && task.status === 'open').map((task) => ({ list, task })),
  )

const claimed = (line: RefLine) => [...line.claims.keys()].sort((a, b) => a.made - b.made)

/** Claims for which nobody was sent yet. */
function fromShelves(ref: Reference, line: RefLine, units: number): number {
  const loose = Math.min(units, line.soft)
  line.soft -= loose
  giveBack(ref, line, loose)
  let open = units - loose
  for (const level of claimed(line)) {
    const sentFor = total(tasksOf(ref, line, level).map(({ task }) => task.asked - task.picked))
    const part = Math.min(open, (line.claims.get(level) ?? 0) - sentFor)
    if (part === 0) continue
    dropClaim(line, level, part)
    giveBack(ref, line, part)
    open -= part
  }
  return units - open
}

function fromLists(ref: Reference, line: RefLine, units: number): number {
  let open = units
  for (const level of claimed(line).reverse()) {
    for (const { list, task } of tasksOf(ref, line, level)) {
      const part = Math.min(open, task.asked - task.picked)
      if (part === 0) continue
      dropClaim(line, level, part)
      giveBack(ref, line, part)
      shorten(list, task, part)
      open -= part
    }
  }
  return units - open
}

function shorten(list: RefPickList, task: RefTask, units: number): void {
  list.steps = []
  task.asked -= units
  if (task.asked === task.picked) task.status = 'picked'
  list.tasks = list.tasks.filter(({ asked }) => asked > 0)
  if (list.tasks.some(({ status }) => status === 'open')) return
  list.status = 'done'
  list.confirmedBin = undefined
}

/** What lies on the bench first, then what is in boxes: open ones before closed ones, the youngest before the oldest. */
function fromBench(ref: Reference, order: RefOrder, line: RefLine, units: number, closed: readonly RefPackage[]): void {
  const places = pickedFrom(ref, line)
  for (const list of ref.pickLists) if (list.tasks.some((task) => task.line === line && task.picked > 0)) list.steps = []
  let inBoxes = units - Math.min(units, line.picked)
  line.picked -= units - inBoxes
  const boxes = boxesOf(ref, [order])
    .filter(({ status }) => status !== 'shipped')
    .reverse()
  for (const box of [...boxes.filter((one) => !closed.includes(one)), ...boxes.filter((one) => closed.includes(one))]) {
    const held = box.contents.get(line) ?? 0
    const part = Math.min(held, inBoxes)
    if (part === 0) continue
    if (held === part) box.contents.delete(line)
    else box.contents.set(line, held - part)
    reopen(ref, box)
    line.packed -= part
    inBoxes -= part
  }
  let open = units
  for (const { bin, quantity } of places.reverse()) {
    const part = Math.min(quantity, open)
    if (part > 0) ref.putBacks.push({ order, line, bin, quantity: part, returned: 0, inHand: 0, hand: '' })
    open -= part
  }
}

/** A box that is not as it was: nothing that was packed before is taken back by an undo. */
export function reopen(ref: Reference, box: RefPackage): void {
  reopenBox(ref, box)
  forgetPacking(ref, box.order)
}

/** From which bins the units of a line came that have not been sent back, in the order of picking: the last ones have gone back first. */
function pickedFrom(ref: Reference, line: RefLine): { bin: RefBin; quantity: number }[] {
  const back = new Map<RefBin, number>()
  for (const task of ref.putBacks) if (task.line === line) back.set(task.bin, (back.get(task.bin) ?? 0) + task.quantity)
  const picked = ref.pickLists.flatMap(({ tasks }) => tasks.filter((task) => task.line === line && task.picked > 0)).reverse()
  const places = picked.flatMap((task) => {
    const { bin } = task.level
    if (!bin) return []
    const gone = Math.min(task.picked, back.get(bin) ?? 0)
    back.set(bin, (back.get(bin) ?? 0) - gone)
    return [{ bin, quantity: task.picked - gone }]
  })
  return places.reverse()
}
