import { expect, test } from 'vitest'
import { createCustomers, updateCustomers } from '#electron/features/parties/save-customers.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const address = {
  name: 'Bergman Tea & Co',
  line1: 'Storgatan 14',
  line2: '',
  postcode: '411 38',
  city: 'Göteborg',
  region: '',
  country: 'SE',
}
const bergman = {
  name: 'Bergman Tea & Co',
  email: 'order@bergman.example',
  phone: '',
  taxNumber: 'SE556677889901',
  address,
  paymentDays: 30,
}

const nothingMore = {
  language: '',
  notes: '',
  tags: [],
  priority: 'B',
  shipComplete: null,
  addresses: [],
  contacts: [],
  formerNumbers: [],
  mergedInto: null,
}

const add = (w: World, number?: string) =>
  w.ask.parties.addCustomer({ id: w.ids.next(), ...bergman, ...(number === undefined ? {} : { number }) })

onBothEngines('customers', (engine) => {
  test('one without a number gets the next of the series, and numbers from outside are stepped over', async () => {
    const w = await openWarehouse({ engine })
    const first = await add(w)
    expect(first).toEqual({ ...bergman, ...nothingMore, id: first.id, number: 'C-00001', version: 1 })
    expect(await add(w, 'C-00002')).toMatchObject({ number: 'C-00002' })
    expect(await add(w, 'K/17')).toMatchObject({ number: 'K/17' })
    expect(await add(w, '')).toMatchObject({ number: 'C-00003' })
    expect(await refusalOf(add(w, 'K/17'))).toEqual({ code: 'CUSTOMER_NUMBER_TAKEN', data: { number: 'K/17' } })
    expect(await w.ask.parties.getCustomer({ id: first.id })).toEqual(first)
    await w.close()
  })

  test('a change is kept with what was there before, and an old form does not overwrite it', async () => {
    const w = await openWarehouse({ engine })
    const { id } = await add(w)
    const change = { id, version: 1, ...bergman, address: { ...address, line1: 'Avenyn 1' }, paymentDays: 14 }
    expect(await w.ask.parties.changeCustomer(change)).toMatchObject({ address: { line1: 'Avenyn 1' }, paymentDays: 14, version: 2 })
    expect(await refusalOf(w.ask.parties.changeCustomer(change))).toEqual({ code: 'CHANGED_MEANWHILE', data: { what: 'C-00001' } })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'customer', id } })
    expect(entries.map(({ what, facts }) => [what, facts])).toEqual([
      [
        'customerChanged',
        {
          number: 'C-00001',
          addressBefore: 'Bergman Tea & Co, Storgatan 14, 411 38, Göteborg, SE',
          address: 'Bergman Tea & Co, Avenyn 1, 411 38, Göteborg, SE',
          paymentDaysBefore: 30,
          paymentDays: 14,
        },
      ],
      ['customerAdded', { number: 'C-00001', name: bergman.name }],
    ])
    await w.close()
  })

  test('what a change leaves out stays as it was, and what is given empty is emptied', async () => {
    const w = await openWarehouse({ engine })
    const { id } = await add(w)
    const named = { id, name: 'Bergman Te', address }
    const { email, phone, taxNumber, paymentDays } = bergman
    const kept = await w.ask.parties.changeCustomer({ ...named, version: 1 })
    expect(kept).toMatchObject({ name: 'Bergman Te', email, phone, taxNumber, paymentDays })
    const emptied = await w.ask.parties.changeCustomer({ ...named, version: 2, email: '' })
    expect(emptied).toMatchObject({ email: '', phone, taxNumber, paymentDays })
    await w.close()
  })

  test('a confirmed order keeps the address it was confirmed with', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 1).confirmed()
    await w.ask.parties.changeCustomer({ ...customer, address: { ...customer.address, city: 'Malmö' } })
    expect((await w.ask.orders.getOrder({ id: order.id })).shipTo).toMatchObject({ city: 'Göteborg' })
    await w.close()
  })

  test('one that nobody knows cannot be changed or shown', async () => {
    const w = await openWarehouse({ engine })
    const unknown = { code: 'CUSTOMER_UNKNOWN', data: { what: 'nobody' } }
    expect(await refusalOf(w.ask.parties.getCustomer({ id: 'nobody' }))).toEqual(unknown)
    expect(await refusalOf(w.ask.parties.changeCustomer({ id: 'nobody', version: 1, ...bergman }))).toEqual(unknown)
    await w.close()
  })

  test('the list counts the orders that a customer still waits for', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const quiet = await aCustomer(w, 'Quiet & Sons')
    await anOrder(w).for(customer).of(tea, 1).draft()
    await anOrder(w).for(customer).of(tea, 1).confirmed()
    await anOrder(w).for(customer).of(mug, 1).released()
    const given = await anOrder(w).for(customer).of(mug, 1).confirmed()
    await w.ask.orders.cancelOrder({ id: given.id })
    const where = { city: 'Göteborg', country: 'SE', email: '', tags: [] }
    expect((await w.ask.parties.listCustomers({})).rows).toEqual([
      { id: customer.id, number: 'C-00001', name: customer.name, ...where, openOrders: 2 },
      { id: quiet.id, number: 'C-00002', name: 'Quiet & Sons', ...where, openOrders: 0 },
    ])
    await w.close()
  })

  test('the list is searched by number, name, mail and town, and paged by number', async () => {
    const w = await openWarehouse({ engine })
    for (const name of ['Åsa Öberg', 'Bergman', 'Chai_House']) await aCustomer(w, name)
    await add(w)
    const names = async (search: string) => (await w.ask.parties.listCustomers({ search })).rows.map(({ name }) => name)
    expect(await names('åsa GÖTEBORG')).toEqual(['Åsa Öberg'])
    expect(await names('i_h')).toEqual(['Chai_House'])
    expect(await names('bergman.example')).toEqual([bergman.name])
    expect(await names('C-00002')).toEqual(['Bergman'])
    const first = await w.ask.parties.listCustomers({ limit: 3 })
    const second = await w.ask.parties.listCustomers({ limit: 3, after: first.next ?? '' })
    expect([first.rows.length, second.rows.map(({ number }) => number), second.next]).toEqual([3, ['C-00004'], null])
    await w.close()
  })

  test('a file full of them goes in together or not at all', async () => {
    const w = await openWarehouse({ engine })
    const customers = Array.from({ length: 1001 }, (_, n) => ({ id: `c-${n}`, number: `K-${n}`, ...bergman }))
    await w.hub.database.transact(async (tx) => {
      expect(await createCustomers({ tx, clock: w.clock }, customers)).toBeUndefined()
    })
    await w.hub.database.transact(async (tx) => {
      expect(await createCustomers({ tx, clock: w.clock }, [{ ...bergman, id: 'x', number: 'K-1000' }])).toMatchObject({
        data: { number: 'K-1000' },
      })
      const twice = ['x', 'y'].map((id) => ({ ...bergman, id, number: 'NEW' }))
      expect(await createCustomers({ tx, clock: w.clock }, twice)).toMatchObject({ code: 'CUSTOMER_NUMBER_TAKEN', data: { number: 'NEW' } })
      expect(await updateCustomers({ tx }, [{ ...bergman, id: 'c-7', number: 'K-7', name: 'Seven', version: 1 }])).toBeUndefined()
    })
    expect(await w.ask.parties.getCustomer({ id: 'c-7' })).toMatchObject({ name: 'Seven', version: 2 })
    await w.close()
  })
})
