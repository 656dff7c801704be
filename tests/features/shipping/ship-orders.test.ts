import { expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('shipping many orders at once', (engine) => {
  test('each line is shipped or says why not, and the others leave all the same', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const [one, two, three] = [
      await anOrder(w).of(tea, 1).confirmed(),
      await anOrder(w).of(tea, 2).confirmed(),
      await anOrder(w).of(tea, 1).confirmed(),
    ]
    await picked(w, one, two)
    for (const order of [one, two]) await packed(w, order)
    const line = (code: string, trackingNumber: string) => ({ id: w.ids.next(), code, carrier: 'DHL', trackingNumber })
    const ask = {
      lines: [
        line(one.number, 'T-1'),
        line('PKG-999999', 'T-2'),
        line(two.number, 't-1'),
        line(three.number, 'T-4'),
        line(two.number, 'full'),
      ],
    }
    const { results } = await w.ask.shipping.shipOrders(ask)
    expect(results.map(({ number, problem }) => [number, problem])).toEqual([
      ['SH-000001', null],
      [null, 'PACKAGE_UNKNOWN'],
      [null, 'TRACKING_TWICE'],
      [null, 'PACKAGE_NOT_CLOSED'],
      [null, 'TRACKING_IS_COMMAND'],
    ])
    const again = await w.ask.shipping.shipOrders({ lines: [line(one.number, 'T-5'), line(two.number, 'T-6')] })
    expect(again.results.map(({ number, problem }) => [number, problem])).toEqual([
      [null, 'ALREADY_SHIPPED'],
      ['SH-000002', null],
    ])
    expect((await w.ask.orders.getOrder({ id: two.id })).status).toBe('shipped')
    await w.close()
  })

  test('a tracking number of the last weeks is not used again, nor are more lines taken than scans can wait for', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const [one, two] = [await anOrder(w).of(tea, 1).confirmed(), await anOrder(w).of(tea, 1).confirmed()]
    await picked(w, one, two)
    for (const order of [one, two]) await packed(w, order)
    const ship = (order: { number: string }, trackingNumber: string) =>
      w.ask.shipping.shipOrders({ lines: [{ id: w.ids.next(), code: order.number, carrier: 'DHL', trackingNumber }] })
    expect((await ship(one, 'JD-1')).results).toMatchObject([{ problem: null }])
    expect((await ship(two, 'jd-1')).results).toMatchObject([{ number: null, problem: 'TRACKING_TWICE' }])
    // Its own line again is no slip of the hand: it has left.
    expect((await ship(one, 'JD-1')).results).toMatchObject([{ problem: 'ALREADY_SHIPPED' }])
    w.clock.advance(91 * 86_400_000)
    expect((await ship(two, 'jd-1')).results).toMatchObject([{ problem: null }])
    const lines = Array.from({ length: 21 }, () => ({ id: w.ids.next(), code: one.number, carrier: 'DHL' }))
    expect(await refusalOf(w.ask.shipping.shipOrders({ lines }))).toMatchObject({ code: 'BAD_REQUEST' })
    await w.close()
  })

  test('an order that is on hold stays behind and keeps nobody from leaving', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const [held, free] = [await anOrder(w).of(tea, 1).confirmed(), await anOrder(w).of(tea, 1).confirmed()]
    await picked(w, held, free)
    for (const order of [held, free]) await packed(w, order)
    await w.ask.holds.placeHold({ id: w.ids.next(), orderId: held.id, reason: 'address', note: '' })
    const lines = [held, free].map(({ number }) => ({ id: w.ids.next(), code: number, carrier: 'DHL' }))
    const { results } = await w.ask.shipping.shipOrders({ lines })
    expect(results.map(({ number, problem }) => [number, problem])).toEqual([
      [null, 'ORDER_ON_HOLD'],
      ['SH-000001', null],
    ])
    await w.close()
  })

  test('a shipment arrives on a day, not before it left, and a mistyped day is put right', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    const id = w.ids.next()
    await w.ask.shipping.shipOrders({ lines: [{ id, code: order.number, carrier: 'DHL' }] })
    expect(await refusalOf(w.ask.shipping.deliverShipment({ id, deliveredOn: '2026-09-06' }))).toEqual({
      code: 'DELIVERED_TOO_EARLY',
      data: { number: 'SH-000001', shippedOn: '2026-09-07' },
    })
    w.clock.advance(2 * 86_400_000)
    await w.ask.shipping.deliverShipment({ id, deliveredOn: '2026-09-09' })
    const seen = await w.ask.shipping.deliverShipment({ id, deliveredOn: '2026-09-08', receivedBy: 'Ms Berg' })
    expect(seen).toMatchObject({ deliveredOn: '2026-09-08', receivedBy: 'Ms Berg' })
    expect((await w.ask.orders.getOrder({ id: order.id })).deliveredOn).toBe('2026-09-08')
    expect(await refusalOf(w.ask.shipping.deliverShipment({ id, deliveredOn: '2099-01-01' }))).toEqual({
      code: 'DELIVERED_IN_FUTURE',
      data: { deliveredOn: '2099-01-01' },
    })
    expect(await refusalOf(w.ask.shipping.deliverShipment({ id: 'ghost', deliveredOn: '2026-09-09' }))).toMatchObject({
      code: 'SHIPMENT_UNKNOWN',
    })
    await w.close()
  })
})
