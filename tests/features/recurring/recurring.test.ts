import { expect, test } from 'vitest'
import { startRecurringKeeper } from '#electron/jobs/recurring-keeper.ts'
import { aCustomer, aProduct, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const DAY = 86_400_000

/** The hub works off what is due, as it does after it was started. */
async function hubLooks(w: World) {
  const keeper = startRecurringKeeper(w.hub)
  await keeper.settle()
  await keeper.stop()
}

onBothEngines('recurring orders', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const { tea, mug, customer } = shop
    const template = await w.ask.recurring.addTemplate({
      id: w.ids.next(),
      name: 'Weekly tea',
      customerId: customer.id,
      content: {
        notes: 'Ring twice',
        tags: ['standing'],
        lines: [
          { productId: tea.id, quantity: 2, unitPrice: '4.00' },
          { productId: mug.id, quantity: 1, unitPrice: '9.00', isPriceTyped: true },
        ],
      },
    })
    type Terms = Partial<Parameters<World['ask']['recurring']['addRecurring']>[0]>
    const every = (terms: Terms) =>
      w.ask.recurring.addRecurring({
        id: w.ids.next(),
        templateId: template.id,
        customerId: customer.id,
        unit: 'week',
        startOn: '2026-09-07',
        ...terms,
      })
    const orders = async () => (await w.ask.orders.listOrders({ sort: { by: 'number', dir: 'asc' } })).rows
    return { w, ...shop, template, every, orders }
  }

  test('become a draft on their day, with what the template says, at the prices of that day', async () => {
    const { w, every, orders, customer } = await open()
    const rule = await every({ weekday: 2, promiseDays: 3 })
    await hubLooks(w)
    expect(await orders()).toEqual([])
    expect(rule).toMatchObject({ state: 'running', nextDueOn: '2026-09-08', nextOn: '2026-09-08', made: 0 })
    w.clock.advance(DAY)
    await hubLooks(w)
    await hubLooks(w)
    const [row, ...others] = await orders()
    expect(others).toEqual([])
    const order = await w.ask.orders.getOrder({ id: row?.id ?? '' })
    expect(order).toMatchObject({
      status: 'draft',
      customerId: customer.id,
      orderedOn: '2026-09-08',
      promisedOn: '2026-09-11',
      notes: 'Ring twice',
      tags: ['standing'],
    })
    expect(order.lines.map(({ ordered, unitPrice }) => [ordered, unitPrice])).toEqual([
      [2, '4.50'],
      [1, '9.00'],
    ])
    expect(await w.ask.recurring.getRecurring({ id: rule.id })).toMatchObject({
      nextDueOn: '2026-09-15',
      made: 1,
      runs: [{ dueOn: '2026-09-08', outcome: 'made', order: { number: order.number, status: 'draft', isHeld: false } }],
    })
    await w.close()
  })

  test('are confirmed and keep the prices of their template when that was chosen', async () => {
    const { w, every, orders } = await open()
    await every({ makes: 'confirmed', prices: 'fixed' })
    await hubLooks(w)
    const [row] = await orders()
    const order = await w.ask.orders.getOrder({ id: row?.id ?? '' })
    expect(order.status).toBe('confirmed')
    expect(order.lines.map(({ reserved, unitPrice }) => [reserved, unitPrice])).toEqual([
      [2, '4.00'],
      [1, '9.00'],
    ])
    await w.close()
  })

  test('are made for every day of those on which the hub was off, each once, however many hubs look', async () => {
    const { w, every, orders } = await open()
    const rule = await every({ unit: 'day', onClosed: 'keep' })
    w.clock.advance(9 * DAY)
    const hubs = [startRecurringKeeper(w.hub), startRecurringKeeper(w.hub), startRecurringKeeper(w.hub)]
    await Promise.all(hubs.map((keeper) => keeper.settle()))
    await Promise.all(hubs.map((keeper) => keeper.stop()))
    await hubLooks(w)
    expect(await orders()).toHaveLength(10)
    const { runs, nextDueOn, made } = await w.ask.recurring.getRecurring({ id: rule.id })
    expect({ nextDueOn, made }).toEqual({ nextDueOn: '2026-09-17', made: 10 })
    expect(new Set(runs.map(({ order }) => order?.id)).size).toBe(10)
    await w.close()
  })

  test('leave closed days out, or go to the working day before or after, by the house’s calendar', async () => {
    const { w, every, orders } = await open()
    const saturday = { weekday: 6, startOn: '2026-09-07' }
    const rules = [
      await every({ ...saturday, onClosed: 'skip' }),
      await every({ ...saturday, onClosed: 'before' }),
      await every({ ...saturday, onClosed: 'after' }),
    ]
    expect(rules.map(({ nextOn }) => nextOn)).toEqual([null, '2026-09-11', '2026-09-14'])
    const made = async () => (await orders()).map(({ orderedOn }) => orderedOn)
    w.clock.advance(4 * DAY)
    await hubLooks(w)
    expect(await made()).toEqual(['2026-09-11'])
    w.clock.advance(2 * DAY)
    await hubLooks(w)
    expect(await made()).toEqual(['2026-09-11'])
    const { runs, nextDueOn } = await w.ask.recurring.getRecurring({ id: rules[0]?.id ?? '' })
    expect([runs, nextDueOn]).toMatchObject([[{ dueOn: '2026-09-12', outcome: 'skipped', order: null }], '2026-09-19'])
    w.clock.advance(DAY)
    await hubLooks(w)
    expect(await made()).toEqual(['2026-09-11', '2026-09-14'])
    await w.close()
  })

  test('end with their last day or their number of orders', async () => {
    const { w, every, orders } = await open()
    const counted = await every({ unit: 'day', most: 2, onClosed: 'keep' })
    const until = await every({ unit: 'day', every: 2, endOn: '2026-09-09', onClosed: 'keep' })
    w.clock.advance(20 * DAY)
    await hubLooks(w)
    expect(await orders()).toHaveLength(4)
    for (const { id } of [counted, until])
      expect(await w.ask.recurring.getRecurring({ id })).toMatchObject({ state: 'ended', made: 2, nextDueOn: null, nextOn: null })
    const never = w.ask.recurring.addRecurring({
      id: w.ids.next(),
      templateId: counted.templateId,
      customerId: counted.customerId,
      unit: 'day',
      startOn: '2026-09-01',
      endOn: '2026-09-10',
    })
    expect(await refusalOf(never)).toEqual({ code: 'NEVER_DUE', data: { endOn: '2026-09-10' } })
    await w.close()
  })

  test('rest while they are paused, and do not make up for it', async () => {
    const { w, every, orders } = await open()
    const { id } = await every({ unit: 'day', onClosed: 'keep' })
    await w.ask.recurring.pauseRecurring({ id, isPaused: true })
    w.clock.advance(5 * DAY)
    await hubLooks(w)
    expect(await orders()).toEqual([])
    expect(await w.ask.recurring.pauseRecurring({ id, isPaused: false })).toMatchObject({ state: 'running', nextDueOn: '2026-09-12' })
    await hubLooks(w)
    expect(await orders()).toHaveLength(1)
    await w.close()
  })

  test('that cannot be made are kept with the reason, do not stand in the way, and are made once it is put right', async () => {
    const { w, every, orders, customer } = await open()
    const costly = await aProduct(w, { sku: 'SILVER-POT' })
    const wants = (currency: string) => ({
      id: 'in-pounds',
      name: 'In pounds',
      customerId: customer.id,
      content: { currency, lines: [{ productId: costly.id, quantity: 1 }] },
    })
    const template = await w.ask.recurring.addTemplate(wants('GBP'))
    const bad = await every({ templateId: template.id })
    const good = await every({})
    await hubLooks(w)
    expect(await orders()).toHaveLength(1)
    expect(await w.ask.recurring.getRecurring({ id: good.id })).toMatchObject({ made: 1, failed: 0 })
    expect(await w.ask.recurring.getRecurring({ id: bad.id })).toMatchObject({
      made: 0,
      failed: 1,
      nextDueOn: '2026-09-14',
      runs: [{ dueOn: '2026-09-07', outcome: 'failed', order: null, problem: { code: 'NO_PRICE', what: 'SILVER-POT' } }],
    })
    expect((await w.ask.recurring.listRecurring({ filter: 'failed' })).rows.map(({ id, missing }) => ({ id, missing }))).toEqual([
      { id: bad.id, missing: { dueOn: '2026-09-07', problem: { code: 'NO_PRICE', what: 'SILVER-POT' } } },
    ])
    expect(await w.ask.recurring.countRecurring({})).toEqual({ failed: 1 })
    await w.ask.recurring.changeTemplate({ ...wants('EUR'), version: template.version })
    const done = await w.ask.recurring.makeDueOrder({ id: bad.id, dueOn: '2026-09-07' })
    expect(done.recurring).toMatchObject({ made: 1, failed: 0, nextDueOn: '2026-09-14' })
    expect((await w.ask.recurring.listRecurring({})).rows.map(({ missing }) => missing)).toEqual([null, null])
    const again = w.ask.recurring.makeDueOrder({ id: bad.id, dueOn: '2026-09-07' })
    expect(await refusalOf(again)).toEqual({ code: 'MADE_ALREADY', data: { dueOn: '2026-09-07', number: done.order.number } })
    expect((await orders()).map(({ number }) => number)).toEqual(['SO-000001', 'SO-000002'])
    await w.close()
  })

  test('of a customer who pays first are made, and say that they are held', async () => {
    const { w, every, customer } = await open()
    await w.ask.holds.setCustomerCredit({ customerId: customer.id, creditLimitMinor: null, isPrepaid: true })
    const { id } = await every({ makes: 'confirmed' })
    await hubLooks(w)
    expect((await w.ask.recurring.getRecurring({ id })).runs).toMatchObject([{ outcome: 'made', order: { isHeld: true } }])
    await w.close()
  })

  test('are made before their time by hand, and not a second time on the day', async () => {
    const { w, every, orders } = await open()
    const { id } = await every({ weekday: 5 })
    expect(await refusalOf(w.ask.recurring.makeDueOrder({ id, dueOn: '2026-09-18' }))).toMatchObject({ code: 'NOT_DUE' })
    const { recurring } = await w.ask.recurring.makeDueOrder({ id, dueOn: '2026-09-11' })
    expect(recurring.nextDueOn).toBe('2026-09-18')
    w.clock.advance(5 * DAY)
    await hubLooks(w)
    expect(await orders()).toHaveLength(1)
    await w.close()
  })

  test('of a customer who was merged into another go to that one', async () => {
    const { w, every, orders, customer } = await open()
    const into = await aCustomer(w, 'Bergman Group')
    await every({})
    await w.ask.parties.mergeCustomers({ id: into.id, version: into.version, otherId: customer.id, otherVersion: customer.version })
    await hubLooks(w)
    expect((await orders()).map(({ customerName }) => customerName)).toEqual(['Bergman Group'])
    await w.close()
  })
})

