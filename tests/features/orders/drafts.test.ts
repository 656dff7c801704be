import { expect, test } from 'vitest'
import { aCustomer, anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('a draft order', (engine) => {
  test('takes prices and tax from its products and adds up per tax rate', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const order = await anOrder(w).for(customer).of(tea, 3).of(mug, 2, '8.333').draft()
    // 13.50 at 7 % and 16.67 (16.666 rounded) at 19 %: 0.95 (0.945) + 3.17 (3.1673)
    expect(order).toMatchObject({
      number: 'SO-000001',
      status: 'draft',
      netMinor: 3017,
      taxMinor: 412,
      grossMinor: 3429,
      shipTo: customer.address,
    })
    await w.close()
  })

  test('can be changed until it is confirmed, and only by who saw its last version', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    const draft = await anOrder(w).for(customer).of(tea, 3).draft()
    const change = {
      id: draft.id,
      version: draft.version,
      customerId: customer.id,
      lines: [{ id: w.ids.next(), productId: mug.id, quantity: 1 }],
    }
    const changed = await w.ask.orders.changeOrder(change)
    expect(changed.lines).toMatchObject([{ sku: 'MUG-BLUE', ordered: 1 }])
    expect(await refusalOf(w.ask.orders.changeOrder(change))).toEqual({ code: 'CHANGED_MEANWHILE', data: { what: draft.number } })
    await w.ask.orders.confirmOrder({ id: draft.id })
    expect(await refusalOf(w.ask.orders.changeOrder({ ...change, version: changed.version }))).toMatchObject({ code: 'ORDER_NOT_DRAFT' })
    expect(await refusalOf(w.ask.orders.changeOrder({ ...change, id: 'nobody' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    await w.close()
  })

  test('names what does not exist', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const line = { id: 'line-1', productId: tea.id, quantity: 1 }
    const add = (input: object) => refusalOf(w.ask.orders.addOrder({ id: w.ids.next(), customerId: customer.id, lines: [line], ...input }))
    expect(await add({ customerId: 'ghost' })).toEqual({ code: 'CUSTOMER_UNKNOWN', data: { what: 'ghost' } })
    expect(await add({ lines: [{ ...line, productId: 'ghost' }] })).toEqual({ code: 'PRODUCT_UNKNOWN', data: { what: 'ghost' } })
    expect(await add({ lines: [line, line] })).toEqual({ code: 'LINE_TWICE', data: { lineId: 'line-1' } })
    await w.close()
  })

  test('is found by number in any case, and by words of its customer', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const ost = await aCustomer(w, 'Stadtbäckerei ÖST 100 %')
    const order = await anOrder(w).for(ost).of(tea, 1).draft()
    await anOrder(w).of(tea, 1).draft()
    expect(await w.ask.orders.findOrder({ number: order.number.toLowerCase() })).toEqual({ id: order.id, number: order.number })
    expect(await refusalOf(w.ask.orders.findOrder({ number: 'SO-999999' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    const found = await w.ask.orders.listOrders({ search: 'bäckerei öst 100 %' })
    expect(found.rows.map((row) => row.number)).toEqual([order.number])
    expect((await w.ask.orders.listOrders({ search: '_%_%_' })).rows).toEqual([])
    await w.close()
  })

  test('lists page by page without losing one', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    for (let i = 0; i < 7; i++) await anOrder(w).for(customer).of(tea, 1).draft()
    const seen: string[] = []
    let after: string | undefined
    do {
      const page = await w.ask.orders.listOrders({ limit: 3, ...(after ? { after } : {}) })
      seen.push(...page.rows.map((row) => row.number))
      after = page.next ?? undefined
    } while (after)
    expect(seen).toEqual(['SO-000007', 'SO-000006', 'SO-000005', 'SO-000004', 'SO-000003', 'SO-000002', 'SO-000001'])
    await w.close()
  })

  test('counts what waits, and finds what is late', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug, customer } = await aTeaShop(w)
    await anOrder(w).for(customer).of(tea, 1).draft()
    const late = await anOrder(w).for(customer).of(mug, 9).promised('2026-09-06').confirmed()
    await anOrder(w).for(customer).of(tea, 1).promised('2026-09-07').confirmed()
    await anOrder(w).for(customer).of(tea, 1).released()
    expect(await w.ask.orders.countOrders({})).toMatchObject({
      draft: 1,
      toRelease: 2,
      toPick: 1,
      toPack: 0,
      late: 1,
      short: 1,
      shippedToday: 0,
    })
    expect((await w.ask.orders.listOrders({ filter: 'late' })).rows.map((row) => row.number)).toEqual([late.number])
    await w.close()
  })
})
