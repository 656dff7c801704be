import { expect, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/** Monday, 7 September 2026, 10:00 in Berlin; the carrier collects at 15:00, and work takes two hours. */
onBothEngines('whether an order will be late', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const riskOf = async ({ id }: { id: string }) => {
      const { risk } = await w.ask.orders.getOrder({ id })
      return [risk.level, risk.reason]
    }
    return { w, riskOf, ...shop }
  }

  test('is said when it is confirmed, with the moment until which somebody can act', async () => {
    const { w, tea, customer } = await open()
    const order = await anOrder(w).for(customer).of(tea, 1).promised('2026-09-07').confirmed()
    expect(order).toMatchObject({ shipByOn: '2026-09-07', risk: { level: 'ok', reason: '', actByAt: Date.UTC(2026, 8, 7, 11) } })
    const unpromised = await anOrder(w).for(customer).of(tea, 1).confirmed()
    expect(unpromised).toMatchObject({ shipByOn: null, risk: { level: 'none' } })
    await w.close()
  })

  test('grows as time passes, without anybody touching it, and is told in its timeline', async () => {
    const { w, tea, customer, riskOf } = await open()
    const order = await anOrder(w).for(customer).of(tea, 1).promised('2026-09-07').confirmed()
    w.clock.advance(3 * HOUR + 1000)
    await workOff(w)
    expect(await riskOf(order)).toEqual(['atRisk', 'notReleased'])
    expect((await w.ask.orders.listOrders({ filter: 'atRisk' })).rows.map(({ number }) => number)).toEqual([order.number])
    w.clock.advance(3 * HOUR)
    await workOff(w)
    expect(await riskOf(order)).toEqual(['late', 'cutOffPassed'])
    expect(await w.ask.orders.countOrders({})).toMatchObject({ late: 1, atRisk: 0 })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id: order.id } })
    expect(entries.map(({ what }) => what)).toEqual(['riskLate', 'riskGrown', 'orderConfirmed', 'orderAdded'])
    await w.close()
  })

  test('of what is short depends on what is due in, days before it is too late', async () => {
    const { w, tea, customer, riskOf } = await open()
    const order = await anOrder(w).for(customer).of(tea, 15).promised('2026-09-18').confirmed()
    expect(await riskOf(order)).toEqual(['atRisk', 'nothingDueIn'])
    const terms = { productId: tea.id, quantity: 5, document: 'PO 77' }
    const { id } = await w.ask.promising.addDueIn({ id: w.ids.next(), ...terms, dueOn: '2026-09-21' })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['late', 'dueInTooLate'])
    await w.ask.promising.changeDueIn({ id, version: 1, ...terms, dueOn: '2026-09-16' })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['atRisk', 'dueInUnconfirmed'])
    await w.ask.promising.changeDueIn({ id, version: 2, ...terms, dueOn: '2026-09-16', isConfirmed: true })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['ok', ''])
    w.clock.advance(10 * DAY)
    await workOff(w)
    expect(await riskOf(order)).toEqual(['atRisk', 'dueInOverdue'])
    await w.close()
  })

  test('counts only what a delivery leaves for it once those before it by the rule have theirs', async () => {
    const { w, tea, customer, riskOf } = await open()
    await anOrder(w).for(customer).of(tea, 10).confirmed()
    const order = await anOrder(w).for(customer).of(tea, 5).promised('2026-09-18').confirmed()
    const terms = { productId: tea.id, quantity: 5, document: 'PO 77', dueOn: '2026-09-14', isConfirmed: true }
    await w.ask.promising.addDueIn({ id: w.ids.next(), ...terms })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['ok', ''])
    const sooner = await anOrder(w).for(customer).of(tea, 3).promised('2026-09-16').confirmed()
    expect(await riskOf(sooner)).toEqual(['ok', ''])
    await workOff(w)
    expect(await riskOf(order), 'at once, because another one takes what it waits for').toEqual(['atRisk', 'nothingDueIn'])
    await w.ask.orders.setPromise({ id: sooner.id, promisedOn: '2026-09-25' })
    await workOff(w)
    expect(await riskOf(order), 'the other one can wait longer').toEqual(['ok', ''])
    await w.ask.orders.setPromise({ id: sooner.id, promisedOn: '2026-09-16' })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['atRisk', 'nothingDueIn'])
    await w.ask.orders.cancelOrder({ id: sooner.id })
    await workOff(w)
    expect(await riskOf(order), 'the other one does not want it any more').toEqual(['ok', ''])
    await w.ask.orders.uncancelOrder({ id: sooner.id })
    await workOff(w)
    // Put first, it is the other one that goes without.
    await w.ask.orders.setFirst({ id: order.id, reason: 'the fair opens on the 19th' })
    await workOff(w)
    expect([await riskOf(order), await riskOf(sooner)]).toEqual([
      ['ok', ''],
      ['atRisk', 'nothingDueIn'],
    ])
    await w.close()
  })

  test('follows the class of whoever else waits for the same goods', async () => {
    const { w, tea, customer, riskOf } = await open()
    await anOrder(w).for(customer).of(tea, 10).confirmed()
    const { address } = customer
    const other = await w.ask.parties.addCustomer({ id: w.ids.next(), name: 'Tea at the Corner', address })
    const order = await anOrder(w).for(customer).of(tea, 5).promised('2026-09-18').confirmed()
    const theirs = await anOrder(w).for(other).of(tea, 5).promised('2026-09-18').confirmed()
    const terms = { productId: tea.id, quantity: 5, document: 'PO 77', dueOn: '2026-09-14', isConfirmed: true }
    await w.ask.promising.addDueIn({ id: w.ids.next(), ...terms })
    await workOff(w)
    expect([await riskOf(order), await riskOf(theirs)]).toEqual([
      ['ok', ''],
      ['atRisk', 'nothingDueIn'],
    ])
    const { id, version, name } = other
    await w.ask.parties.changeCustomer({ id, version, name, address, priority: 'A' })
    await workOff(w)
    expect([await riskOf(order), await riskOf(theirs)]).toEqual([
      ['atRisk', 'nothingDueIn'],
      ['ok', ''],
    ])
    await w.close()
  })

  test('is weighed anew when it is held, and when the hold is taken off', async () => {
    const { w, tea, customer, riskOf } = await open()
    const order = await anOrder(w).for(customer).of(tea, 1).promised('2026-09-08').confirmed()
    const held = await w.ask.holds.placeHold({ id: w.ids.next(), orderId: order.id, reason: 'customerAsked', note: 'call first' })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['atRisk', 'onHold'])
    await w.ask.holds.releaseHold({ holdId: held.holds[0]?.id ?? '' })
    await workOff(w)
    expect(await riskOf(order)).toEqual(['ok', ''])
    await w.close()
  })

  test('follows the promised day, and is nothing once it is on its way', async () => {
    const { w, tea, customer, riskOf } = await open()
    const order = await anOrder(w).for(customer).of(tea, 1).promised('2026-09-01').confirmed()
    expect(await riskOf(order)).toEqual(['late', 'cutOffPassed'])
    await w.ask.orders.setPromise({ id: order.id, promisedOn: '2026-09-10' })
    expect(await riskOf(order)).toEqual(['ok', ''])
    await shipped(w, order)
    expect(await riskOf(order)).toEqual(['none', ''])
    expect(await refusalOf(w.ask.orders.setPromise({ id: order.id, promisedOn: null }))).toMatchObject({ code: 'ORDER_NOT_OPEN' })
    await w.close()
  })
})