onBothEngines('order templates', (engine) => {
  test('are found by name, changed by whoever saw them last, and not forgotten while orders are made of them', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const content = (productId: string) => ({ lines: [{ productId, quantity: 3 }] })
    const named = (name: string) => ({ id: w.ids.next(), name, customerId: customer.id, content: content(tea.id) })
    await w.ask.recurring.addTemplate(named('winter shelf'))
    const summer = await w.ask.recurring.addTemplate(named('Summer shelf'))
    const names = async (search?: string) => (await w.ask.recurring.listTemplates({ search, limit: 10 })).rows.map(({ name }) => name)
    expect(await names()).toEqual(['Summer shelf', 'winter shelf'])
    expect(await names('winter')).toEqual(['winter shelf'])
    const { id, version } = summer
    const change = { id, version, name: 'Summer', customerId: customer.id, content: content(mug.id) }
    const changed = await w.ask.recurring.changeTemplate(change)
    expect(changed.content.lines).toMatchObject([{ sku: 'MUG-BLUE', quantity: 3 }])
    expect(await refusalOf(w.ask.recurring.changeTemplate(change))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const unknown = w.ask.recurring.addTemplate({ ...named('x'), content: content('nothing') })
    expect(await refusalOf(unknown)).toEqual({ code: 'PRODUCT_UNKNOWN', data: { what: 'nothing' } })
    await w.ask.recurring.addRecurring({ id: w.ids.next(), templateId: id, customerId: customer.id, unit: 'month', startOn: '2026-10-01' })
    expect(await refusalOf(w.ask.recurring.deleteTemplate({ id }))).toEqual({
      code: 'TEMPLATE_IN_USE',
      data: { name: 'Summer', recurring: 1 },
    })
    await w.close()
  })
})
