import { expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('what goods cost and earn', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const office = await w.ask.people.addUser({ id: w.ids.next(), name: 'Olga', role: 'office' })
    return { w, ...shop, office: w.as({ user: office.id }) }
  }

  test('goods that come in with their cost move the average, and each step is kept', async () => {
    const { w, tea } = await open()
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: '2.00' })
    await w.ask.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5, unitCost: '3.50' })
    expect(await w.ask.pricing.getCostPrice({ productId: tea.id }), '10 at 2.00 and 5 at 3.50').toMatchObject({ costPrice: '2.5' })
    await w.ask.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5 })
    expect((await w.ask.pricing.listCosts({ productId: tea.id })).rows).toMatchObject([
      { source: 'receipt', quantity: 5, unitCost: '3.50', average: '2.5' },
      { source: 'typed', unitCost: '2.00', average: '2.00' },
    ])
    await w.close()
  })

  test('the margin of an order, a quote and of lines being written', async () => {
    const { w, tea, mug, customer } = await open()
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: '2.125' })
    const order = await anOrder(w).for(customer).of(tea, 4).of(mug, 1).confirmed()
    const [teaLine, mugLine] = order.lines
    expect(await w.ask.pricing.getMargin({ of: { kind: 'order', id: order.id } })).toEqual({
      isComparable: true,
      total: { costMinor: 850, marginMinor: 950, marginBp: 5278 },
      lines: [{ id: teaLine?.id, costMinor: 850, marginMinor: 950, marginBp: 5278 }],
      unknown: [mugLine?.id],
    })
    const lines = [{ id: 'a', productId: tea.id, quantity: 2, netMinor: 900 }]
    const written = await w.ask.pricing.getMargin({ of: { kind: 'lines', currency: 'EUR', lines } })
    expect(written.total).toEqual({ costMinor: 425, marginMinor: 475, marginBp: 5278 })
    const pounds = await w.ask.pricing.getMargin({ of: { kind: 'lines', currency: 'GBP', lines } })
    expect(pounds).toMatchObject({ isComparable: false, lines: [] })
    const quote = await w.ask.quotes.addQuote({
      id: w.ids.next(),
      customerId: customer.id,
      validUntil: '2026-10-01',
      lines: [{ id: w.ids.next(), productId: tea.id, quantity: 4, unitPrice: '2.00' }],
    })
    expect((await w.ask.pricing.getMargin({ of: { kind: 'quote', id: quote.id } })).total).toMatchObject({ marginMinor: -50 })
    expect(await refusalOf(w.ask.pricing.getMargin({ of: { kind: 'order', id: 'none' } }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    await w.close()
  })

  test('what has left keeps the cost of that day, in its margin and for each shipment of a line', async () => {
    const { w, tea, customer } = await open()
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: '2.00' })
    const order = await anOrder(w).for(customer).of(tea, 4).confirmed()
    const of = { kind: 'order', id: order.id } as const
    await shipped(w, order)
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: '4.00' })
    expect((await w.ask.pricing.getMargin({ of })).total).toEqual({ costMinor: 800, marginMinor: 1000, marginBp: 5556 })
    const other = await anOrder(w).for(customer).of(tea, 8).confirmed()
    await shipped(w, other)
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: '1.00' })
    const margin = await w.ask.pricing.getMargin({ of: { kind: 'order', id: other.id } })
    expect(margin.total.costMinor, '6 have left at 4.00, 2 are still to leave at 1.00').toBe(2600)
    await w.close()
  })

  test('a receipt that is taken back leaves no trace in the average, whatever came in since', async () => {
    const { w, tea, office } = await open()
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: '2.00' })
    const receive = (unitCost: string) => w.ask.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5, unitCost })
    const wrong = await receive('35.00')
    const right = await receive('3.50')
    const spot = { productId: tea.id, binCode: 'A-01-1', counted: 15, booked: 20, reason: 'other', note: '' } as const
    const back = { ...spot, withoutCost: wrong.costId ?? '' }
    expect(await refusalOf(office.stock.adjustStock(back))).toMatchObject({ code: 'COST_OWNER_ONLY' })
    await w.ask.stock.adjustStock(back)
    expect(await w.ask.pricing.getCostPrice({ productId: tea.id }), '10 at 2.00 and 5 at 3.50').toMatchObject({ costPrice: '2.5' })
    const { rows } = await w.ask.pricing.listCosts({ productId: tea.id })
    expect(rows.map(({ id, average }) => [id, average])).toEqual([
      [right.costId, '2.5'],
      [expect.any(String), '2.00'],
    ])
    await w.ask.stock.adjustStock({ ...spot, counted: 10, booked: 15, withoutCost: right.costId ?? '' })
    expect(await w.ask.pricing.getCostPrice({ productId: tea.id })).toMatchObject({ costPrice: '2.00' })
    await w.close()
  })

  test('nobody but the owner is told, by any call, in any file, or in what happened', async () => {
    const { w, tea, customer, office } = await open()
    const secret = '7.7391'
    await w.ask.pricing.setCostPrice({ productId: tea.id, costPrice: secret })
    await w.ask.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5, unitCost: secret })
    const order = await anOrder(w).for(customer).of(tea, 1).confirmed()
    const of = { kind: 'order', id: order.id } as const
    for (const ask of [
      () => office.pricing.getMargin({ of }),
      () => office.pricing.getCostPrice({ productId: tea.id }),
      () => office.pricing.listCosts({ productId: tea.id }),
    ])
      expect(await refusalOf(ask())).toMatchObject({ code: 'NOT_ALLOWED' })
    const received = office.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 1, unitCost: '1.00' })
    expect(await refusalOf(received)).toMatchObject({ code: 'COST_OWNER_ONLY' })
    const seen = [
      await office.orders.getOrder({ id: order.id }),
      await office.orders.listOrders({}),
      await office.catalog.getProduct({ id: tea.id }),
      await office.catalog.listProducts({}),
      await office.stock.listStock({}),
      await office.history.getTimeline({ about: { kind: 'product', id: tea.id } }),
    ]
    for (const list of ['products', 'stock', 'orders', 'orderList', 'orderLines', 'stockMoves', 'events', 'prices'] as const) {
      const { base64 } = await office.exports.exportList({ list })
      seen.push(Buffer.from(base64, 'base64').toString() as never)
    }
    expect(JSON.stringify(seen)).not.toContain('7739')
    await w.close()
  })
})
