import { expect, test } from 'vitest'
import { anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aShopInTwoHouses, LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { packAt, pickAt, pickPart, shipPart } from './floor-of-a-house.ts'

interface Wish {
  readonly warehouseId?: string
  readonly plannedOn?: string
}

/** An order of twelve of which ten were there: a box of six and a box of four, both closed. */
async function inTwoBoxes(w: World) {
  const { tea } = await aTeaShop(w)
  const order = await anOrder(w).of(tea, 12).confirmed()
  const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
  await pickAt(w.ask, list.id)
  await w.ask.packing.recordScan({ orderId: order.id, scan: 'CASE-EG' })
  await w.ask.packing.closePackage({ orderId: order.id })
  return { order, boxes: await packAt(w.ask, order.id) }
}

/** A part of an order: how many of its first line, of its second, and so on. */
function part(order: { lines: readonly { id: string }[] }, id: string, units: readonly number[], more: Wish = {}) {
  const lines = order.lines.map((line, i) => ({ orderLineId: line.id, quantity: units[i] ?? 0 }))
  return { id, warehouseId: 'main', ...more, lines }
}

/** What stands in each part, and how far it is. */
async function partsOf(w: World, orderId: string) {
  const { parts } = await w.ask.deliveries.getDelivery({ orderId })
  return parts.map(({ status, lines }) => [status, ...lines.map((line) => `${line.sku} ${line.shipped}/${line.quantity}`)])
}

onBothEngines('sending an order in parts', (engine) => {
  test('each part is released, picked, packed, shipped and invoiced by itself, and the order says how many have left', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 6).of(mug, 3).confirmed()
    const plan = await w.ask.deliveries.planDelivery({
      orderId: order.id,
      version: 0,
      parts: [part(order, 'now', [4, 0]), part(order, 'soon', [2, 1]), part(order, 'last', [0, 2])],
    })
    expect(plan).toMatchObject({ version: 1, paidBy: 'us', extraMinor: 0, toPlan: [{ quantity: 6 }, { quantity: 3 }] })

    const first = await shipPart(w, order.id, 'now')
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'partShipped', parts: 3, partsShipped: 1 })
    await w.ask.invoicing.issueInvoice({ shipmentId: first.id })
    const second = await shipPart(w, order.id, 'soon')
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: second.id })
    expect(invoice.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([
      ['TEA-EG-250', 2],
      ['MUG-BLUE', 1],
    ])
    const { rows } = await w.ask.orders.listOrders({})
    expect(rows).toMatchObject([{ parts: 3, partsShipped: 2 }])
    expect(await partsOf(w, order.id)).toEqual([
      ['shipped', 'TEA-EG-250 4/4'],
      ['shipped', 'TEA-EG-250 2/2', 'MUG-BLUE 1/1'],
      ['confirmed', 'MUG-BLUE 0/2'],
    ])
    const last = await shipPart(w, order.id, 'last')
    await w.ask.invoicing.issueInvoice({ shipmentId: last.id })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'closed', parts: 3, partsShipped: 3 })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id: order.id } })
    expect(entries.find(({ what }) => what === 'deliveryPlanned')?.facts).toMatchObject({ parts: 3, partsBefore: 0, paidBy: 'us' })
    await w.close()
  })

  test('the next part is not picked onto a bench on which the one before lies loose', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 6).confirmed()
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'now', [4]), part(order, 'later', [2])] })
    await pickPart(w, order.id, 'now')
    const next = { id: w.ids.next(), orderIds: [order.id], partId: 'later' }
    expect(await refusalOf(w.ask.picking.releaseOrders(next))).toEqual({
      code: 'PART_IN_THE_WAY',
      data: { number: order.number, part: 2, other: 1 },
    })
    const [box] = await packAt(w.ask, order.id)
    await pickPart(w, order.id, 'later')
    // Undoing a pack now would put units of the first part among those of the second.
    expect(await refusalOf(w.ask.packing.undoPack({ orderId: order.id }))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    const boxes = await packAt(w.ask, order.id)
    expect(boxes.map(({ partId, lines }) => [partId, lines[0]?.quantity])).toEqual([
      ['now', 4],
      ['later', 2],
    ])
    const found = await w.ask.shipping.findPackages({ code: box?.number ?? '' })
    expect(found.packages.map(({ number }) => number)).toEqual([box?.number])
    await w.close()
  })

  test('releasing the order takes the parts whose day has come', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 2).of(mug, 2).confirmed()
    const later = part(order, 'later', [0, 2], { plannedOn: '2026-09-14' })
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'now', [2, 0]), later] })
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    expect(list.unitsAsked).toBe(2)
    await pickAt(w.ask, list.id)
    await packAt(w.ask, order.id)
    const again = { id: w.ids.next(), orderIds: [order.id] }
    expect(await refusalOf(w.ask.picking.releaseOrders(again))).toMatchObject({ code: 'NOTHING_TO_PICK' })
    w.clock.advance(8 * 86_400_000)
    expect((await w.ask.picking.releaseOrders({ ...again, id: w.ids.next() })).tasks).toMatchObject([{ sku: 'MUG-BLUE' }])
    await w.close()
  })

  test('a part goes from the warehouse that the plan says, and its claims move there', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const order = await anOrder(w).of(tea, 9).confirmed()
    expect(order.claims).toMatchObject([{ warehouseId: 'main', onShelf: 9 }])
    const far = part(order, 'far', [5], { warehouseId: LEIPZIG })
    const plan = await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'near', [4]), far] })
    expect(plan.parts.map(({ lines }) => lines[0]?.ready)).toEqual([4, 5])
    expect((await w.ask.orders.getOrder({ id: order.id })).claims).toMatchObject([
      { warehouseId: LEIPZIG, onShelf: 5 },
      { warehouseId: 'main', onShelf: 4 },
    ])
    // Two houses, two benches: both parts may be under way at once.
    await pickPart(w, order.id, 'near')
    const shipment = await shipPart(w, order.id, 'far', inLeipzig)
    expect(shipment.warehouseId).toBe(LEIPZIG)
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'picked', parts: 2, partsShipped: 1 })
    await w.close()
  })

  test('what is under way or has left stays in its part, and every unit stands in exactly one', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 8).confirmed()
    const ask = { orderId: order.id, version: 0 }
    const tooFew = { ...ask, parts: [part(order, 'now', [3]), part(order, 'later', [4])] }
    expect(await refusalOf(w.ask.deliveries.planDelivery(tooFew))).toEqual({
      code: 'PARTS_DO_NOT_ADD_UP',
      data: { lines: [{ sku: 'TEA-EG-250', wanted: 8, planned: 7 }] },
    })
    const empty = { ...ask, parts: [part(order, 'now', [8]), part(order, 'later', [0])] }
    expect(await refusalOf(w.ask.deliveries.planDelivery(empty))).toEqual({ code: 'PART_EMPTY', data: { part: 2 } })
    await w.ask.deliveries.planDelivery({ ...ask, parts: [part(order, 'now', [3]), part(order, 'later', [5])] })
    await shipPart(w, order.id, 'now')
    await pickPart(w, order.id, 'later')
    const less = { orderId: order.id, version: 1, parts: [part(order, 'later', [4]), part(order, 'third', [1])] }
    expect(await refusalOf(w.ask.deliveries.planDelivery(less))).toEqual({
      code: 'PART_UNDER_WAY',
      data: { part: 1, sku: 'TEA-EG-250', held: 5 },
    })
    expect(await refusalOf(w.ask.deliveries.sendWhole({ orderId: order.id, version: 1 }))).toEqual({
      code: 'PART_SHIPPED',
      data: { number: order.number, shipped: 1 },
    })
    expect(await refusalOf(w.ask.deliveries.planDelivery({ ...less, version: 0, parts: [part(order, 'later', [5])] }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    await w.close()
  })

  test('an order that has partly left already is planned from there: its shipment becomes a part that has left', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 13).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    await pickAt(w.ask, list.id)
    const [box] = await packAt(w.ask, order.id)
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [box?.id ?? ''], carrier: 'DHL' })
    await stocked(w, tea, 'B-01-1', 1)
    await w.ask.orders.reserveOrder({ id: order.id })
    const before = await w.ask.deliveries.getDelivery({ orderId: order.id })
    expect(before).toMatchObject({ version: 0, parts: [], toPlan: [{ quantity: 3 }] })
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'one', [1]), part(order, 'two', [2])] })
    expect(await partsOf(w, order.id)).toEqual([
      ['shipped', 'TEA-EG-250 10/10'],
      ['confirmed', 'TEA-EG-250 0/1'],
      ['confirmed', 'TEA-EG-250 0/2'],
    ])
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ parts: 3, partsShipped: 1 })
    await w.close()
  })

  test('shipments from before the plan are parts in the order in which they left', async () => {
    const w = await openWarehouse({ engine })
    const { order, boxes } = await inTwoBoxes(w)
    const [six, four] = boxes
    for (const box of [four, six]) {
      await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [box?.id ?? ''], carrier: 'DHL' })
    }
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'rest', [2])] })
    expect(await partsOf(w, order.id)).toEqual([
      ['shipped', 'TEA-EG-250 4/4'],
      ['shipped', 'TEA-EG-250 6/6'],
      ['confirmed', 'TEA-EG-250 0/2'],
    ])
    await w.close()
  })

  test('a shipment of two boxes with the same goods from before the plan is one part', async () => {
    const w = await openWarehouse({ engine })
    const { order, boxes } = await inTwoBoxes(w)
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: boxes.map((box) => box.id), carrier: 'DHL' })
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'rest', [2])] })
    expect(await partsOf(w, order.id)).toEqual([
      ['shipped', 'TEA-EG-250 10/10'],
      ['confirmed', 'TEA-EG-250 0/2'],
    ])
    await w.close()
  })

  test('a part is picked from the first bins on the walk', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    await stocked(w, tea, 'B-01-1', 10)
    await stocked(w, tea, 'A-02-1', 10)
    const order = await anOrder(w).of(tea, 30).confirmed()
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'now', [15]), part(order, 'soon', [15])] })
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id], partId: 'now' })
    expect(list.tasks.map(({ binCode, asked }) => [binCode, asked])).toEqual([
      ['A-01-1', 10],
      ['A-02-1', 5],
    ])
    await w.close()
  })

  test('an amendment changes the parts that are furthest from being sent', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 8).of(mug, 2).confirmed()
    const parts = [part(order, 'now', [5, 0]), part(order, 'later', [3, 2])]
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts })
    await pickPart(w, order.id, 'now')
    const wants = async (teas: number, mugs: number) => {
      const now = await w.ask.orders.getOrder({ id: order.id })
      const [line, other] = now.lines
      const lines = [
        { id: line?.id ?? '', productId: tea.id, quantity: teas },
        { id: other?.id ?? '', productId: mug.id, quantity: mugs },
      ].filter(({ quantity }) => quantity > 0)
      await w.ask.orders.amendOrder({ ...now, lines, reason: 'The customer called' })
      return partsOf(w, order.id)
    }
    expect(await wants(6, 2)).toEqual([
      ['picked', 'TEA-EG-250 0/5'],
      ['confirmed', 'TEA-EG-250 0/1', 'MUG-BLUE 0/2'],
    ])
    await w.checkPromises()
    expect(await wants(9, 1)).toEqual([
      ['picked', 'TEA-EG-250 0/5'],
      ['confirmed', 'TEA-EG-250 0/4', 'MUG-BLUE 0/1'],
    ])
    await w.checkPromises()
    expect(await wants(4, 0)).toEqual([['picked', 'TEA-EG-250 0/4']])
    await w.ask.orders.cancelOrder({ id: order.id, reason: 'Not wanted any more' })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'cancelled', parts: 0 })
    await w.close()
  })

  test('a plan is taken back as long as nothing has left, and a draft has none', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 4).confirmed()
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts: [part(order, 'now', [3]), part(order, 'later', [1])] })
    await pickPart(w, order.id, 'now')
    const whole = await w.ask.deliveries.sendWhole({ orderId: order.id, version: 1 })
    expect(whole).toMatchObject({ version: 0, parts: [] })
    expect(await refusalOf(w.ask.deliveries.sendWhole({ orderId: order.id, version: 0 }))).toMatchObject({ code: 'NOT_IN_PARTS' })
    const other = await anOrder(w).of(tea, 4).confirmed()
    await w.ask.deliveries.planDelivery({ orderId: other.id, version: 0, parts: [part(other, 'a', [3]), part(other, 'b', [1])] })
    await w.ask.orders.unconfirmOrder({ id: other.id })
    expect(await w.ask.orders.getOrder({ id: other.id })).toMatchObject({ status: 'draft', parts: 0 })
    const draft = { orderId: other.id, version: 0, parts: [part(other, 'a', [4])] }
    expect(await refusalOf(w.ask.deliveries.planDelivery(draft))).toMatchObject({ code: 'ORDER_NOT_OPEN' })
    await w.close()
  })
})
