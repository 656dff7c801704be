import { isHeldRowByRow } from '#electron/database/engine-of.ts'
import { nextNumber } from '#electron/database/number-series.ts'
import type { WriteDb } from '#electron/database/schema.ts'
import type { Subject } from '#shared/contract/history.ts'
import { shipping } from '#shared/contract/shipping.ts'
import { commandOf } from '#shared/domain/scanning/command-codes.ts'
import { strayPackages } from '#shared/domain/shipping/stray-packages.ts'
import { must } from '#shared/kernel/must.ts'
import { searchText } from '#shared/kernel/text.ts'
import { handle } from '../handle.ts'
import { loadHoldReasons, lockOrder, refreshOrder, shiftLines } from '../orders/order-work.ts'
import { handOverPackages } from '../packing/hand-over-packages.ts'
import { keepShippedCosts } from '../pricing/costs.ts'
import { shipFromBench } from '../stock/ship-from-bench.ts'
import { shipmentView } from './shipment-view.ts'
import { insertShipment, loadOutgoing, type OutgoingRow, withTheirBoxes } from './shipping.sql.ts'

export const shipPackages = handle(shipping.shipPackages, async (call) => {
  const { tx, input, refuse, tell, later, clock } = call
  if (commandOf(input.trackingNumber)) return refuse('TRACKING_IS_COMMAND', { word: input.trackingNumber })
  const packages = await takeOutgoing(tx, input.packageIds)
  const boxes = new Set(packages.map((box) => box.parcelId ?? box.id))
  const missing = input.packageIds.find((id) => !packages.some((box) => box.id === id))
  if (missing !== undefined) return refuse('PACKAGE_UNKNOWN', { what: missing })
  const gone = packages.find((box) => box.status === 'shipped')
  if (gone) return refuse('ALREADY_SHIPPED', { number: gone.number, shipment: must(gone.shipment, 'the shipment of a shipped package') })
  const unfinished = packages.find((box) => box.status !== 'closed')
  if (unfinished) return refuse('PACKAGE_NOT_CLOSED', { number: unfinished.number })
  const held = await loadHoldReasons(tx, ordersOf(packages))
  const stopped = new Map(packages.filter((box) => held.has(box.orderId)).map((box) => [box.orderId, box.orderNumber]))
  if (stopped.size > 0)
    return refuse('ORDER_ON_HOLD', { orders: [...stopped].map(([orderId, number]) => ({ number, reasons: held.get(orderId) ?? [] })) })
  const numbers = strayPackages(packages)
  if (numbers.length > 0) return refuse('ADDRESSES_DIFFER', { numbers })

  const { customerId, customerName, shipTo, warehouseId } = must(packages[0], 'a package')
  if (packages.some((box) => box.warehouseId !== warehouseId))
    return refuse('HOUSES_DIFFER', { numbers: packages.map((box) => box.number) })
  const { id, carrier, service, trackingNumber } = input
  const number = await nextNumber(tx, 'shipment')
  const orderNumbers = new Set(packages.map((box) => box.orderNumber))
  const search = searchText(
    number,
    customerName,
    shipTo.city,
    carrier,
    trackingNumber,
    ...orderNumbers,
    ...packages.map((box) => box.number),
  )
  const head = { id, number, customerId, warehouseId, customerName, shipTo, carrier, service, trackingNumber, shippedAt: clock.now() }
  await insertShipment(tx, { ...head, search, packageCount: boxes.size })

  const contents = await handOverPackages(
    tx,
    packages.map((box) => box.id),
    id,
  )
  await shipFromBench(call, { lines: contents, warehouseId, document: number })
  await shiftLines(tx, { packed: -1, shipped: 1 }, contents)
  await keepShippedCosts(tx, id, contents)
  const orderIds = ordersOf(packages)
  for (const orderId of orderIds) await refreshOrder(tx, orderId)

  await later('issueInvoice', { shipmentId: id })
  const about: Subject[] = [
    { kind: 'shipment', id },
    ...orderIds.map((orderId) => ({ kind: 'order', id: orderId }) as const),
    ...packages.map((box) => ({ kind: 'package', id: box.id }) as const),
  ]
  tell('shipped', about, {
    shipment: number,
    carrier,
    tracking: trackingNumber,
    packages: boxes.size,
    orders: [...orderNumbers].join(', '),
  })
  return must(await shipmentView(tx, id), `shipment ${number}`)
})

/** The packages as they are once nobody else can work on their orders: another station that ships them too has finished by then. */
async function takeOutgoing(tx: WriteDb, packageIds: readonly string[]): Promise<OutgoingRow[]> {
  if (isHeldRowByRow(tx)) {
    for (const orderId of ordersOf(await loadOutgoing(tx, await withTheirBoxes(tx, packageIds)))) await lockOrder(tx, orderId)
  }
  return loadOutgoing(tx, await withTheirBoxes(tx, packageIds))
}

function ordersOf(packages: readonly OutgoingRow[]): string[] {
  return [...new Set(packages.map((box) => box.orderId))].sort()
}
