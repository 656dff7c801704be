import { packing } from '#shared/contract/packing.ts'
import { handle } from '../handle.ts'
import { refreshOrder, shiftLine } from '../orders/order-work.ts'
import { forgetTrace } from '../stock/trace.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { takeBench } from './bench-order.ts'
import { reopenBox } from './finish-package.ts'
import { takeLastSteps } from './pack-steps.sql.ts'
import { takeOut } from './packing.sql.ts'
import { packingViewOf } from './packing-view.ts'

/** Takes the packer's last step back exactly: the units are on the bench again, and a box that the step closed stands open. */
export const undoPack = handle(packing.undoPack, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  const house = await houseAmongSeveral(tx, caller)
  const bench = await takeBench(tx, input.orderId, house)
  if (!bench) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const [lead] = bench
  const orderIds = bench.map(({ id }) => id)
  const steps = await takeLastSteps(tx, orderIds, house)
  const [last] = steps
  if (!last) return refuse('NOTHING_TO_UNDO', { number: lead.number })

  if (last.closedPackage) await reopenBox(tx, last.packageId)
  for (const { id, packageId, orderLineId, quantity } of steps) {
    await forgetTrace(tx, id)
    if (quantity === 0) continue
    await takeOut(tx, packageId, orderLineId, quantity)
    await shiftLine(tx, orderLineId, { packed: -quantity, picked: quantity })
  }
  const touched = bench.filter(({ lines }) => lines.some(({ id }) => steps.some((step) => step.orderLineId === id)))
  for (const { id } of touched) await refreshOrder(tx, id)

  const units = steps.reduce((sum, step) => sum + step.quantity, 0)
  const about = [...touched.map(({ id }) => ({ kind: 'order', id }) as const), { kind: 'package', id: last.packageId } as const]
  tell('packUndone', about, {
    order: touched.map(({ number }) => number).join(', '),
    units,
    packageReopened: last.closedPackage,
  })
  return packingViewOf(tx, lead.id, house)
})
