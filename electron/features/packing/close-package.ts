import { packing } from '#shared/contract/packing.ts'
import { handle } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { takeBenchOrder } from './bench-order.ts'
import { finishPackage } from './finish-package.ts'
import { keepStep, loadPackages } from './packing.sql.ts'
import { packingViewOf } from './packing-view.ts'

/** The box is full before the order is packed; the next item opens the next box. */
export const closePackage = handle(packing.closePackage, async (call) => {
  const { tx, input, refuse, tell, ids, requestId, caller } = call
  const house = await houseAmongSeveral(tx, caller)
  const order = await takeBenchOrder(tx, input.orderId, house)
  if (!order) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const box = (await loadPackages(tx, order.id, house)).find(({ status }) => status === 'open')
  const last = box?.lines.at(-1)
  if (!box || !last) return refuse('PACKAGE_EMPTY', { number: box?.number ?? order.number })
  // A step without units: undo opens the box again and leaves in it what is in it.
  await keepStep(tx, {
    id: ids.next(),
    requestId,
    orderId: order.id,
    packageId: box.id,
    orderLineId: last.orderLineId,
    quantity: 0,
    closedPackage: true,
  })
  await finishPackage(call, box)
  const units = box.lines.reduce((sum, line) => sum + line.quantity, 0)
  tell(
    'packageClosed',
    [
      { kind: 'order', id: order.id },
      { kind: 'package', id: box.id },
    ],
    { order: order.number, package: box.number, units },
  )
  return packingViewOf(tx, order.id, house)
})
