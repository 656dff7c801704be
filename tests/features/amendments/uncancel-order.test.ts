import { expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

/** All of an order but what every save counts on, and what it is called in its history. */
async function stateOf(w: World, id: string) {
  const { version: _, ...order } = await w.ask.orders.getOrder({ id })
  return order
}

async function aDiscountedOrder(w: World) {
  const { tea, mug, customer } = await aTeaShop(w)
  const lines = [
    { id: w.ids.next(), productId: tea.id, quantity: 4 },
    { id: w.ids.next(), productId: mug.id, quantity: 2, discount: { percentBp: 1000 } },
  ]
  const money = { discount: { amountMinor: 300 }, shippingMinor: 590 }
  const { id } = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, lines, ...money })
  return { id, tea, mug, customer }
}

onBothEngines('taking a cancellation back', (engine) => {
  test('makes a confirmed order what it was: claims, prices, discount and shipping; its versions tell both', async () => {
    const w = await openWarehouse({ engine })
    const { id, tea } = await aDiscountedOrder(w)
    await w.ask.orders.confirmOrder({ id })
    const before = await stateOf(w, id)
    const cancelled = await w.ask.orders.cancelOrder({ id, reason: 'wrong one' })
    expect(cancelled).toMatchObject({ status: 'cancelled', grossMinor: 0 })
    expect(await w.ask.orders.uncancelOrder({ id })).toMatchObject({ reservedNow: 6, short: 0, order: { status: 'confirmed' } })
    expect(await stateOf(w, id)).toEqual(before)
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ onHand: 10, reserved: 4 }])
    const { versions } = await w.ask.orders.listOrderVersions({ id })
    expect(versions.map(({ number, changes }) => [number, changes.map(({ kind }) => kind)])).toEqual([
      [3, ['quantity', 'quantity']],
      [2, ['lineRemoved', 'lineRemoved']],
      [1, []],
    ])
    expect(versions[0]?.content).toEqual(versions[2]?.content)
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id } })
    expect(entries[0]).toMatchObject({ what: 'orderUncancelled', facts: { units: 6, reserved: 6, short: 0 } })
    await w.close()
  })

  test('gives back what was agreed last, also when the order was amended before and has been a draft since', async () => {
    const w = await openWarehouse({ engine })
    const { id, tea, mug, customer } = await aDiscountedOrder(w)
    const { lines, ...order } = await w.ask.orders.confirmOrder({ id })
    const { version, shipTo, customerReference, promisedOn, carrier, notes } = order
    const teas = lines.map((line) => ({ id: line.id, productId: line.productId, quantity: line.productId === tea.id ? 6 : 2 }))
    await w.ask.orders.amendOrder({ id, version, shipTo, customerReference, promisedOn, carrier, notes, lines: teas })
    await w.ask.orders.unconfirmOrder({ id })
    const draft = await stateOf(w, id)
    await w.ask.orders.cancelOrder({ id })
    await w.ask.orders.uncancelOrder({ id })
    expect(await stateOf(w, id)).toEqual(draft)
    const more = [
      { id: must(lines[0], 'a line').id, productId: tea.id, quantity: 5 },
      { id: w.ids.next(), productId: mug.id, quantity: 1, unitPrice: '7.77' },
    ]
    const now = await w.ask.orders.getOrder({ id })
    await w.ask.orders.changeOrder({ id, version: now.version, customerId: customer.id, lines: more })
    await w.ask.orders.confirmOrder({ id })
    const before = await stateOf(w, id)
    await w.ask.orders.cancelOrder({ id })
    await w.ask.orders.uncancelOrder({ id })
    expect(await stateOf(w, id)).toEqual(before)
    const { versions } = await w.ask.orders.listOrderVersions({ id })
    expect(versions.map(({ number, changes }) => [number, changes.length])).toEqual([
      [5, 2],
      [4, 2],
      [3, 0],
      [2, 1],
      [1, 0],
    ])
    await w.close()
  })

  test('leaves what was set since its last version as it is: the promised day and what the customer calls it', async () => {
    const w = await openWarehouse({ engine })
    const { id, tea } = await aDiscountedOrder(w)
    const { lines, ...order } = await w.ask.orders.confirmOrder({ id })
    const { version, shipTo, customerReference, promisedOn, carrier, notes } = order
    const fewer = lines.map((line) => ({ id: line.id, productId: line.productId, quantity: line.productId === tea.id ? 3 : 2 }))
    await w.ask.orders.amendOrder({ id, version, shipTo, customerReference, promisedOn, carrier, notes, lines: fewer })
    await w.ask.orders.setPromise({ id, promisedOn: '2026-09-10' })
    await w.ask.orders.setPurchaseOrder({ id, customerReference: 'PO-4711', purchasedOn: null })
    const before = await stateOf(w, id)
    await w.ask.orders.cancelOrder({ id })
    await w.ask.orders.uncancelOrder({ id })
    expect(await stateOf(w, id)).toEqual(before)
    await w.close()
  })

  test('a draft comes to what is still wanted of it, and gets everything back with its cancellation', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const line = (productId: string, quantity: number) => ({ id: w.ids.next(), productId, quantity })
    const draft = await w.ask.orders.addOrder({
      id: w.ids.next(),
      customerId: customer.id,
      shippingMinor: 500,
      discount: { percentBp: 1000 },
      lines: [line(tea.id, 4), line(mug.id, 2)],
    })
    const { id, grossMinor } = draft
    const [, mugs] = draft.lines
    const less = await w.ask.orders.cancelOrder({ id, lineIds: [mugs?.id ?? ''] })
    expect(less, '18.00 less 1.80 and 5.00 for sending').toMatchObject({ status: 'draft', goodsMinor: 1800, netMinor: 2120 })
    await w.checkPromises()
    const none = await w.ask.orders.cancelOrder({ id })
    expect(none).toMatchObject({ status: 'cancelled', netMinor: 2120 })
    const { order } = await w.ask.orders.uncancelOrder({ id })
    expect(order).toMatchObject({ status: 'draft', grossMinor, shippingMinor: 500 })
    const lines = draft.lines.map(({ netMinor, ordered }) => ({ netMinor, ordered, cancelled: 0 }))
    expect(order.lines).toMatchObject(lines)
    await w.close()
  })

  test('makes a draft a draft again, which claims nothing', async () => {
    const w = await openWarehouse({ engine })
    const { id } = await aDiscountedOrder(w)
    const before = await stateOf(w, id)
    await w.ask.orders.cancelOrder({ id })
    expect(await w.ask.orders.uncancelOrder({ id })).toMatchObject({ reservedNow: 0, short: 0, order: { status: 'draft' } })
    expect(await stateOf(w, id)).toEqual(before)
    await w.ask.orders.confirmOrder({ id })
    await w.close()
  })

  test('claims what is still free and says what is not', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const { id } = await anOrder(w).of(tea, 8).confirmed()
    await w.ask.orders.cancelOrder({ id })
    await anOrder(w).of(tea, 7).confirmed()
    expect(await w.ask.orders.uncancelOrder({ id })).toMatchObject({
      reservedNow: 3,
      short: 5,
      order: { lines: [{ reserved: 3, short: 5 }] },
    })
    await w.close()
  })

  test('brings back what the last cancellation took, not what an amendment took before it', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 3).of(mug, 2).confirmed()
    const [first = ''] = order.lines.map((line) => line.id)
    await w.ask.orders.cancelOrder({ id: order.id, lineIds: [first] })
    await w.ask.orders.cancelOrder({ id: order.id })
    const { order: now } = await w.ask.orders.uncancelOrder({ id: order.id })
    expect(now).toMatchObject({ status: 'confirmed', lines: [{ cancelled: 3 }, { cancelled: 0, reserved: 2 }] })
    await w.close()
  })

  test('is refused where goods were touched, and where nothing is cancelled', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 2).released()
    const id = list.orders[0]?.id ?? ''
    expect(await refusalOf(w.ask.orders.uncancelOrder({ id }))).toEqual({
      code: 'ORDER_NOT_CANCELLED',
      data: { number: 'SO-000001', status: 'released' },
    })
    const task = list.tasks[0]
    await w.ask.picking.startPickList({ pickListId: list.id })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: task?.binCode ?? '' })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'TEA-EG-250' })
    await w.ask.orders.cancelOrder({ id })
    expect(await refusalOf(w.ask.orders.uncancelOrder({ id }))).toEqual({ code: 'CANCELLATION_STANDS', data: { number: 'SO-000001' } })
    expect(await refusalOf(w.ask.orders.uncancelOrder({ id: 'ghost' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    await w.close()
  })
})

onBothEngines('correcting a count', (engine) => {
  test('is refused when the books say something else than they did when it was counted', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const spot = { productId: tea.id, binCode: 'A-01-1' }
    await w.ask.stock.receiveStock({ ...spot, quantity: 2 })
    expect(await refusalOf(w.ask.stock.adjustStock({ ...spot, counted: 9, booked: 10, reason: 'count' }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'A-01-1' },
    })
    expect(await w.ask.stock.adjustStock({ ...spot, counted: 10, booked: 12, reason: 'other' })).toMatchObject({ onHand: 10 })
    await w.close()
  })
})
