import { expect, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

const DAY = 86_400_000

onBothEngines('stock set aside', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const dear = await aCustomer(w, 'Dear & Sons')
    const aside = { id: w.ids.next(), productId: shop.tea.id, quantity: 6 }
    const of = (id: string) => w.ask.promising.getAllocation({ id })
    return { w, dear, aside, of, ...shop }
  }

  test('for a customer is claimed by that customer first and by nobody else', async () => {
    const { w, tea, customer, dear, aside, of } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id })
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({ onHand: 10, allocated: 6, available: 4 })
    const other = await anOrder(w).for(customer).of(tea, 7).confirmed()
    expect(other.lines).toMatchObject([{ reserved: 4, short: 3 }])
    const own = await anOrder(w).for(dear).of(tea, 5).confirmed()
    expect(own.lines).toMatchObject([{ reserved: 5, short: 0 }])
    expect(await of(aside.id)).toMatchObject({ allocation: { used: 5, remaining: 1 }, uses: [{ orderNumber: own.number, quantity: 5 }] })
    await w.close()
  })

  test('goes back to where it was set aside when its order gives it up', async () => {
    const { w, dear, tea, aside, of } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id })
    const own = await anOrder(w).for(dear).of(tea, 5).confirmed()
    await w.ask.orders.unconfirmOrder({ id: own.id })
    expect((await of(aside.id)).allocation).toMatchObject({ used: 0, remaining: 6 })
    await w.close()
  })

  test('for days to come serves what is promised from then on, and not before', async () => {
    const { w, customer, tea, aside } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'day', fromOn: '2026-10-01' })
    expect((await anOrder(w).for(customer).of(tea, 6).promised('2026-09-30').confirmed()).lines).toMatchObject([{ reserved: 4 }])
    expect((await anOrder(w).for(customer).of(tea, 6).promised('2026-10-01').confirmed()).lines).toMatchObject([{ reserved: 6 }])
    await w.close()
  })

  test('given back fills those who wait, at once', async () => {
    const { w, customer, tea, aside } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'channel', channel: 'shop' })
    const waits = await anOrder(w).for(customer).of(tea, 9).confirmed()
    await w.ask.promising.freeAllocation({ id: aside.id })
    expect((await w.ask.orders.getOrder({ id: waits.id })).lines).toMatchObject([{ reserved: 9 }])
    expect(await refusalOf(w.ask.promising.freeAllocation({ id: aside.id }))).toMatchObject({ code: 'ALLOCATION_ENDED' })
    await w.close()
  })

  test('given up by one order fills another one that it was set aside for, and nobody else', async () => {
    const { w, customer, dear, tea, aside, of } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id })
    const stranger = await anOrder(w).for(customer).of(tea, 7).confirmed()
    const first = await anOrder(w).for(dear).of(tea, 6).confirmed()
    const waits = await anOrder(w).for(dear).of(tea, 4).confirmed()
    expect(waits.lines).toMatchObject([{ reserved: 0, short: 4 }])
    await w.ask.orders.unconfirmOrder({ id: first.id })
    expect((await w.ask.orders.getOrder({ id: waits.id })).lines).toMatchObject([{ reserved: 4, short: 0 }])
    expect((await w.ask.orders.getOrder({ id: stranger.id })).lines).toMatchObject([{ reserved: 4, short: 3 }])
    expect((await of(aside.id)).allocation).toMatchObject({ used: 4, remaining: 2 })
    await w.close()
  })

  test('goes back there with units that were picked, as soon as they are on the shelf again', async () => {
    const { w, customer, dear, tea, aside, of } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id })
    const stranger = await anOrder(w).for(customer).of(tea, 7).confirmed()
    const own = await anOrder(w).for(dear).of(tea, 6).confirmed()
    await picked(w, own)
    await w.ask.orders.cancelOrder({ id: own.id })
    for (const scan of ['CASE-EG', 'A-01-1']) await w.ask.putBacks.recordScan({ scan })
    expect((await of(aside.id)).allocation).toMatchObject({ used: 0, remaining: 6 })
    expect((await w.ask.orders.getOrder({ id: stranger.id })).lines).toMatchObject([{ reserved: 4, short: 3 }])
    await w.ask.putBacks.undoPutBack({})
    expect((await of(aside.id)).allocation).toMatchObject({ used: 6, remaining: 0 })
    await w.checkPromises()
    await w.ask.putBacks.recordScan({ scan: 'A-01-1' })
    await anOrder(w).for(dear).of(tea, 1).confirmed()
    expect(await refusalOf(w.ask.putBacks.undoPutBack({}))).toMatchObject({ code: 'PUT_BACK_PROMISED' })
    expect((await of(aside.id)).allocation).toMatchObject({ used: 1, remaining: 5 })
    await w.close()
  })

  test('is free on the shelf when it ended while its units lay on the bench', async () => {
    const { w, customer, dear, tea, aside, of } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id })
    const own = await anOrder(w).for(dear).of(tea, 6).confirmed()
    await picked(w, own)
    await w.ask.orders.cancelOrder({ id: own.id })
    await w.ask.promising.freeAllocation({ id: aside.id })
    for (const scan of ['CASE-EG', 'A-01-1']) await w.ask.putBacks.recordScan({ scan })
    expect((await of(aside.id)).allocation).toMatchObject({ status: 'ended', used: 0, remaining: 0 })
    await w.ask.putBacks.undoPutBack({})
    await w.checkPromises()
    await w.ask.putBacks.recordScan({ scan: 'A-01-1' })
    expect((await anOrder(w).for(customer).of(tea, 10).confirmed()).lines).toMatchObject([{ reserved: 10 }])
    await w.close()
  })

  test('ends by itself after its last day', async () => {
    const { w, customer, tea, aside, of } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'channel', channel: 'shop', untilOn: '2026-09-07' })
    const waits = await anOrder(w).for(customer).of(tea, 9).confirmed()
    const jobs = startJobs(w.hub)
    await jobs.idle()
    expect((await of(aside.id)).allocation.status).toBe('active')
    await jobs.stop()
    w.clock.advance(DAY)
    const next = startJobs(w.hub)
    await next.idle()
    await next.stop()
    expect((await of(aside.id)).allocation).toMatchObject({ status: 'ended', remaining: 0 })
    expect((await w.ask.orders.getOrder({ id: waits.id })).lines).toMatchObject([{ reserved: 9 }])
    await w.close()
  })

  test('is never more than nobody was promised, nor less than was used', async () => {
    const { w, dear, customer, tea, aside } = await open()
    await anOrder(w).for(customer).of(tea, 6).confirmed()
    expect(await refusalOf(w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id }))).toEqual({
      code: 'STOCK_SHORT',
      data: { available: 4, wanted: 6 },
    })
    expect(await refusalOf(w.ask.promising.addAllocation({ ...aside, serves: 'channel', quantity: 1 }))).toEqual({
      code: 'ALLOCATION_FOR_NOBODY',
      data: { serves: 'channel' },
    })
    const row = await w.ask.promising.addAllocation({ ...aside, quantity: 4, serves: 'customer', customerId: dear.id })
    await anOrder(w).for(dear).of(tea, 3).confirmed()
    const change = { id: row.id, version: row.version }
    expect(await refusalOf(w.ask.promising.changeAllocation({ ...change, quantity: 2 }))).toEqual({
      code: 'ALLOCATION_USED',
      data: { used: 3 },
    })
    expect(await refusalOf(w.ask.promising.changeAllocation({ ...change, quantity: 5 }))).toMatchObject({ code: 'STOCK_SHORT' })
    expect(await w.ask.promising.changeAllocation({ ...change, quantity: 3 })).toMatchObject({ quantity: 3, used: 3, remaining: 0 })
    expect(await refusalOf(w.ask.promising.changeAllocation({ ...change, quantity: 3 }))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await w.close()
  })

  test('stays in the house: neither a count nor a move takes it', async () => {
    const { w, tea, aside } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'channel', channel: 'shop' })
    const count = { productId: tea.id, binCode: 'A-01-1', reason: 'count' as const }
    expect(await refusalOf(w.ask.stock.adjustStock({ ...count, counted: 5 }))).toEqual({
      code: 'STOCK_RESERVED',
      data: { counted: 5, reserved: 6 },
    })
    await w.ask.stock.moveStock({ productId: tea.id, binCode: 'A-01-1', toBinCode: 'B-01-1', quantity: 10 })
    expect(await w.ask.promising.getAvailability({ productId: tea.id })).toMatchObject({ onHand: 10, allocated: 6, available: 4 })
    await w.close()
  })

  test('for a customer follows when that customer becomes another one', async () => {
    const { w, tea, customer, dear, aside } = await open()
    await w.ask.promising.addAllocation({ ...aside, serves: 'customer', customerId: dear.id })
    await w.ask.parties.mergeCustomers({ id: customer.id, version: customer.version, otherId: dear.id, otherVersion: dear.version })
    expect((await anOrder(w).for(customer).of(tea, 10).confirmed()).lines).toMatchObject([{ reserved: 10 }])
    await w.close()
  })
})
