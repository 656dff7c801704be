import type { ReadDb } from '#electron/database/schema.ts'
import type { PickListView } from '#shared/contract/picking.ts'
import { pickStep } from '#shared/domain/picking/pick-flow.ts'
import { must } from '#shared/kernel/must.ts'
import { loadPickList, loadTasks, type PickList, type TaskRow } from './picking.sql.ts'

/** A pick list as the hand sees it. */
export async function pickListView(db: ReadDb, id: string): Promise<PickListView> {
  return viewOf(must(await loadPickList(db, id), `pick list ${id}`), await loadTasks(db, id))
}

/** The same, of what was read already; with the sums of the whole list where only a part of it was. */
export function viewOf(list: PickList, tasks: readonly TaskRow[], sums = sumsOf(tasks)): PickListView {
  const { step, task } = pickStep({ confirmedBinId: list.confirmedBinId, tasks })
  const orders = new Map(tasks.map((t) => [t.orderId, t.orderNumber]))
  return {
    id: list.id,
    number: list.number,
    status: list.status,
    picker: list.picker,
    step,
    currentTaskId: task?.id ?? null,
    tasks: tasks.map(({ orderLineId: _line, stockLevelId: _level, binId: _bin, ...shown }) => shown),
    unitsAsked: sums.asked,
    unitsPicked: sums.picked,
    orders: [...orders].map(([id, number]) => ({ id, number })),
  }
}

export function sumsOf(tasks: readonly TaskRow[]): { asked: number; picked: number } {
  return { asked: tasks.reduce((sum, t) => sum + t.asked, 0), picked: tasks.reduce((sum, t) => sum + t.picked, 0) }
}
