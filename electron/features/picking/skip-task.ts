import { picking } from '#shared/contract/picking.ts'
import { handle } from '../handle.ts'
import { findOpenTask } from './open-task.ts'
import { pickListView } from './pick-list-view.ts'
import { insertStep, saveTask } from './picking.sql.ts'

/** A skipped task goes to the end of the walk; it is not lost, and undo brings it back to its place. */
export const skipTask = handle(picking.skipTask, async ({ tx, input, refuse, tell, ids }) => {
  const found = await findOpenTask(tx, input)
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const { list, task, tasks } = found.value
  if (tasks.filter((t) => t.status === 'open').length === 1) return refuse('LAST_TASK', { binCode: task.binCode })
  const last = Math.max(...tasks.map((t) => t.position))
  await saveTask(tx, task.id, { position: last + 1 })
  const step = { id: ids.next(), pickListId: list.id, kind: 'skip', taskId: task.id } as const
  await insertStep(tx, { ...step, quantity: 0, binBefore: null, placeBefore: task.position })
  tell('taskSkipped', [{ kind: 'pickList', id: list.id }], { pickList: list.number, binCode: task.binCode, sku: task.sku })
  return pickListView(tx, list.id)
})
