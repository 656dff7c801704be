import { expect, test } from 'vitest'
import { aCustomer, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

const home = { name: 'Café Nord', line1: 'Kai 1', line2: '', postcode: '20457', city: 'Hamburg', region: '', country: 'DE' }
const depot = { ...home, name: 'Café Nord, Lager', line1: 'Rampe 7' }
const nord = {
  name: 'Café Nord GmbH',
  email: 'info@nord.example',
  phone: '+49 40 1234567',
  taxNumber: 'DE 123456789',
  address: home,
  paymentDays: 30,
}

onBothEngines('what is known of a customer', (engine) => {
  test('addresses, people, tags and wishes are kept, and what a later change leaves out stays', async () => {
    const w = await openWarehouse({ engine })
    const more = {
      language: 'de' as const,
      notes: 'Rings twice',
      tags: ['café', 'north'],
      priority: 'A' as const,
      shipComplete: true,
      addresses: [{ id: 'a1', kind: 'delivery' as const, label: 'Depot', address: depot, isDefault: true }],
      contacts: [{ id: 'p1', name: 'Ida Nord', role: 'Buyer', email: 'ida@nord.example', phone: '' }],
    }
    const added = await w.ask.parties.addCustomer({ id: 'nord', ...nord, ...more })
    expect(added).toMatchObject({ ...nord, ...more })
    const changed = await w.ask.parties.changeCustomer({ id: 'nord', version: added.version, ...nord, name: 'Nord', tags: [] })
    expect(changed).toMatchObject({ ...more, name: 'Nord', tags: [], version: 2 })
    expect((await w.ask.parties.listCustomerTags({})).rows).toEqual([])
    await w.close()
  })

  test('the list shows tags and asks for one', async () => {
    const w = await openWarehouse({ engine })
    await w.ask.parties.addCustomer({ id: 'nord', ...nord, tags: ['wholesale', 'café', 'café'] })
    await w.ask.parties.addCustomer({ id: 'south', ...nord, name: 'South', tags: ['wholesale'] })
    await aCustomer(w, 'Plain')
    const tagged = async (tag: string) => (await w.ask.parties.listCustomers({ tag })).rows.map(({ id, tags }) => [id, tags])
    expect(await tagged('café')).toEqual([['nord', ['café', 'wholesale']]])
    expect((await tagged('wholesale')).map(([id]) => id)).toEqual(['nord', 'south'])
    expect((await w.ask.parties.listCustomerTags({})).rows).toEqual([
      { tag: 'café', customers: 1 },
      { tag: 'wholesale', customers: 2 },
    ])
    await w.close()
  })

  test('goods go to the usual delivery address, and only one can be the usual one', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const delivery = { kind: 'delivery' as const, label: '', isDefault: true }
    const addresses = [{ id: 'a1', address: depot, ...delivery }]
    await w.ask.parties.addCustomer({ id: 'nord', ...nord, addresses })
    const order = await w.ask.orders.addOrder({ id: 'o', customerId: 'nord', lines: [{ id: 'l', productId: tea.id, quantity: 1 }] })
    expect(order.shipTo).toEqual(depot)
    const two = [...addresses, { id: 'a2', address: home, ...delivery }]
    expect(await refusalOf(w.ask.parties.changeCustomer({ id: 'nord', version: 1, ...nord, addresses: two }))).toEqual({
      code: 'ADDRESS_DEFAULT_TWICE',
      data: { what: 'delivery' },
    })
    await w.close()
  })

  test('one that is about to be written twice is noticed by name and postcode, mailbox, telephone and tax number', async () => {
    const w = await openWarehouse({ engine })
    await w.ask.parties.addCustomer({ id: 'nord', number: 'K-1', ...nord })
    const like = async (typed: Parameters<typeof w.ask.parties.findLikeCustomers>[0]) => (await w.ask.parties.findLikeCustomers(typed)).rows
    const row = { id: 'nord', number: 'K-1', name: nord.name, city: 'Hamburg' }
    expect(await like({ name: 'CAFE NORD', postcode: '20 457' })).toEqual([{ ...row, alike: ['name'] }])
    expect(await like({ name: 'Cafe Nord', postcode: '80331' })).toEqual([])
    expect(await like({ email: 'INFO@nord.example', phone: '040/123 45 67', taxNumber: 'de123456789' })).toEqual([
      { ...row, alike: ['email', 'phone', 'taxNumber'] },
    ])
    expect(await like({ id: 'nord', email: nord.email })).toEqual([])
    expect(await like({})).toEqual([])
    await w.close()
  })
})
