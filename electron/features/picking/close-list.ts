import type { Work } from '../handle.ts'
import { type PickList, savePickList, type TaskRow } from './picking.sql.ts'

/** A list is done when no task on it is open. Returns the list as it is then. */
export async function closeIfDone({ tx, clock }: Work, list: PickList, tasks: readonly TaskRow[]): Promise<PickList> {
  if (tasks.some((task) => task.status === 'open')) return list
  await savePickList(tx, list.id, { status: 'done', finishedAt: clock.now(), confirmedBinId: null })
  return { ...list, status: 'done', confirmedBinId: null }
}
