import { expect, test } from 'vitest'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const both = async (w: World, id: string, otherId: string) => ({
  id,
  version: (await w.ask.parties.getCustomer({ id })).version,
  otherId,
  otherVersion: (await w.ask.parties.getCustomer({ id: otherId })).version,
})

onBothEngines('two customers that are one', (engine) => {
  test('everything moves to the first, and the number of the other keeps finding it', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const other = await aCustomer(w, 'Bergmann')
    await anOrder(w).for(customer).of(tea, 1).confirmed()
    const draft = await anOrder(w).for(other).of(tea, 1).draft()
    const listed = await anOrder(w).for(other).of(mug, 1).confirmed()
    await w.ask.picking.releaseOrders({ id: 'list', orderIds: [listed.id] })
    const contacts = [{ id: 'p', name: 'Ida', role: '', email: '', phone: '' }]
    const { version } = await w.ask.parties.getCustomer({ id: other.id })
    const { id, name, address } = other
    await w.ask.parties.changeCustomer({ id, version, name, address, email: 'b@tea.example', notes: 'late', tags: ['old'], contacts })

    const merged = await w.ask.parties.mergeCustomers(await both(w, customer.id, other.id))
    expect(merged).toMatchObject({
      id: customer.id,
      email: 'b@tea.example',
      notes: 'late',
      tags: ['old'],
      contacts: [{ name: 'Ida' }],
      formerNumbers: [other.number],
    })
    for (const order of [draft, listed]) {
      expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ customerId: customer.id, customerName: customer.name })
    }
    expect(await w.ask.parties.getCustomer({ id: other.id })).toMatchObject({ mergedInto: { id: customer.id, number: customer.number } })
    expect((await w.ask.parties.listCustomers({ search: other.number })).rows.map((row) => row.id)).toEqual([customer.id])
    expect((await w.ask.parties.listCustomers({})).rows.map((row) => row.id)).toEqual([customer.id])

    const line = [{ id: 'late-line', productId: tea.id, quantity: 1 }]
    expect(await w.ask.orders.addOrder({ id: 'late', customerId: other.id, lines: line })).toMatchObject({ customerId: customer.id })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'customer', id: other.id } })
    expect(entries[0]).toMatchObject({ what: 'customersMerged', facts: { number: customer.number, other: other.number, orders: 2 } })
    await w.close()
  })

  test('quotes, agreed prices and terms move along; terms of its own stand', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const [other, third] = [await aCustomer(w, 'Bergmann'), await aCustomer(w, 'Berg')]
    const list = { id: 'agreed', name: 'Bergmann 2026', currency: 'EUR', kind: 'customer', customerId: other.id } as const
    await w.ask.pricing.savePriceList(list)
    await w.ask.pricing.savePrices({
      listId: list.id,
      prices: [{ id: 'p', productId: tea.id, unitPrice: '3.33', validFrom: '2026-01-01' }],
    })
    const lines = [{ id: 'q-line', productId: tea.id, quantity: 1 }]
    await w.ask.quotes.addQuote({ id: 'q', customerId: other.id, validUntil: '2026-09-20', lines })
    const terms = { priceGroupId: null, currency: null } as const
    await w.ask.pricing.setCustomerTerms({ ...terms, customerId: other.id, kind: 'private' })
    await w.ask.parties.mergeCustomers(await both(w, customer.id, other.id))
    expect(await w.ask.quotes.getQuote({ id: 'q' })).toMatchObject({ customerId: customer.id, customerName: customer.name })
    expect(await w.ask.pricing.getCustomerTerms({ customerId: customer.id })).toMatchObject({ kind: 'private' })
    const order = await w.ask.orders.addOrder({
      id: 'o',
      customerId: customer.id,
      lines: [{ id: 'o-line', productId: tea.id, quantity: 1 }],
    })
    expect(order.lines).toMatchObject([{ unitPrice: '3.33' }])

    await w.ask.pricing.setCustomerTerms({ ...terms, customerId: third.id, kind: 'business' })
    await w.ask.parties.mergeCustomers(await both(w, customer.id, third.id))
    expect(await w.ask.pricing.getCustomerTerms({ customerId: customer.id })).toMatchObject({ kind: 'private' })
    await w.close()
  })

  test('the number is still found after the first is changed, and merged again into a third', async () => {
    const w = await openWarehouse({ engine })
    const [one, two, three] = [await aCustomer(w, 'One'), await aCustomer(w, 'Two'), await aCustomer(w, 'Three')]
    const merged = await w.ask.parties.mergeCustomers(await both(w, two.id, one.id))
    const { id, version, address } = merged
    await w.ask.parties.changeCustomer({ id, version, name: 'Two and more', address })
    const found = async (search: string) => (await w.ask.parties.listCustomers({ search })).rows.map((row) => row.id)
    expect(await found(one.number)).toEqual([two.id])
    expect(await w.ask.parties.mergeCustomers(await both(w, three.id, two.id))).toMatchObject({ formerNumbers: [one.number, two.number] })
    expect([await found(one.number), await found(two.number)]).toEqual([[three.id], [three.id]])
    expect(await w.ask.parties.getCustomer({ id: one.id })).toMatchObject({ mergedInto: { id: three.id } })
    await w.close()
  })

  test('it is refused with itself, twice, on an old view, and where two tax numbers say that they are two', async () => {
    const w = await openWarehouse({ engine })
    const [one, two] = [await aCustomer(w, 'One'), await aCustomer(w, 'Two')]
    const wanted = await both(w, one.id, two.id)
    expect(await refusalOf(w.ask.parties.mergeCustomers({ ...wanted, otherId: one.id }))).toMatchObject({ code: 'CUSTOMER_SAME' })
    expect(await refusalOf(w.ask.parties.mergeCustomers({ ...wanted, otherId: 'nobody' }))).toMatchObject({ code: 'CUSTOMER_UNKNOWN' })
    expect(await refusalOf(w.ask.parties.mergeCustomers({ ...wanted, otherVersion: 7 }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { what: two.number },
    })
    for (const { id, name, address, taxNumber } of [
      { ...one, taxNumber: 'DE 1' },
      { ...two, taxNumber: 'DE 2' },
    ]) {
      await w.ask.parties.changeCustomer({ id, version: 1, name, address, taxNumber })
    }
    const differing = await both(w, one.id, two.id)
    expect(await refusalOf(w.ask.parties.mergeCustomers(differing))).toMatchObject({ code: 'TAX_NUMBERS_DIFFER' })
    await w.ask.parties.mergeCustomers({ ...differing, evenIfTaxNumbersDiffer: true })
    expect(await refusalOf(w.ask.parties.mergeCustomers(await both(w, one.id, two.id)))).toEqual({
      code: 'CUSTOMER_MERGED',
      data: { number: two.number, into: one.number },
    })
    await w.close()
  })

  test('orders that are written while customers merge all end at the one that stands', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const other = await aCustomer(w, 'Bergmann')
    const write = (n: number) =>
      w.ask.orders.addOrder({ id: `o${n}`, customerId: other.id, lines: [{ id: `l${n}`, productId: tea.id, quantity: 1 }] })
    const wanted = await both(w, customer.id, other.id)
    const before = Array.from({ length: 8 }, (_, n) => write(n))
    const merging = w.ask.parties.mergeCustomers(wanted)
    const after = Array.from({ length: 8 }, (_, n) => write(n + 8))
    await Promise.all([...before, merging, ...after])
    const { orders } = await w.ask.parties.getCustomerAccount({ id: customer.id })
    expect(orders.all).toBe(16)
    await w.close()
  })
})

