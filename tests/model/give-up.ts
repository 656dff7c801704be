// A line that is not wanted any more: what has not shipped leaves its lists and boxes, and what is in hand waits to be put back.
import type { Reference, RefLine, RefOrder } from './reference.ts'

/** What has neither shipped nor been cancelled. */
export const wantedOf = (line: RefLine) => line.ordered - line.cancelled - line.shipped

export function giveUp(ref: Reference, order: RefOrder, line: RefLine): void {
  const inHand = line.picked + line.packed
  for (const list of ref.pickLists) {
    const listed = list.tasks.filter((task) => task.line === line)
    const shrunk = listed.filter(({ status }) => status === 'open')
    if (shrunk.length > 0 || (inHand > 0 && listed.some(({ picked }) => picked > 0))) list.steps = []
    for (const task of shrunk) {
      task.asked = task.picked
      task.status = 'picked'
    }
    list.tasks = list.tasks.filter((task) => task.asked > 0)
    if (shrunk.length === 0 || list.tasks.some(({ status }) => status === 'open')) continue
    list.status = 'done'
    list.confirmedBin = undefined
  }
  for (const box of ref.packages) {
    if (box.status === 'shipped' || !box.contents.delete(line)) continue
    box.status = 'open'
    ref.packSteps.set(order, [])
  }
  if (inHand > 0) ref.putBacks.set(line.product, (ref.putBacks.get(line.product) ?? 0) + inHand)
  line.cancelled += wantedOf(line)
  line.picked = 0
  line.packed = 0
  line.claims.clear()
}
