import type { WriteDb } from '#electron/database/schema.ts'
import { no, ok, type Result } from '#shared/kernel/result.ts'
import { loadTasks, lockPickList, type PickList, type TaskRow } from './picking.sql.ts'

type TaskRefusal =
  | { readonly code: 'PICK_LIST_UNKNOWN' | 'TASK_NOT_OPEN'; readonly data: { what: string } }
  | { readonly code: 'PICK_LIST_DONE'; readonly data: { number: string } }

/** Finds an open task of a list that is not done, and holds the list until the commit. */
export async function findOpenTask(
  tx: WriteDb,
  ask: { pickListId: string; taskId: string },
): Promise<Result<{ list: PickList; task: TaskRow; tasks: readonly TaskRow[] }, TaskRefusal>> {
  const list = await lockPickList(tx, ask.pickListId)
  if (!list) return no({ code: 'PICK_LIST_UNKNOWN', data: { what: ask.pickListId } })
  if (list.status === 'done') return no({ code: 'PICK_LIST_DONE', data: { number: list.number } })
  const tasks = await loadTasks(tx, list.id)
  const task = tasks.find((t) => t.id === ask.taskId && t.status === 'open')
  return task ? ok({ list, task, tasks }) : no({ code: 'TASK_NOT_OPEN', data: { what: ask.taskId } })
}
