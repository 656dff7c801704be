import { expect, test } from 'vitest'
import { anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('confirming an order', (engine) => {
  test('reserves its stock in the same transaction', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 4).confirmed()
    expect(order).toMatchObject({ status: 'confirmed', lines: [{ ordered: 4, reserved: 4, short: 0 }] })
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([
      { binCode: 'A-01-1', onHand: 10, reserved: 4, available: 6 },
    ])
    await w.close()
  })

  test('leaves what is short as a back-order', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    expect(order.lines).toMatchObject([{ ordered: 12, reserved: 10, short: 2 }])
    expect((await w.ask.orders.listOrders({ filter: 'short' })).rows).toMatchObject([{ number: order.number, units: { short: 2 } }])
    await w.close()
  })

  test('is refused whole, naming each short line, when nothing may be short', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const draft = await anOrder(w).of(tea, 2).of(mug, 9).draft()
    const refusal = await refusalOf(w.ask.orders.confirmOrder({ id: draft.id, ifShort: 'refuse' }))
    expect(refusal).toEqual({ code: 'STOCK_SHORT', data: { lines: [{ sku: 'MUG-BLUE', wanted: 9, available: 5 }] } })
    expect(await w.ask.orders.getOrder({ id: draft.id })).toMatchObject({ status: 'draft', lines: [{ reserved: 0 }, { reserved: 0 }] })
    await w.close()
  })

  test('takes a bin that holds it all before it empties several', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    await stocked(w, tea, 'B-01-1', 30)
    const list = await anOrder(w).of(tea, 20).released()
    expect(list.tasks).toMatchObject([{ binCode: 'B-01-1', asked: 20 }])
    await w.close()
  })

  test('lets the lines of one product share its bins, and the last line is short', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    await stocked(w, tea, 'B-01-1', 5)
    const order = await anOrder(w).of(tea, 8).of(tea, 4).of(tea, 6).confirmed()
    expect(order.lines).toMatchObject([{ reserved: 8 }, { reserved: 4 }, { reserved: 3, short: 3 }])
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([
      { binCode: 'A-01-1', onHand: 10, reserved: 10, available: 0 },
      { binCode: 'B-01-1', onHand: 5, reserved: 5, available: 0 },
    ])
    await w.close()
  })

  test('gives two orders for the last units to one of them only', async () => {
    const w = await openWarehouse({ engine })
    const { mug, customer } = await aTeaShop(w)
    const drafts = await Promise.all([1, 2, 3, 4].map(() => anOrder(w).for(customer).of(mug, 3).draft()))
    const confirmed = await Promise.all(drafts.map(({ id }) => w.ask.orders.confirmOrder({ id })))
    const reserved = confirmed.map((order) => order.lines[0]?.reserved ?? 0)
    expect(reserved.reduce((sum, n) => sum + n, 0)).toBe(5)
    await w.close()
  })

  test('happens once for one draft', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 1).confirmed()
    expect(await refusalOf(w.ask.orders.confirmOrder({ id: order.id }))).toEqual({
      code: 'ORDER_NOT_DRAFT',
      data: { number: order.number, status: 'confirmed' },
    })
    expect(await refusalOf(w.ask.orders.confirmOrder({ id: 'nobody' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    await w.close()
  })
})
