import { expect, test } from 'vitest'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aShopInTwoHouses } from '#tests/world/two-houses.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

type Where = NonNullable<NonNullable<Parameters<World['ask']['orders']['listOrders']>[0]>['where']>

async function found(w: World, where: Where, limit = 100) {
  const numbers: string[] = []
  let after: string | undefined
  do {
    const page = await w.ask.orders.listOrders({ where, limit, ...(after !== undefined && { after }) })
    numbers.push(...page.rows.map(({ number }) => number))
    after = page.next ?? undefined
  } while (after !== undefined)
  return numbers
}

async function exported(w: World, where: Where) {
  const file = await w.ask.exports.exportList({ list: 'orderList', delimiter: ',', filter: { orderWhere: where } })
  const lines = Buffer.from(file.base64, 'base64').toString().trimEnd().split('\r\n')
  return lines.slice(1).map((line) => line.split(',')[0])
}

onBothEngines('tags on orders', (engine) => {
  test('are written with the order, put on several at once, and taken off again by what the answer says', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const lines = () => [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
    const first = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, tags: ['gift', 'fair', 'gift'], lines: lines() })
    expect(first.tags).toEqual(['fair', 'gift'])
    const second = await anOrder(w).for(customer).of(tea, 2).confirmed()
    const both = [first, second].map(({ id }) => ({ id, add: ['gift', 'rush'], remove: ['fair'] }))
    const done = await w.ask.orders.tagOrders({ orders: both })
    expect(done.orders.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: first.id, add: ['rush'], remove: ['fair'] },
      { id: second.id, add: ['gift', 'rush'], remove: [] },
    ])
    expect(await w.ask.orders.listOrderWords({})).toMatchObject({ tags: ['gift', 'rush'] })
    await w.ask.orders.tagOrders({ orders: done.orders.map(({ id, add, remove }) => ({ id, add: remove, remove: add })) })
    expect((await w.ask.orders.getOrder({ id: first.id })).tags).toEqual(['fair', 'gift'])
    expect((await w.ask.orders.getOrder({ id: second.id })).tags).toEqual([])
    await w.close()
  })

  test('a draft that is saved without speaking of them keeps its tags, and tagging does not disturb whoever edits it', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
    const draft = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, lines })
    await w.ask.orders.tagOrders({ orders: [{ id: draft.id, add: ['fair'] }] })
    const { version } = draft
    const kept = await w.ask.orders.changeOrder({ id: draft.id, version, customerId: customer.id, lines })
    expect(kept.tags).toEqual(['fair'])
    const bare = await w.ask.orders.changeOrder({ id: draft.id, version: kept.version, customerId: customer.id, tags: [], lines })
    expect(bare.tags).toEqual([])
    await w.close()
  })

  test('nothing is tagged when one of the orders is unknown or would carry too many', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 1).draft()
    const unknown = w.ask.orders.tagOrders({
      orders: [
        { id: order.id, add: ['a'] },
        { id: 'nobody', add: ['a'] },
      ],
    })
    expect(await refusalOf(unknown)).toEqual({ code: 'ORDER_UNKNOWN', data: { what: 'nobody' } })
    const twenty = Array.from({ length: 20 }, (_, n) => `tag ${n}`)
    await w.ask.orders.tagOrders({ orders: [{ id: order.id, add: twenty }] })
    const more = w.ask.orders.tagOrders({ orders: [{ id: order.id, add: ['one more'] }] })
    expect(await refusalOf(more)).toEqual({ code: 'TAGS_TOO_MANY', data: { number: order.number, most: 20 } })
    await w.ask.orders.tagOrders({ orders: [{ id: order.id, add: ['one more'], remove: ['tag 3'] }] })
    expect((await w.ask.orders.getOrder({ id: order.id })).tags).toHaveLength(20)
    await w.close()
  })
})

