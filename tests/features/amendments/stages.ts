// An order of 6 Earl Grey and 2 mugs, brought to each stage of its life.
import { must } from '#shared/kernel/must.ts'
import { anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import type { World } from '#tests/world/world.ts'

export const stages = ['reserved', 'listed', 'partPicked', 'picked', 'packedOpen', 'packedClosed', 'partShipped'] as const
export type Stage = (typeof stages)[number]

/** Which units of tea and mugs stand where at a stage. */
export const standing: Readonly<Record<Stage, { tea: Partial<Units>; mug: Partial<Units> }>> = {
  reserved: { tea: { reserved: 6 }, mug: { reserved: 2 } },
  listed: { tea: { reserved: 6 }, mug: { reserved: 2 } },
  partPicked: { tea: { reserved: 2, picked: 4 }, mug: { reserved: 2 } },
  picked: { tea: { picked: 6 }, mug: { picked: 2 } },
  packedOpen: { tea: { picked: 2, packed: 4 }, mug: { picked: 2 } },
  packedClosed: { tea: { packed: 6 }, mug: { packed: 2 } },
  partShipped: { tea: { shipped: 3, picked: 1, packed: 2 }, mug: { picked: 2 } },
}
export interface Units {
  reserved: number
  picked: number
  packed: number
  shipped: number
}

export async function anOrderAt(w: World, stage: Stage) {
  const shop = await aTeaShop(w)
  await stocked(w, shop.mug, 'B-01-1', 5)
  const order = await anOrder(w).for(shop.customer).of(shop.tea, 6).of(shop.mug, 2).confirmed()
  await bring(w, order, stage)
  return { ...shop, order: await w.ask.orders.getOrder({ id: order.id }) }
}

async function bring(w: World, order: { id: string }, stage: Stage): Promise<void> {
  if (stage === 'reserved') return
  if (stage === 'listed' || stage === 'partPicked') {
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    if (stage === 'listed') return
    for (const scan of ['A-01-1', 'TEA-EG-250', 'TEA-EG-250', 'TEA-EG-250', 'TEA-EG-250'])
      await w.ask.picking.recordScan({ pickListId: list.id, scan })
    return
  }
  await picked(w, order)
  const pack = (scan: string, times: number) =>
    Promise.resolve().then(async () => {
      for (let n = 0; n < times; n++) await w.ask.packing.recordScan({ orderId: order.id, scan })
    })
  if (stage === 'packedOpen') await pack('TEA-EG-250', 4)
  if (stage === 'packedClosed') await packed(w, order)
  if (stage !== 'partShipped') return
  await pack('TEA-EG-250', 3)
  const { packages } = await w.ask.packing.closePackage({ orderId: order.id })
  const first = must(packages[0], 'the first box')
  await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [first.id], carrier: 'DHL', trackingNumber: 'JD014600003' })
  await pack('TEA-EG-250', 2)
}
