import { expect, test } from 'vitest'
import { orderSorts } from '#shared/domain/orders/order-sorts.ts'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

/** Drafts with many equals and many gaps: two customers, three days, half of them promised. */
async function manyDrafts(w: World) {
  const { tea, mug, customer } = await aTeaShop(w)
  const other = await aCustomer(w, 'alder Coffee')
  const days = ['2026-10-01', null, '2026-09-20', null, '2026-10-01', null, '2026-10-09'] as const
  for (const [i, promisedOn] of days.entries()) {
    const lines = [{ id: w.ids.next(), productId: i % 2 ? tea.id : mug.id, quantity: 1 + (i % 3) }]
    const customerReference = i % 3 === 0 ? '' : `PO-${i % 2}`
    await w.ask.orders.addOrder({
      id: w.ids.next(),
      customerId: i % 2 ? customer.id : other.id,
      promisedOn,
      customerReference,
      carrier: i % 2 ? 'DHL' : 'UPS',
      channel: i % 2 ? 'phone' : 'shop',
      orderedOn: `2026-09-0${1 + (i % 3)}`,
      lines,
    })
  }
  return { tea, mug, customer, other }
}

async function everyPage(w: World, ask: Parameters<World['ask']['orders']['listOrders']>[0], limit = 2) {
  const rows: Awaited<ReturnType<World['ask']['orders']['listOrders']>>['rows'] = []
  let after: string | undefined
  do {
    const page = await w.ask.orders.listOrders({ ...ask, limit, ...(after !== undefined && { after }) })
    rows.push(...page.rows)
    after = page.next ?? undefined
  } while (after !== undefined)
  return rows
}

onBothEngines('sorting the order list', (engine) => {
  test('page by page shows every order once, through equals and gaps, whatever it is sorted by', async () => {
    const w = await openWarehouse({ engine })
    await manyDrafts(w)
    const all = (await everyPage(w, { filter: 'draft' })).map(({ id }) => id).toSorted()
    for (const by of orderSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const sort = { by, dir }
        const paged = (await everyPage(w, { filter: 'draft', sort })).map(({ id }) => id)
        expect(paged.toSorted(), `${by} ${dir}`).toEqual(all)
        expect(paged, `${by} ${dir}`).toEqual((await everyPage(w, { filter: 'draft', sort }, 100)).map(({ id }) => id))
      }
    }
    await w.close()
  })

  test('puts what has no value last in both directions', async () => {
    const w = await openWarehouse({ engine })
    await manyDrafts(w)
    const days = async (dir: 'asc' | 'desc') =>
      (await everyPage(w, { filter: 'draft', sort: { by: 'promisedOn', dir } })).map(({ promisedOn }) => promisedOn)
    expect(await days('asc')).toEqual(['2026-09-20', '2026-10-01', '2026-10-01', '2026-10-09', null, null, null])
    expect(await days('desc')).toEqual(['2026-10-09', '2026-10-01', '2026-10-01', '2026-09-20', null, null, null])
    const names = await everyPage(w, { filter: 'draft', sort: { by: 'customer' } })
    expect(names[0]).toMatchObject({ customerName: 'alder Coffee' })
    await w.close()
  })

  test('the orders of all years are sorted by number and day of order alone', async () => {
    const w = await openWarehouse({ engine })
    const { customer } = await manyDrafts(w)
    const refusal = await refusalOf(w.ask.orders.listOrders({ sort: { by: 'gross' } }))
    expect(refusal).toEqual({ code: 'SORT_TOO_WIDE', data: { by: 'gross' } })
    expect(await refusalOf(w.ask.exports.exportList({ list: 'orderList', filter: { orderSort: { by: 'gross' } } }))).toEqual(refusal)
    expect(await everyPage(w, { sort: { by: 'orderedOn' } })).toHaveLength(7)
    expect(await everyPage(w, { sort: { by: 'gross' }, where: { customerId: customer.id } })).toHaveLength(3)
    const [first] = await everyPage(w, { sort: { by: 'number', dir: 'asc' } })
    expect(first).toMatchObject({ number: 'SO-000001' })
    await w.close()
  })

  test('an export keeps the order and what the list is narrowed to', async () => {
    const w = await openWarehouse({ engine })
    await manyDrafts(w)
    const sort = { by: 'gross', dir: 'desc' } as const
    const file = await w.ask.exports.exportList({
      list: 'orderList',
      delimiter: ',',
      filter: { orders: 'draft', orderWhere: { carrier: 'UPS' }, orderSort: sort },
    })
    const numbers = Buffer.from(file.base64, 'base64')
      .toString()
      .trimEnd()
      .split('\r\n')
      .slice(1)
      .map((line) => line.split(',')[0])
    expect(numbers).toEqual((await everyPage(w, { filter: 'draft', where: { carrier: 'UPS' }, sort })).map(({ number }) => number))
    expect(numbers).toHaveLength(4)
    await w.close()
  })

  test('a cursor that is none begins at the top', async () => {
    const w = await openWarehouse({ engine })
    await manyDrafts(w)
    expect((await w.ask.orders.listOrders({ filter: 'draft', sort: { by: 'gross' }, after: 'nonsense' })).rows).toHaveLength(7)
    await w.close()
  })
})

onBothEngines('narrowing the order list', (engine) => {
  test('by days, carrier, channel, status and customer, together', async () => {
    const w = await openWarehouse({ engine })
    const { other } = await manyDrafts(w)
    const count = async (where: NonNullable<Parameters<World['ask']['orders']['listOrders']>[0]>['where']) =>
      (await everyPage(w, where ? { where } : {})).length
    expect(await count({ carrier: 'UPS' })).toBe(4)
    expect(await count({ channel: 'phone' })).toBe(3)
    expect(await count({ customerId: other.id, carrier: 'DHL' })).toBe(0)
    expect(await count({ status: 'draft' })).toBe(7)
    expect(await count({ promised: { from: '2026-10-01', to: '2026-10-01' } })).toBe(2)
    expect(await count({ promised: { to: '2026-10-01' } })).toBe(3)
    expect(await count({ ordered: { from: '2026-09-02' } })).toBe(4)
    expect(await count({ ordered: { from: '2026-09-02', to: '2026-09-02' }, promised: { from: '2026-10-01' } })).toBe(1)
    await w.close()
  })

  test('by a bin on which an order has a claim, and by the day on which something was shipped', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const withTea = await anOrder(w).of(tea, 1).confirmed()
    await anOrder(w).of(mug, 1).confirmed()
    const gone = await anOrder(w).of(mug, 1).confirmed()
    await shipped(w, gone)
    const today = new Date(w.clock.now()).toISOString().slice(0, 10)
    expect((await everyPage(w, { where: { bin: 'a-01-1' } })).map(({ number }) => number)).toEqual([withTea.number])
    expect((await everyPage(w, { where: { shipped: { from: today, to: today } } })).map(({ number }) => number)).toEqual([gone.number])
    expect(await everyPage(w, { where: { shipped: { to: '2020-01-01' } } })).toEqual([])
    expect(await w.ask.orders.listOrderWords({})).toMatchObject({ channels: ['phone'] })
    await w.close()
  })
})
