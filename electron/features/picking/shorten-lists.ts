import type { Work } from '../handle.ts'
import { closeIfDone } from './close-list.ts'
import { deleteTask, forgetSteps, listsOfOrder, loadTasks, lockPickList, saveTask } from './picking.sql.ts'

/** Holds the pick lists of an order until the commit, as a scan or an undo does: first the list, then the order. */
export async function lockListsOf({ tx }: Pick<Work, 'tx'>, orderId: string): Promise<void> {
  for (const id of await listsOfOrder(tx, orderId)) await lockPickList(tx, id)
}

/**
 * Tasks ask for fewer units, because an order wants them no more; one of which nothing is picked and nothing is asked is gone.
 * What was scanned on these lists before is past undoing: its bin and its order line may not be what they were.
 */
export async function shortenLists(work: Work, cuts: readonly { pickListId: string; taskId: string; quantity: number }[]): Promise<void> {
  const { tx } = work
  for (const pickListId of [...new Set(cuts.map((cut) => cut.pickListId))].sort()) {
    const list = await lockPickList(tx, pickListId)
    if (!list) throw new Error(`pick list ${pickListId} is gone`)
    await forgetSteps(tx, pickListId)
    const tasks = await loadTasks(tx, pickListId)
    for (const { taskId, quantity } of cuts.filter((cut) => cut.pickListId === pickListId)) {
      const task = tasks.find((t) => t.id === taskId)
      if (!task || task.asked - task.picked < quantity) throw new Error(`pick task ${taskId} does not ask for ${quantity} units more`)
      const asked = task.asked - quantity
      if (asked === 0) await deleteTask(tx, taskId)
      else await saveTask(tx, taskId, asked === task.picked ? { asked, status: 'picked' } : { asked })
    }
    await closeIfDone(work, list, await loadTasks(tx, pickListId))
  }
}

/** Units of these lines are not on the bench any more as they were picked: nobody may undo their pick. */
export async function forgetPicksOf({ tx }: Pick<Work, 'tx'>, pickListIds: readonly string[]): Promise<void> {
  for (const id of pickListIds) await forgetSteps(tx, id)
}
