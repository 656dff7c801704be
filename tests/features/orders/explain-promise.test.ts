import { expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

/** Monday, 7 September 2026, 10:00; ten tea stand in A-01-1. */
onBothEngines('why an order is promised as it is', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const comes = (quantity: number, dueOn: string, document: string) =>
      w.ask.promising.addDueIn({ id: w.ids.next(), productId: shop.tea.id, quantity, dueOn, document, isConfirmed: true })
    const why = (order: { id: string }) => w.ask.orders.explainPromise({ id: order.id })
    return { w, comes, why, ...shop }
  }

  test('says bin by bin what is claimed, and with which delivery the rest comes: the first in line has the first delivery', async () => {
    const { w, comes, why, tea, customer } = await open()
    await comes(4, '2026-09-09', 'PO 7')
    await comes(20, '2026-09-16', 'PO 8')
    const first = await anOrder(w).for(customer).of(tea, 13).promised('2026-09-10').confirmed()
    const second = await anOrder(w).for(customer).of(tea, 5).promised('2026-09-30').confirmed()
    expect(await why(first)).toMatchObject({
      expected: { shipOn: '2026-09-09', reasons: [{ kind: 'dueIn', on: '2026-09-09' }] },
      pickList: null,
      lines: [
        {
          short: 3,
          claims: [{ kind: 'hard', binCode: 'A-01-1', quantity: 10, isOnBench: false }],
          waits: [{ document: 'PO 7', on: '2026-09-09', quantity: 3 }],
          uncovered: 0,
        },
      ],
    })
    expect((await why(second)).lines).toMatchObject([
      {
        waits: [
          { document: 'PO 7', quantity: 1 },
          { document: 'PO 8', quantity: 4 },
        ],
      },
    ])
    await w.close()
  })

  test('says what is claimed in no bin yet, what came from stock set aside, and what nothing brings', async () => {
    const { w, why, tea, mug } = await open()
    const dear = await aCustomer(w, 'Dear & Sons')
    await w.ask.promising.addAllocation({ id: w.ids.next(), productId: tea.id, serves: 'customer', customerId: dear.id, quantity: 6 })
    const order = await anOrder(w).for(dear).of(tea, 6).of(mug, 500).promised('2026-10-30').confirmed()
    const { expected, lines } = await why(order)
    expect(expected).toBeNull()
    expect(lines[0]).toMatchObject({
      claims: [{ kind: 'soft', binCode: '', quantity: 6, bindsOn: '2026-10-23' }],
      setAside: [{ serves: 'customer', whom: 'Dear & Sons', quantity: 6 }],
    })
    expect(must(lines[1], 'the mugs').uncovered).toBeGreaterThan(0)
    expect(await refusalOf(why({ id: 'nothing' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    await w.close()
  })

  test('keeps the day that the customer asked for beside the one that is promised', async () => {
    const { w, tea, customer } = await open()
    const line = { id: w.ids.next(), productId: tea.id, quantity: 1 }
    const order = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, wishedOn: '2026-09-08', lines: [line] })
    expect(order).toMatchObject({ wishedOn: '2026-09-08', promisedOn: null })
    const set = await w.ask.orders.setPromise({ id: order.id, promisedOn: '2026-09-10' })
    expect(set).toMatchObject({ wishedOn: '2026-09-08', promisedOn: '2026-09-10', promiseSource: 'typed' })
    expect(await w.ask.orders.setPromise({ id: order.id, promisedOn: '2026-09-10', wishedOn: null })).toMatchObject({ wishedOn: null })
    await w.close()
  })
})

onBothEngines('a reservation that is given up', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const has = await anOrder(w).for(shop.customer).of(shop.tea, 10).promised('2026-09-08').confirmed()
    const lineId = must(has.lines[0], 'a line').id
    const free = (quantity: number) => w.ask.orders.freeReservation({ lineId, quantity, reason: 'the customer can wait' })
    const reservedOf = async (order: { id: string }) => (await w.ask.orders.getOrder({ id: order.id })).lines[0]?.reserved
    return { w, has, lineId, free, reservedOf, ...shop }
  }

  test('goes to whoever waits next by the rule, and not back to the order that gave it', async () => {
    const { w, has, lineId, free, reservedOf, tea, customer } = await open()
    const later = await anOrder(w).for(customer).of(tea, 3).promised('2026-09-30').confirmed()
    const sooner = await anOrder(w).for(customer).of(tea, 4).promised('2026-09-15').confirmed()
    expect((await w.ask.orders.listWaiting({ lineId })).rows).toMatchObject([
      { orderNumber: sooner.number, short: 4, promisedOn: '2026-09-15' },
      { orderNumber: later.number, short: 3 },
    ])
    expect(await free(5)).toMatchObject({ given: 5, order: { lines: [{ reserved: 5, short: 5 }] } })
    expect([await reservedOf(sooner), await reservedOf(later)]).toEqual([4, 1])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'order', id: has.id } })
    expect(entries[0]).toMatchObject({ what: 'reservationFreed', facts: { quantity: 5, given: 5, reason: 'the customer can wait' } })
    await w.close()
  })

  test('is free for the next order when nobody else waits', async () => {
    const { w, free, tea, customer } = await open()
    expect(await free(4)).toMatchObject({ given: 0, order: { lines: [{ reserved: 6, short: 4 }] } })
    expect((await anOrder(w).for(customer).of(tea, 4).confirmed()).lines).toMatchObject([{ reserved: 4, short: 0 }])
    await w.close()
  })

  test('is refused for more than is reserved, and for what is being picked', async () => {
    const { w, has, free } = await open()
    expect(await refusalOf(free(11))).toEqual({ code: 'NOT_RESERVED', data: { number: has.number, reserved: 10, wanted: 11 } })
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [has.id] })
    expect(await refusalOf(free(1))).toEqual({ code: 'ORDER_BEING_PICKED', data: { number: has.number, pickList: list.number } })
    expect((await w.ask.orders.explainPromise({ id: has.id })).pickList).toBe(list.number)
    expect(await refusalOf(w.ask.orders.freeReservation({ lineId: 'none', quantity: 1, reason: 'x' }))).toMatchObject({
      code: 'LINE_UNKNOWN',
    })
    await w.close()
  })
})
