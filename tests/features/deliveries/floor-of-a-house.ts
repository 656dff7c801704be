// Picking and packing at one station: what is on a list, and what lies on the bench.
import type { World } from '#tests/world/world.ts'

type Ask = World['ask']

/** Releases a part of an order and picks all of it at a station. */
export async function pickPart(w: World, orderId: string, partId: string, ask: Ask = w.ask) {
  const list = await ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [orderId], partId })
  return pickAt(ask, list.id)
}

/** Picks a list at a station, unit by unit. */
export async function pickAt(ask: Ask, pickListId: string) {
  let list = await ask.picking.getPickList({ id: pickListId })
  while (list.step !== 'listDone') {
    const task = list.tasks.find(({ id }) => id === list.currentTaskId)
    const scan = (list.step === 'waitingForBin' ? task?.binCode : task?.sku) ?? ''
    list = (await ask.picking.recordScan({ pickListId, scan })).view
  }
  return list
}

/** Packs all that an order has on the bench of a station, and says which boxes wait there. */
export async function packAt(ask: Ask, orderId: string) {
  let view = await ask.packing.getPacking({ orderId })
  while (view.unitsToPack > 0) {
    const scan = view.lines.find((line) => line.toPack > 0)?.sku ?? ''
    view = (await ask.packing.recordScan({ orderId, scan })).view
  }
  return view.packages.filter((box) => box.status === 'closed')
}

/** Picks, packs and ships one part of an order. */
export async function shipPart(w: World, orderId: string, partId: string, ask: Ask = w.ask) {
  await pickPart(w, orderId, partId, ask)
  const boxes = await packAt(ask, orderId)
  return ask.shipping.shipPackages({ id: w.ids.next(), packageIds: boxes.map((box) => box.id), carrier: 'DHL' })
}
