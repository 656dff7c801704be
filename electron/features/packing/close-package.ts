import { packing } from '#shared/contract/packing.ts'
import { handle } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { takeBench } from './bench-order.ts'
import { finishPackage } from './finish-package.ts'
import { keepStep } from './pack-steps.sql.ts'
import { packagesOf, packingViewOf } from './packing-view.ts'

/** The box is full before the order is packed; the next item opens the next box. */
export const closePackage = handle(packing.closePackage, async (call) => {
  const { tx, input, refuse, tell, ids, requestId, caller } = call
  const house = await houseAmongSeveral(tx, caller)
  const bench = await takeBench(tx, input.orderId, house)
  if (!bench) return refuse('ORDER_UNKNOWN', { what: input.orderId })
  const open = (await packagesOf(tx, bench, house)).filter(({ status }) => status === 'open')
  const box = open.find(({ lines }) => lines.length > 0) ?? open[0]
  const last = box?.lines.at(-1)
  if (!box || !last) return refuse('PACKAGE_EMPTY', { number: box?.number ?? bench[0].number })
  const shares = box.parcelId === null ? [box] : open.filter(({ parcelId, lines }) => parcelId === box.parcelId && lines.length > 0)
  // A step without units: undo opens the box again and leaves in it what is in it.
  await keepStep(tx, {
    id: ids.next(),
    requestId,
    orderId: box.orderId,
    packageId: box.id,
    orderLineId: last.orderLineId,
    quantity: 0,
    closedPackage: true,
  })
  await finishPackage(call, box)
  const units = shares.flatMap(({ lines }) => lines).reduce((sum, line) => sum + line.quantity, 0)
  const about = [
    ...shares.map(({ orderId }) => ({ kind: 'order', id: orderId }) as const),
    ...shares.map(({ id }) => ({ kind: 'package', id }) as const),
  ]
  const orders = bench.filter(({ id }) => shares.some(({ orderId }) => orderId === id)).map(({ number }) => number)
  tell('packageClosed', about, { order: orders.join(', '), package: box.number, units })
  return packingViewOf(tx, bench[0].id, house)
})
