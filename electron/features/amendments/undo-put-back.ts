import { putBacks } from '#shared/contract/put-backs.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { lockOrder } from '../orders/order-work.ts'
import { takeFromShelfAgain } from '../stock/put-back-claims.ts'
import { forgetTrace } from '../stock/trace.ts'
import { putBackView } from './put-back-view.ts'
import { deletePutBackStep, lastPutBackStep, loadPutBack, returnsOf, savePutBack } from './put-backs.sql.ts'
import { subjectsOf } from './record-put-back-scan.ts'

/** What was put down comes into the hand again, if nobody has been promised it since; what was taken up lies on the bench again. */
export const undoPutBack = handle(putBacks.undoPutBack, async (call) => {
  const { tx, refuse, tell, caller } = call
  const { userName } = caller
  const step = await lastPutBackStep(tx, userName)
  if (!step) return refuse('NO_PUT_BACK_STEP', {})
  const task = must(await loadPutBack(tx, step.taskId), 'the task of a step')
  await lockOrder(tx, task.orderId)
  const { sku, orderLineId, productId, lot, binId, binCode, stockLevelId, orderNumber: document } = task
  const { kind, quantity } = step
  if (kind === 'bin') {
    const again = await returnsOf(tx, step.id)
    const isFree = await takeFromShelfAgain(call, { productId, lot, binId, stockLevelId, orderLineId, quantity, document, again })
    if (!isFree || (task.inHand > 0 && task.userName !== userName)) return refuse('PUT_BACK_PROMISED', { sku, binCode })
  }
  const inHand = kind === 'bin' ? task.inHand + quantity : task.inHand - quantity
  const returned = kind === 'bin' ? task.returned - quantity : task.returned
  const after = { inHand, returned, userName: inHand > 0 ? userName : '', status: 'open', doneAt: null } as const
  if (!(await savePutBack(tx, task, after))) throw new Error(`put-back task ${task.id} changed while it was held`)
  await deletePutBackStep(tx, step.id)
  await forgetTrace(tx, step.id)
  tell('putBackUndone', subjectsOf(task), { order: document, sku, binCode, quantity, step: kind })
  return putBackView(tx, caller)
})
