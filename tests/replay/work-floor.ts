// The floor's evening: what can be picked is picked, packed, shipped and invoiced, each pack scanned.
import { must } from '#shared/kernel/must.ts'
import type { Ask } from '#tests/bench/bench-hub.ts'
import type { ReplayClock } from './replay-clock.ts'
import { packCode, type ReplayShop } from './shop.ts'
import { withHands } from './with-hands.ts'

/** Takes every order of which something is reserved from the shelf to the customer. */
export async function workOff(ask: Ask, clock: ReplayClock, shop: ReplayShop): Promise<void> {
  for (;;) {
    const { rows } = await ask.orders.listOrders({ filter: 'toRelease', limit: 100 })
    if (rows.length === 0) return
    await withHands(rows.toReversed(), ({ id }) => takeToCustomer(ask, clock, shop, id))
  }
}

async function takeToCustomer(ask: Ask, clock: ReplayClock, shop: ReplayShop, orderId: string): Promise<void> {
  const pickListId = clock.nextId()
  let list = await ask.picking.releaseOrders({ id: pickListId, orderIds: [orderId] })
  await ask.picking.startPickList({ pickListId })
  while (list.step !== 'listDone') {
    const task = must(
      list.tasks.find(({ id }) => id === list.currentTaskId),
      'the current task',
    )
    const scan = list.step === 'waitingForBin' ? task.binCode : largestPack(shop, task.productId, task.asked - task.picked)
    list = (await ask.picking.recordScan({ pickListId, scan })).view
  }
  let bench = await ask.packing.getPacking({ orderId })
  while (bench.unitsToPack > 0) {
    // Of a long order a scan answers some lines only.
    if (!bench.lines.some(({ toPack }) => toPack > 0)) bench = await ask.packing.getPacking({ orderId })
    const line = must(
      bench.lines.find(({ toPack }) => toPack > 0),
      'a line to pack',
    )
    // One product may stand on several lines, and a pack may serve them together.
    const toPack = bench.lines.filter(({ productId }) => productId === line.productId).reduce((sum, one) => sum + one.toPack, 0)
    bench = (await ask.packing.recordScan({ orderId, scan: largestPack(shop, line.productId, toPack) })).view
  }
  bench = await ask.packing.getPacking({ orderId })
  const packageIds = bench.packages.filter(({ status }) => status === 'closed').map(({ id }) => id)
  const shipment = await ask.shipping.shipPackages({ id: clock.nextId(), packageIds, carrier: 'Parcel post' })
  // In the hub a job does this by itself.
  await ask.invoicing.issueInvoice({ shipmentId: shipment.id })
}

function largestPack(shop: ReplayShop, productId: string, units: number): string {
  const { sku, packs } = shop.productById(productId)
  return packCode(
    sku,
    must(
      packs.find((size) => size <= units),
      `a pack of at most ${units}`,
    ),
  )
}
