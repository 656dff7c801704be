import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked, shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('bringing an order to the bench', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())
  const start = (code: string) => w.ask.packing.startPacking({ code })

  test('its number, its pick list and its package lead to it, in any case', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    const list = await picked(w, order)
    const { view } = await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    const [box] = view.packages
    for (const code of [order.number.toLowerCase(), ` ${list.number} `, list.number.toLowerCase(), 'pkg-000001', `]C100${box?.sscc}`]) {
      expect(await start(code)).toEqual(view)
    }
  })

  test('a pick list of several orders is refused with those that still wait', async () => {
    const orders = []
    for (let i = 0; i < 3; i++) orders.push(await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed())
    const [first, second, third] = orders
    const list = await picked(w, ...orders)
    expect(await refusalOf(start(list.number))).toEqual({
      code: 'SEVERAL_ORDERS',
      data: { pickList: list.number, orders: orders.map((order) => order.number) },
    })
    if (first) await packed(w, first)
    expect(await refusalOf(start(list.number.toLowerCase()))).toEqual({
      code: 'SEVERAL_ORDERS',
      data: { pickList: list.number, orders: [second?.number, third?.number] },
    })
    if (second) await packed(w, second)
    expect(await start(list.number)).toMatchObject({ orderNumber: third?.number })
  })

  test('an order that is packed can be looked at and opened again until it is shipped', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    expect(await start(order.number)).toMatchObject({ step: 'orderPacked', unitsPacked: 1 })
  })

  test('what is not picked, still being picked, shipped or unknown is refused', async () => {
    const confirmed = await anOrder(w).for(shop.customer).of(shop.mug, 1).confirmed()
    expect(await refusalOf(start(confirmed.number))).toEqual({
      code: 'NOTHING_TO_PACK',
      data: { number: confirmed.number, status: 'confirmed' },
    })
    const list = await anOrder(w).for(shop.customer).of(shop.tea, 1).released()
    const [inHand] = list.orders
    expect(await refusalOf(start(list.number))).toEqual({ code: 'STILL_PICKING', data: { number: inHand?.number, pickList: list.number } })
    const gone = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await shipped(w, gone)
    expect(await refusalOf(start(gone.number))).toEqual({ code: 'NOTHING_TO_PACK', data: { number: gone.number, status: 'shipped' } })
    expect(await refusalOf(start('SO-999999'))).toEqual({ code: 'ORDER_UNKNOWN', data: { what: 'SO-999999' } })
  })

  test('the queue holds what is picked and not yet in a closed box, the first promise first', async () => {
    const whenever = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    const friday = await anOrder(w).for(shop.customer).of(shop.tea, 2).promised('2026-09-11').confirmed()
    const tuesday = await anOrder(w).for(shop.customer).of(shop.tea, 1).promised('2026-09-08').confirmed()
    const ready = await anOrder(w).for(shop.customer).of(shop.tea, 1).promised('2026-09-07').confirmed()
    await anOrder(w).for(shop.customer).of(shop.mug, 1).promised('2026-09-07').released()
    await picked(w, whenever, friday, tuesday, ready)
    await packed(w, ready)
    await w.ask.packing.recordScan({ orderId: friday.id, scan: 'TEA-EG-250' })
    const { rows } = await w.ask.packing.listPackQueue({})
    expect(rows).toEqual(
      [
        { orderId: tuesday.id, orderNumber: tuesday.number, promisedOn: '2026-09-08', unitsToPack: 1, unitsPacked: 0 },
        { orderId: friday.id, orderNumber: friday.number, promisedOn: '2026-09-11', unitsToPack: 1, unitsPacked: 1 },
        { orderId: whenever.id, orderNumber: whenever.number, promisedOn: null, unitsToPack: 1, unitsPacked: 0 },
      ].map((row) => ({ ...row, customerName: shop.customer.name, goesWith: [] })),
    )
    expect((await w.ask.packing.listPackQueue({ limit: 1 })).rows).toHaveLength(1)
  })

  test('an order whose last units were put back or written off stays in the queue until its box is closed', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    const list = await picked(w, order)
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    const undone = await w.ask.picking.undoPick({ pickListId: list.id })
    await w.ask.picking.reportShort({ pickListId: list.id, taskId: undone.currentTaskId ?? '', reason: 'damaged' })
    expect(await w.ask.packing.getPacking({ orderId: order.id })).toMatchObject({ step: 'waitingForItem', unitsToPack: 0, unitsPacked: 1 })
    expect((await w.ask.packing.listPackQueue({})).rows).toMatchObject([{ orderNumber: order.number, unitsToPack: 0, unitsPacked: 1 }])
    expect(await w.ask.packing.closePackage({ orderId: order.id })).toMatchObject({ step: 'orderPacked' })
    expect((await w.ask.packing.listPackQueue({})).rows).toEqual([])
  })
})