onBothEngines('an order that ships complete', (engine) => {
  test('is not released while anything is short; the rest goes as soon as it may ship in parts', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const { id, number } = await anOrder(w).for(customer).of(tea, 2).of(mug, 9).confirmed()
    const release = () => w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [id] })
    await w.ask.orders.setShipComplete({ id, shipComplete: true })
    expect(await refusalOf(release())).toEqual({ code: 'ORDER_INCOMPLETE', data: { number, short: 4 } })
    await w.ask.orders.setShipComplete({ id, shipComplete: false })
    expect((await release()).tasks).toHaveLength(2)
    await w.close()
  })

  test('is how a customer wants it, unless the order says otherwise', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const customer = await w.ask.parties.addCustomer({
      id: w.ids.next(),
      name: 'All or nothing',
      address: { name: 'All or nothing', line1: 'Hafenstr. 1', postcode: '20457', city: 'Hamburg', country: 'DE' },
      shipComplete: true,
    })
    const draft = (wish: { shipComplete?: boolean }) =>
      w.ask.orders.addOrder({
        id: w.ids.next(),
        customerId: customer.id,
        lines: [{ id: w.ids.next(), productId: tea.id, quantity: 1 }],
        ...wish,
      })
    expect((await draft({})).shipComplete).toBe(true)
    expect((await draft({ shipComplete: false })).shipComplete).toBe(false)
    await w.close()
  })

  test('is what the house does where a customer has said nothing, from then on', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const before = await anOrder(w).for(customer).of(tea, 1).draft()
    expect([customer.shipComplete, before.shipComplete]).toEqual([null, false])
    expect(await w.ask.parties.changeHouseShipping({ shipComplete: true, version: 0 })).toEqual({ shipComplete: true, version: 1 })
    expect(await refusalOf(w.ask.parties.changeHouseShipping({ shipComplete: false, version: 0 }))).toMatchObject({
      code: 'CHANGED_MEANWHILE',
    })
    expect((await anOrder(w).for(customer).of(tea, 1).draft()).shipComplete).toBe(true)
    expect((await w.ask.orders.getOrder({ id: before.id })).shipComplete).toBe(false)
    const { id, version, name, address } = customer
    await w.ask.parties.changeCustomer({ id, version, name, address, shipComplete: false })
    expect((await anOrder(w).for(customer).of(tea, 1).draft()).shipComplete).toBe(false)
    await w.close()
  })
})

onBothEngines('a claim that is not due yet', (engine) => {
  test('is kept in no bin, and bound to bins by itself some days before it ships', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 4).promised('2026-10-01').confirmed()
    const shelf = async () => (await w.ask.stock.listStock({ productId: tea.id })).rows.map(({ reserved }) => reserved)
    expect(order.lines).toMatchObject([{ reserved: 4, short: 0 }])
    expect(await shelf()).toEqual([0])
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({ reserved: 4, soft: 4, available: 6 })
    await workOff(w)
    expect(await shelf()).toEqual([0])
    w.clock.advance(17 * DAY)
    await workOff(w)
    expect(await shelf()).toEqual([4])
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({ reserved: 4, soft: 0, available: 6 })
    await w.close()
  })

  test('is bound when it is released, and free again when its order is a draft again', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 4).promised('2026-12-01').confirmed()
    await w.ask.orders.unconfirmOrder({ id: order.id })
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({ soft: 0, available: 10 })
    await w.ask.orders.confirmOrder({ id: order.id })
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    expect(list.tasks).toMatchObject([{ binCode: 'A-01-1', asked: 4 }])
    await w.close()
  })

  test('is amended like any other', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 4).promised('2026-12-01').confirmed()
    await w.ask.orders.cancelOrder({ id: order.id, reason: 'no need' })
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({ reserved: 0, available: 10 })
    await w.close()
  })
})

async function workOff(w: World) {
  const jobs = startJobs(w.hub)
  await jobs.idle()
  await jobs.stop()
}