onBothEngines('what the order list is narrowed to besides', (engine) => {
  test('a tag, page by page, alone and with more; the file that is taken along has the same orders', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const other = await aCustomer(w, 'Alder Coffee')
    const orders = []
    for (let n = 0; n < 5; n++)
      orders.push(
        await anOrder(w)
          .for(n % 2 ? customer : other)
          .of(tea, 1)
          .draft(),
      )
    await w.ask.orders.tagOrders({ orders: orders.slice(1).map(({ id }) => ({ id, add: ['fair'] })) })
    expect(await found(w, { tag: 'fair' }, 2)).toEqual(['SO-000005', 'SO-000004', 'SO-000003', 'SO-000002'])
    expect(await found(w, { tag: 'fair', customerId: customer.id })).toEqual(['SO-000004', 'SO-000002'])
    expect(await found(w, { tag: 'Fair' })).toEqual([])
    expect(await exported(w, { tag: 'fair', customerId: customer.id })).toEqual(['SO-000004', 'SO-000002'])
    await w.close()
  })

  test('the day of their purchase order, and the day on which the last of it arrived', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = async (purchasedOn: string | null) => {
      const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
      return w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, purchasedOn, lines })
    }
    await order('2026-08-30')
    await order(null)
    const late = await order('2026-09-03')
    expect(await found(w, { purchased: { from: '2026-08-30', to: '2026-09-03' } }, 1)).toEqual(['SO-000003', 'SO-000001'])
    expect(await found(w, { purchased: { to: '2026-09-01' } })).toEqual(['SO-000001'])
    const shipment = await shipped(w, await w.ask.orders.confirmOrder({ id: late.id }))
    await w.ask.shipping.deliverShipment({ id: shipment.id, deliveredOn: '2026-09-07' })
    expect(await found(w, { delivered: { from: '2026-09-07', to: '2026-09-07' } })).toEqual(['SO-000003'])
    expect(await found(w, { delivered: { from: '2026-09-08' } })).toEqual([])
    await w.close()
  })

  test('the house that is to send it', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer, leipzig } = await aShopInTwoHouses(w)
    await anOrder(w).for(customer).of(tea, 1).draft()
    const lines = [{ id: w.ids.next(), productId: tea.id, quantity: 1 }]
    const there = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, warehouseId: leipzig.id, lines })
    expect(await found(w, { warehouseId: leipzig.id })).toEqual([there.number])
    await w.close()
  })
})

onBothEngines('a tag that most orders carry', (engine) => {
  test('is read newest first along the orders, past the five thousand that are looked up at once, page by page', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const last = await manyAlike(w, customer.number, tea.sku, 5_010)
    const plain = await anOrder(w).for(customer).of(tea, 1).draft()
    const { rows, next } = await w.ask.orders.listOrders({ where: { tag: 'spring' }, limit: 3 })
    expect(rows.map(({ number }) => number)).toEqual(last)
    expect(rows.every(({ tags }) => tags.includes('spring'))).toBe(true)
    const after = await w.ask.orders.listOrders({ where: { tag: 'spring' }, limit: 500, after: next ?? '' })
    expect(after.rows).toHaveLength(500)
    expect(after.rows.map(({ id }) => id)).not.toContain(rows.at(-1)?.id)
    const sorted = await w.ask.orders.listOrders({ where: { tag: 'spring' }, filter: 'draft', sort: { by: 'gross', dir: 'asc' }, limit: 5 })
    expect(sorted.rows.map(({ id }) => id)).not.toContain(plain.id)
    const file = await w.ask.exports.exportList({ list: 'orderList', filter: { orderWhere: { tag: 'spring' } } })
    expect(file.rows).toBe(5_010)
    await w.close()
  }, 120_000)
})

/** So many drafts from a file, all with one tag; says the numbers of the three newest, the newest first. */
async function manyAlike(w: World, customer: string, sku: string, count: number): Promise<string[]> {
  const lines = Array.from({ length: count }, (_, n) => `X-${n},${customer},,,${sku},1,,shop,,`)
  const text = ['order,customer,ordered_on,promised_on,sku,quantity,unit_price,channel,customer_reference,notes', ...lines].join('\n')
  await w.ask.imports.importFile({ kind: 'orders', fileName: 'orders.csv', base64: Buffer.from(text).toString('base64'), dryRun: false })
  const ids: string[] = []
  let after: string | undefined
  do {
    const page = await w.ask.orders.listOrders({ filter: 'draft', limit: 500, ...(after !== undefined && { after }) })
    ids.push(...page.rows.map(({ id }) => id))
    after = page.next ?? undefined
  } while (after !== undefined)
  for (let i = 0; i < ids.length; i += 500)
    await w.ask.orders.tagOrders({ orders: ids.slice(i, i + 500).map((id) => ({ id, add: ['spring'] })) })
  return (await w.ask.orders.listOrders({ filter: 'draft', limit: 3 })).rows.map(({ number }) => number)
}
