// The floor's work in a few words: pick orders, pack them, hand them to a carrier.
import type { World } from '#tests/world/world.ts'

interface Named {
  readonly id: string
}

/** Picks all that is reserved for these orders with one pick list, unit by unit. */
export async function picked(w: World, ...orders: readonly Named[]) {
  let list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: orders.map((order) => order.id) })
  while (list.step !== 'listDone') {
    const task = list.tasks.find(({ id }) => id === list.currentTaskId)
    const scan = (list.step === 'waitingForBin' ? task?.binCode : task?.sku) ?? ''
    list = (await w.ask.picking.recordScan({ pickListId: list.id, scan })).view
  }
  return list
}

/** Puts everything that waits on the bench for an order into its box, unit by unit. */
export async function packed(w: World, order: Named) {
  let view = await w.ask.packing.getPacking({ orderId: order.id })
  while (view.unitsToPack > 0) {
    const scan = view.lines.find((line) => line.toPack > 0)?.sku ?? ''
    view = (await w.ask.packing.recordScan({ orderId: order.id, scan })).view
  }
  return w.ask.packing.getPacking({ orderId: order.id })
}

/** Picks and packs orders and hands all their boxes to a carrier as one shipment. */
export async function shipped(w: World, ...orders: readonly Named[]) {
  await picked(w, ...orders)
  const packageIds: string[] = []
  for (const order of orders) {
    const { packages } = await packed(w, order)
    packageIds.push(...packages.filter((box) => box.status === 'closed').map((box) => box.id))
  }
  return w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds, carrier: 'DHL', trackingNumber: 'JD014600003' })
}
