import { expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aShopInTwoHouses, LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse } from '#tests/world/world.ts'
import { shipPart } from './floor-of-a-house.ts'

const FAR = '2026-12-15'

onBothEngines('claims of parts that leave later', (engine) => {
  test('are in no bin while the whole order is far, and stay the order’s when its first part has left', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 6).promised(FAR).confirmed()
    const line = must(order.lines[0], 'a line')
    const claims = async () => must((await w.ask.orders.explainPromise({ id: order.id })).lines[0], 'the line').claims
    expect(await claims()).toMatchObject([{ kind: 'soft', quantity: 6 }])
    const part = (id: string, quantity: number) => ({ id, warehouseId: 'main', lines: [{ orderLineId: line.id, quantity }] })
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part('now', 4), part('later', 2)] })
    expect(await claims()).toMatchObject([{ kind: 'soft', quantity: 6 }])
    await shipPart(w, order.id, 'now')
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'partShipped', lines: [{ shipped: 4, reserved: 2 }] })
    const other = await anOrder(w).for(customer).of(tea, 6).confirmed()
    expect(other.lines).toMatchObject([{ reserved: 4, short: 2 }])
    await shipPart(w, order.id, 'later')
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'shipped', lines: [{ shipped: 6, reserved: 0 }] })
    await w.close()
  })

  test('stay in no bin when the first part is released: only what is picked now gets one', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 6).of(mug, 2).promised(FAR).confirmed()
    const [first, second] = [must(order.lines[0], 'tea').id, must(order.lines[1], 'mugs').id]
    const part = (id: string, units: [string, number][]) => {
      return { id, warehouseId: 'main', lines: units.map(([orderLineId, quantity]) => ({ orderLineId, quantity })) }
    }
    const parts = [
      part('now', [[first, 4]]),
      part('later', [
        [first, 2],
        [second, 2],
      ]),
    ]
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts })
    const claims = async () => {
      const { lines } = await w.ask.orders.explainPromise({ id: order.id })
      return lines.map((line) => line.claims.map(({ kind, quantity }) => `${kind} ${quantity}`).toSorted())
    }
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id], partId: 'now' })
    expect(list.unitsAsked).toBe(4)
    expect(await claims()).toEqual([['hard 4', 'soft 2'], ['soft 2']])
    await w.checkPromises()
    await w.ask.picking.withdrawPickList({ pickListId: list.id })
    await shipPart(w, order.id, 'now')
    const rest = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id], partId: 'later' })
    expect(rest.unitsAsked).toBe(4)
    expect(await claims()).toEqual([['hard 2'], ['hard 2']])
    await w.close()
  })

  test('go to the house of their part, whether they have a bin or not', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aShopInTwoHouses(w)
    const order = await anOrder(w).for(customer).of(tea, 5).promised(FAR).confirmed()
    const line = must(order.lines[0], 'a line')
    const part = (id: string, warehouseId: string, quantity: number) => ({ id, warehouseId, lines: [{ orderLineId: line.id, quantity }] })
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part('here', 'main', 2), part('there', LEIPZIG, 3)] })
    const { lines } = await w.ask.orders.explainPromise({ id: order.id })
    const byHouse = new Map(must(lines[0], 'the line').claims.map(({ warehouseId, quantity }) => [warehouseId, quantity]))
    expect([byHouse.get('main'), byHouse.get(LEIPZIG)]).toEqual([2, 3])
    await w.close()
  })

  test('can be given to an order that is in a hurry, and the part then waits for the next goods', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 8).promised(FAR).confirmed()
    const line = must(order.lines[0], 'a line')
    const part = (id: string, quantity: number) => ({ id, warehouseId: 'main', lines: [{ orderLineId: line.id, quantity }] })
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part('now', 3), part('later', 5)] })
    const hurry = await anOrder(w).for(customer).of(tea, 6).promised('2026-09-08').confirmed()
    const toLineId = must(hurry.lines[0], 'a line').id
    await w.ask.orders.moveReservation({ fromLineId: line.id, toLineId, quantity: 4, reason: 'in a hurry' })
    await shipPart(w, order.id, 'now')
    const next = { id: w.ids.next(), orderIds: [order.id], partId: 'later' }
    const list = await w.ask.picking.releaseOrders(next)
    expect(list.unitsAsked).toBe(1)
    await w.ask.picking.withdrawPickList({ pickListId: list.id })
    await stocked(w, tea, 'A-01-1', 4)
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([{ reserved: 5, shipped: 3, short: 0 }])
    expect(await refusalOf(w.ask.orders.freeReservation({ lineId: line.id, quantity: 6, reason: 'x' }))).toMatchObject({
      code: 'NOT_RESERVED',
    })
    await w.close()
  })
})
