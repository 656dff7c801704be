import { expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('moving a reservation', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const has = await anOrder(w).for(shop.customer).of(shop.tea, 7).promised('2026-09-21').confirmed()
    const wants = await anOrder(w).for(shop.customer).of(shop.tea, 8).promised('2026-09-09').confirmed()
    const [from, to] = [has, wants].map(({ lines }) => must(lines[0], 'a line').id)
    const ask = { fromLineId: must(from, 'a line'), toLineId: must(to, 'a line'), quantity: 4, reason: 'the ferry leaves tonight' }
    return { w, has, wants, ask, ...shop }
  }

  test('gives the units to the other order, with the reason in both timelines', async () => {
    const { w, has, wants, ask } = await open()
    const { rows } = await w.ask.orders.listMovable({ lineId: ask.toLineId })
    expect(rows).toMatchObject([{ orderNumber: has.number, reserved: 7 }])
    const moved = await w.ask.orders.moveReservation(ask)
    expect([moved.from.lines[0]?.reserved, moved.to.lines[0]?.reserved]).toEqual([3, 7])
    for (const { id } of [has, wants]) {
      const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id } })
      expect(entries[0]).toMatchObject({
        what: 'reservationMoved',
        facts: { from: has.number, to: wants.number, quantity: 4, reason: ask.reason },
      })
    }
    await w.close()
  })

  test('is refused in words where it cannot be, and changes nothing', async () => {
    const { w, has, wants, ask, mug, customer } = await open()
    expect(await refusalOf(w.ask.orders.moveReservation({ ...ask, quantity: 8 }))).toEqual({
      code: 'NOT_RESERVED',
      data: { number: has.number, reserved: 7, wanted: 8 },
    })
    expect(await refusalOf(w.ask.orders.moveReservation({ ...ask, quantity: 6 }))).toEqual({
      code: 'NOT_SHORT',
      data: { number: wants.number, short: 5, wanted: 6 },
    })
    const mugs = await anOrder(w).for(customer).of(mug, 1).confirmed()
    const mugLine = must(mugs.lines[0], 'a line').id
    expect(await refusalOf(w.ask.orders.moveReservation({ ...ask, fromLineId: mugLine, quantity: 1 }))).toMatchObject({
      code: 'PRODUCTS_DIFFER',
    })
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [has.id] })
    expect(await refusalOf(w.ask.orders.moveReservation(ask))).toEqual({
      code: 'ORDER_BEING_PICKED',
      data: { number: has.number, pickList: list.number },
    })
    expect((await w.ask.orders.listMovable({ lineId: ask.toLineId })).rows).toEqual([])
    expect((await w.ask.orders.getOrder({ id: has.id })).lines).toMatchObject([{ reserved: 7 }])
    await w.close()
  })

  test('of units in no bin yet moves them as they are', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const far = await anOrder(w).for(customer).of(tea, 10).promised('2026-11-30').confirmed()
    const near = await anOrder(w).for(customer).of(tea, 3).promised('2026-09-08').confirmed()
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ onHand: 10, reserved: 0 }])
    const [from, to] = [far, near].map(({ lines }) => must(lines[0], 'a line').id)
    await w.ask.orders.moveReservation({ fromLineId: must(from, ''), toLineId: must(to, ''), quantity: 3, reason: 'sooner' })
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [near.id] })
    expect(list.tasks).toMatchObject([{ binCode: 'A-01-1', asked: 3 }])
    await w.close()
  })
})
