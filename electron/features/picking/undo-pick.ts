import { picking } from '#shared/contract/picking.ts'
import { must } from '#shared/kernel/must.ts'
import { handle, type Work } from '../handle.ts'
import { loadOrder, refreshOrder, shiftLine } from '../orders/order-work.ts'
import { putBackOnShelf } from '../stock/claims.ts'
import { forgetTrace } from '../stock/trace.ts'
import { pickListView } from './pick-list-view.ts'
import { deleteStep, lastStep, loadTasks, lockPickList, type PickList, savePickList, saveTask, type TaskRow } from './picking.sql.ts'

/** Puts the last counted pack back into its bin, forgets the last bin, or goes back to the bin that was skipped. What is in a package already is not touched. */
export const undoPick = handle(picking.undoPick, async (call) => {
  const { tx, input, refuse, tell } = call
  const list = await lockPickList(tx, input.pickListId)
  if (!list) return refuse('PICK_LIST_UNKNOWN', { what: input.pickListId })
  const step = await lastStep(tx, list.id)
  if (!step) return refuse('NOTHING_TO_UNDO', { number: list.number })
  const task = must(
    (await loadTasks(tx, list.id)).find((t) => t.id === step.taskId),
    'the task of a step',
  )
  if (step.kind === 'bin') await savePickList(tx, list.id, { confirmedBinId: step.binBefore })
  else if (step.kind === 'skip') await saveTask(tx, task.id, { position: must(step.placeBefore, 'the place of a skipped task') })
  else if (!(await putBack(call, list, task, step.quantity))) return refuse('NOTHING_TO_UNDO', { number: list.number })
  await deleteStep(tx, step.id)
  await forgetTrace(tx, step.id)
  const about = step.kind !== 'item' ? [] : [{ kind: 'order', id: task.orderId } as const]
  tell('pickUndone', [{ kind: 'pickList', id: list.id }, ...about], {
    pickList: list.number,
    step: step.kind,
    sku: task.sku,
    binCode: task.binCode,
    quantity: step.quantity,
  })
  return pickListView(tx, list.id)
})

async function putBack(call: Work, list: PickList, task: TaskRow, quantity: number): Promise<boolean> {
  const { tx } = call
  const line = (await loadOrder(tx, task.orderId))?.lines.find((l) => l.id === task.orderLineId)
  if (!line || line.picked < quantity) return false
  const { orderLineId, productId, lot, binId } = task
  await putBackOnShelf(call, { orderLineId, productId, lot, binId, quantity, document: list.number })
  await shiftLine(tx, orderLineId, { picked: -quantity, reserved: quantity })
  await saveTask(tx, task.id, { picked: task.picked - quantity, status: 'open' })
  // A list that this scan had finished is in hand again, in front of the same bin.
  await savePickList(tx, list.id, { status: 'inHand', finishedAt: null, confirmedBinId: binId })
  await refreshOrder(tx, task.orderId)
  return true
}
