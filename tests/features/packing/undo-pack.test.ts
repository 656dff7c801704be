import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { packed, picked, shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('taking a packing step back', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())
  const undo = (order: { id: string }) => w.ask.packing.undoPack({ orderId: order.id })
  const scan = async (order: { id: string }, code: string) => (await w.ask.packing.recordScan({ orderId: order.id, scan: code })).view

  test('undoing every step leads back through the same states to the untouched bench', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 7).of(shop.mug, 1).confirmed()
    await picked(w, order)
    const states = [await w.ask.packing.getPacking({ orderId: order.id })]
    states.push(await scan(order, 'CASE-EG'))
    states.push(await scan(order, 'MUG-1'))
    states.push(await scan(order, EARL_GREY_EAN))
    expect(states.at(-1)).toMatchObject({ step: 'orderPacked' })
    for (const before of states.slice(1, -1).reverse()) expect(await undo(order)).toEqual(before)
    const empty = await undo(order)
    expect(empty).toEqual({ ...states[0], packages: [expect.objectContaining({ number: 'PKG-000001', status: 'open', lines: [] })] })
    expect(await refusalOf(undo(order))).toEqual({ code: 'NOTHING_TO_UNDO', data: { number: order.number } })
    expect((await w.ask.orders.getOrder({ id: order.id })).status).toBe('picked')
  })

  test('a box that the step closed opens again, and what waits for a printer is cancelled', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    expect(await undo(order)).toMatchObject({
      step: 'waitingForItem',
      packages: [{ status: 'open', weightGrams: 0, closedAt: null, lines: [] }],
    })
    expect((await w.ask.printing.listPrintJobs({})).rows.map((job) => job.state)).toEqual(['cancelled', 'cancelled'])
  })

  test('a box that was emptied is used again', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    await undo(order)
    expect(await packed(w, order)).toMatchObject({ packages: [{ number: 'PKG-000001', status: 'closed', lines: [{ quantity: 1 }] }] })
  })

  test('a box that was closed because it was full opens again with what is in it', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 3).confirmed()
    await picked(w, order)
    const before = await scan(order, EARL_GREY_EAN)
    await w.ask.packing.closePackage({ orderId: order.id })
    expect(await undo(order)).toEqual(before)
  })

  test('a case that two lines shared comes out of both', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 4).of(shop.tea, 3).confirmed()
    await picked(w, order)
    await scan(order, 'CASE-EG')
    expect(await undo(order)).toMatchObject({
      lines: [
        { toPack: 4, packed: 0 },
        { toPack: 3, packed: 0 },
      ],
      packages: [{ lines: [] }],
    })
  })

  test('of two boxes the first takes the next item, once both stand open', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    await scan(order, EARL_GREY_EAN)
    await w.ask.packing.closePackage({ orderId: order.id })
    await scan(order, EARL_GREY_EAN)
    await undo(order)
    await undo(order)
    expect(await packed(w, order)).toMatchObject({
      step: 'orderPacked',
      packages: [
        { sequence: 1, status: 'closed', lines: [{ quantity: 2 }] },
        { sequence: 2, status: 'open', lines: [] },
      ],
    })
  })

  test('what the carrier has cannot be taken back', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await shipped(w, order)
    expect(await refusalOf(undo(order))).toEqual({ code: 'NOTHING_TO_UNDO', data: { number: order.number } })
  })

  test('an unknown order is refused', async () => {
    expect(await refusalOf(undo({ id: 'nowhere' }))).toEqual({ code: 'ORDER_UNKNOWN', data: { what: 'nowhere' } })
  })
})