onBothEngines('a customer as a whole', (engine) => {
  test('shows orders, what was bought and what is owed; one without orders shows none', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    await anOrder(w).for(customer).of(tea, 2).of(mug, 1).confirmed()
    await anOrder(w).for(customer).of(tea, 1).confirmed()
    await anOrder(w).for(customer).of(mug, 9).draft()
    const account = await w.ask.parties.getCustomerAccount({ id: customer.id })
    expect(account.orders).toMatchObject({ all: 3, open: 2 })
    expect(account.bought.map(({ sku, units, orders }) => [sku, units, orders])).toEqual([
      [tea.sku, 3, 2],
      [mug.sku, 1, 1],
    ])
    expect(account.boughtFromOrders).toBe(2)
    expect(account.recentOrders).toHaveLength(3)
    const quiet = await aCustomer(w, 'Quiet')
    expect(await w.ask.parties.getCustomerAccount({ id: quiet.id })).toEqual({
      orders: { all: 0, open: 0, firstOn: null, lastOn: null },
      balances: [],
      bought: [],
      boughtFromOrders: 0,
      recentOrders: [],
      recentShipments: [],
      recentInvoices: [],
      recentPayments: [],
    })
    expect(await refusalOf(w.ask.parties.getCustomerAccount({ id: 'nobody' }))).toMatchObject({ code: 'CUSTOMER_UNKNOWN' })
    await w.close()
  })
})
