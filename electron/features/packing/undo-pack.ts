import { packing } from '#shared/contract/packing.ts'
import { handle } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { cancelWaitingPrints } from '../printing/cancel-waiting-prints.ts'
import { forgetTrace } from '../stock/trace.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { takeBenchOrder } from './bench-order.ts'
import { movePackages, takeLastSteps, takeOut } from './packing.sql.ts'
import { packingViewOf } from './packing-view.ts'

/** Takes the packer's last step back exactly: the units are on the bench again, and a box that the step closed stands open. */
export const undoPack = handle(packing.undoPack, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  const house = await houseAmongSeveral(tx, caller)
  const order = await takeBenchOrder(tx, input.orderId, house)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const steps = await takeLastSteps(tx, order.id, house)
  const [last] = steps
  if (!last) return refuse('NOTHING_TO_UNDO', { number: order.number })

  if (last.closedPackage) {
    const isReopened = await movePackages(tx, [last.packageId], 'open', { weightGrams: 0, closedAt: null })
    if (!isReopened) throw new Error(`package ${last.packageId} cannot open again`)
    await cancelWaitingPrints(tx, last.packageId)
  }
  for (const { id, packageId, orderLineId, quantity } of steps) {
    await forgetTrace(tx, id)
    if (quantity === 0) continue
    await takeOut(tx, packageId, orderLineId, quantity)
    await shiftLine(tx, orderLineId, { packed: -quantity, picked: quantity })
  }
  await refreshOrder(tx, order.id)

  const units = steps.reduce((sum, step) => sum + step.quantity, 0)
  const about = [
    { kind: 'order', id: order.id },
    { kind: 'package', id: last.packageId },
  ] as const
  tell('packUndone', about, { order: order.number, units, packageReopened: last.closedPackage })
  return packingViewOf(tx, order.id, house)
})
