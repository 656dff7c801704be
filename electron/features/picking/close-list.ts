import type { Work } from '../handle.ts'
import { loadTasks, savePickList } from './picking.sql.ts'

/** A list is done when no task on it is open. */
export async function closeListIfDone({ tx, clock }: Work, pickListId: string): Promise<void> {
  const tasks = await loadTasks(tx, pickListId)
  if (tasks.some((task) => task.status === 'open')) return
  await savePickList(tx, pickListId, { status: 'done', finishedAt: clock.now(), confirmedBinId: null })
}
