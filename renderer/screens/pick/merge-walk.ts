import type { PickListView } from '#shared/contract/picking.ts'

/** Puts what a scan's answer says of a part of a long list into the list as it stood before. */
export function mergeWalk(before: PickListView, part: PickListView): PickListView {
  const changed = new Map(part.tasks.map((task) => [task.id, task]))
  return { ...part, orders: before.orders, tasks: before.tasks.map((task) => changed.get(task.id) ?? task) }
}
