import { picking } from '#shared/contract/picking.ts'
import { handle } from '../handle.ts'
import { refreshOrder } from '../orders/order-work.ts'
import { deleteTasks, forgetSteps, loadTasks, lockPickList, savePickList } from './picking.sql.ts'

/** What was picked or reported short has happened: such a list is finished on the floor, and no longer withdrawn. */
export const withdrawPickList = handle(picking.withdrawPickList, async ({ tx, input, refuse, tell, clock }) => {
  const list = await lockPickList(tx, input.pickListId)
  if (!list) return refuse('PICK_LIST_UNKNOWN', { what: input.pickListId })
  if (list.status === 'done') return refuse('PICK_LIST_DONE', { number: list.number })
  const tasks = await loadTasks(tx, list.id)
  if (tasks.some((task) => task.picked > 0 || task.status !== 'open')) {
    return refuse('PICK_LIST_BEGUN', { number: list.number, picker: list.picker })
  }
  const orderIds = [...new Set(tasks.map((task) => task.orderId))].sort()
  await forgetSteps(tx, list.id)
  await deleteTasks(tx, list.id)
  await savePickList(tx, list.id, { status: 'done', finishedAt: clock.now(), confirmedBinId: null })
  for (const orderId of orderIds) await refreshOrder(tx, orderId)
  tell('pickListWithdrawn', [{ kind: 'pickList', id: list.id }, ...orderIds.map((id) => ({ kind: 'order', id }) as const)], {
    pickList: list.number,
  })
  return { id: list.id, number: list.number, orders: orderIds.length }
})
