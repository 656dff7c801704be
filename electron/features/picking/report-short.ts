import { picking } from '#shared/contract/picking.ts'
import { handle } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { writeOffClaimed } from '../stock/claims.ts'
import { closeIfDone } from './close-list.ts'
import { findOpenTask } from './open-task.ts'
import { viewOf } from './pick-list-view.ts'
import { forgetSteps, saveTask } from './picking.sql.ts'

/**
 * The bin holds less than the books say. The missing units leave stock with the reason, so that nobody is promised them again,
 * and the order line is short of them: other bins fill it at once, if they hold some that nobody was promised.
 */
export const reportShort = handle(picking.reportShort, async (call) => {
  const { tx, input, refuse, tell } = call
  const found = await findOpenTask(tx, input)
  if (!found.ok) return refuse(found.refusal.code, found.refusal.data)
  const { list, task, tasks } = found.value
  const missing = task.asked - task.picked
  const { orderLineId, stockLevelId } = task
  await writeOffClaimed(call, { orderLineId, stockLevelId, quantity: missing, document: list.number, reason: input.reason })
  await shiftLine(tx, orderLineId, { reserved: -missing })
  call.freed(task.productId)
  await saveTask(tx, task.id, { status: 'short', shortReason: input.reason })
  await forgetSteps(tx, list.id)
  const after = tasks.map((t) => (t.id === task.id ? { ...t, status: 'short' as const } : t))
  const listAfter = await closeIfDone(call, list, after)
  await refreshOrder(tx, task.orderId)
  tell(
    'pickShort',
    [
      { kind: 'pickList', id: list.id },
      { kind: 'order', id: task.orderId },
      { kind: 'product', id: task.productId },
      { kind: 'stock', id: stockLevelId },
    ],
    {
      pickList: list.number,
      sku: task.sku,
      binCode: task.binCode,
      asked: task.asked,
      picked: task.picked,
      reason: input.reason,
    },
  )
  return viewOf(listAfter, after)
})
