// What one scan has to do with on a pick list: however long the list is, a scan reads and answers as much.
import type { ReadDb } from '#electron/database/schema.ts'
import { sumsOf } from './pick-list-view.ts'
import { FIRST_TASKS, loadFirstTasks, loadNextTasks, loadTasksAt, type PickList, sumTasks, type TaskRow } from './picking.sql.ts'

/** Of a longer one: where the hand is, and what the screen shows of what comes next. */
const NEXT_TASKS = 8

export interface Sight {
  /** In walking order. The first open one of the list is always among them. */
  readonly tasks: readonly TaskRow[]
  /** There are tasks out of sight. */
  readonly isPart: boolean
  /** Of the whole list. */
  readonly asked: number
  readonly picked: number
}

/** The tasks that a scan of this product may serve or lead to; without a product, those where the hand is. */
export async function loadSight(db: ReadDb, list: PickList, productId: string | undefined): Promise<Sight> {
  const first = await loadFirstTasks(db, list.id)
  // A list with no more than these is seen as a whole.
  if (first.length < FIRST_TASKS) return { ...sumsOf(first), tasks: first, isPart: false }
  const sums = await sumTasks(db, list.id)
  const next = await loadNextTasks(db, list.id, NEXT_TASKS)
  const binId = list.confirmedBinId
  const here = binId !== null && productId !== undefined ? await loadTasksAt(db, list.id, { binId, productId }) : []
  const inSight = new Map([...next, ...here].map((task) => [task.id, task]))
  return { ...sums, tasks: [...inSight.values()].sort((a, b) => a.position - b.position), isPart: true }
}
