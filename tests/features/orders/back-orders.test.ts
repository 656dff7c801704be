import { expect, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { anOrder, aProduct, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('a back-order', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const lamp = await aProduct(w, { sku: 'LAMP' })
    const reservedOf = async (order: { id: string }) =>
      (await w.ask.orders.getOrder({ id: order.id })).lines.map(({ reserved }) => reserved)
    const unitsOf = async (order: { id: string }) => (await reservedOf(order)).reduce((sum, n) => sum + n, 0)
    const tellsOf = async (order: { id: string }) =>
      (await w.ask.history.getTimeline({ about: { kind: 'order', id: order.id } })).entries.map(({ what }) => what)
    return { w, lamp, reservedOf, unitsOf, tellsOf, ...shop }
  }

  test('is filled by the command that brings the goods, and says so in its timeline', async () => {
    const { w, lamp, customer, reservedOf, tellsOf } = await open()
    const order = await anOrder(w).for(customer).of(lamp, 4).confirmed()
    expect(order.lines).toMatchObject([{ reserved: 0, short: 4 }])
    await stocked(w, lamp, 'B-01-1', 3)
    expect(await reservedOf(order)).toEqual([3])
    await stocked(w, lamp, 'B-01-1', 3)
    expect(await reservedOf(order)).toEqual([4])
    expect(await tellsOf(order)).toEqual(['backordersFilled', 'backordersFilled', 'orderConfirmed', 'orderAdded'])
    const { rows } = await w.ask.orders.listFilled({ since: 0 })
    expect(rows.map(({ orderNumber, sku, quantity }) => ({ orderNumber, sku, quantity }))).toEqual([
      { orderNumber: order.number, sku: 'LAMP', quantity: 1 },
      { orderNumber: order.number, sku: 'LAMP', quantity: 3 },
    ])
    expect((await w.ask.orders.countOrders({})).filled).toBe(2)
    await w.close()
  })

  test('whose promise is earlier is filled first, and whole, before the next one gets any', async () => {
    const { w, lamp, customer, reservedOf } = await open()
    const later = await anOrder(w).for(customer).of(lamp, 4).promised('2026-09-21').confirmed()
    const sooner = await anOrder(w).for(customer).of(lamp, 4).promised('2026-09-14').confirmed()
    const unpromised = await anOrder(w).for(customer).of(lamp, 4).confirmed()
    await stocked(w, lamp, 'B-01-1', 6)
    expect([await reservedOf(later), await reservedOf(sooner), await reservedOf(unpromised)]).toEqual([[2], [4], [0]])
    await w.close()
  })

  test('that somebody put first is filled before all others, and its timeline says why', async () => {
    const { w, lamp, customer, reservedOf } = await open()
    const sooner = await anOrder(w).for(customer).of(lamp, 4).promised('2026-09-14').confirmed()
    const later = await anOrder(w).for(customer).of(lamp, 4).promised('2026-09-21').confirmed()
    expect(await refusalOf(w.ask.orders.unsetFirst({ id: later.id }))).toEqual({
      code: 'NOT_FIRST',
      data: { number: later.number },
    })
    const first = await w.ask.orders.setFirst({ id: later.id, reason: 'promised on the phone' })
    expect(first.first).toEqual({ at: w.clock.now(), reason: 'promised on the phone' })
    const { rows } = await w.ask.orders.listWaiting({ lineId: sooner.lines[0]?.id ?? '' })
    expect(rows).toMatchObject([{ orderNumber: later.number, isFirst: true }])
    await stocked(w, lamp, 'B-01-1', 5)
    expect([await reservedOf(sooner), await reservedOf(later)]).toEqual([[1], [4]])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id: later.id } })
    expect(entries.map(({ what, facts }) => [what, facts['reason']])).toContainEqual(['orderSetFirst', 'promised on the phone'])
    expect((await w.ask.orders.unsetFirst({ id: later.id })).first).toBeNull()
    await w.ask.orders.cancelOrder({ id: later.id, reason: 'not wanted' })
    expect(await refusalOf(w.ask.orders.setFirst({ id: later.id, reason: 'again' }))).toMatchObject({ code: 'ORDER_NOT_OPEN' })
    await w.close()
  })

  test('of a better customer is filled first where the rule looks at the customer first', async () => {
    const { w, lamp, customer, reservedOf } = await open()
    const dear = await w.ask.parties.addCustomer({
      id: w.ids.next(),
      name: 'Dear & Sons',
      address: { name: 'Dear & Sons', line1: 'Hafenstr. 1', postcode: '20457', city: 'Hamburg', country: 'DE' },
      priority: 'A',
    })
    const sooner = await anOrder(w).for(customer).of(lamp, 4).promised('2026-09-14').confirmed()
    const later = await anOrder(w).for(dear).of(lamp, 4).promised('2026-09-21').confirmed()
    const { priority, version } = await w.ask.promising.getPriority({})
    await w.ask.promising.changePriority({ version, priority: { ...priority, keys: ['customerClass', 'promisedOn'] } })
    await stocked(w, lamp, 'B-01-1', 5)
    expect([await reservedOf(sooner), await reservedOf(later)]).toEqual([[1], [4]])
    await w.close()
  })

  test('is filled when another order is cancelled, made a draft again, amended or sent from elsewhere', async () => {
    const { w, tea, customer, reservedOf } = await open()
    const first = await anOrder(w).for(customer).of(tea, 6).confirmed()
    const second = await anOrder(w).for(customer).of(tea, 4).confirmed()
    const waiting = await anOrder(w).for(customer).of(tea, 9).confirmed()
    expect(await reservedOf(waiting)).toEqual([0])
    await w.ask.orders.unconfirmOrder({ id: second.id })
    expect(await reservedOf(waiting)).toEqual([4])
    await w.ask.orders.cancelOrder({ id: first.id, reason: 'no need any more' })
    expect(await reservedOf(waiting)).toEqual([9])
    await w.close()
  })

  test('that comes of a bin which held less than the books say is filled from another bin', async () => {
    const { w, tea, customer, reservedOf } = await open()
    const order = await anOrder(w).for(customer).of(tea, 4).confirmed()
    await stocked(w, tea, 'B-01-1', 2)
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    await w.ask.picking.startPickList({ pickListId: list.id })
    await w.ask.picking.reportShort({ pickListId: list.id, taskId: list.tasks[0]?.id ?? '', reason: 'notFound' })
    expect(await reservedOf(order)).toEqual([4])
    await w.close()
  })

  test('is filled by a count that finds more', async () => {
    const { w, mug, customer, reservedOf } = await open()
    const order = await anOrder(w).for(customer).of(mug, 8).confirmed()
    await w.ask.stock.adjustStock({ productId: mug.id, binCode: 'A-02-1', counted: 7, reason: 'count' })
    expect(await reservedOf(order)).toEqual([7])
    await w.close()
  })

  test('beside many others is filled by the job, in parts, by the same rule; until then nobody else claims', async () => {
    const { w, lamp, customer, unitsOf } = await open()
    const orders = []
    for (const day of ['30', '12', '21', '05', '28', '09']) {
      const order = anOrder(w).for(customer).promised(`2026-10-${day}`)
      for (let n = 0; n < 9; n += 1) order.of(lamp, 1)
      orders.push(await order.confirmed())
    }
    await stocked(w, lamp, 'B-01-1', 45)
    const eager = await anOrder(w).for(customer).of(lamp, 1).promised('2026-10-01').confirmed()
    expect(await unitsOf(eager)).toBe(0)
    await w.checkPromises()
    await workOff(w)
    expect(await unitsOf(eager)).toBe(1)
    expect(await Promise.all(orders.map(unitsOf))).toEqual([0, 9, 9, 9, 8, 9])
    // Afterwards everybody may claim again.
    await stocked(w, lamp, 'B-01-1', 12)
    expect(await Promise.all(orders.map(unitsOf))).toEqual([9, 9, 9, 9, 9, 9])
    expect((await anOrder(w).for(customer).of(lamp, 2).confirmed()).lines).toMatchObject([{ reserved: 2 }])
    await w.close()
  })

  test('is filled only from houses that may fill it, and not from what is set aside for others', async () => {
    const { w, lamp, customer, reservedOf } = await open()
    await stocked(w, lamp, 'B-01-1', 5)
    await w.ask.promising.addAllocation({ id: w.ids.next(), productId: lamp.id, serves: 'channel', channel: 'shop', quantity: 5 })
    const order = await anOrder(w).for(customer).of(lamp, 4).confirmed()
    await stocked(w, lamp, 'B-01-1', 1)
    expect(await reservedOf(order)).toEqual([1])
    await w.close()
  })
})

async function workOff(w: World) {
  const jobs = startJobs(w.hub)
  await jobs.idle()
  await jobs.stop()
}
