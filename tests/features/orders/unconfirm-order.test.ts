import { expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('taking a confirmation back', (engine) => {
  test('makes the order a draft again, frees its stock, and it can be changed and confirmed anew', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const { id } = await anOrder(w).for(customer).of(tea, 4).confirmed()
    const draft = await w.ask.orders.unconfirmOrder({ id })
    expect(draft).toMatchObject({ status: 'draft', lines: [{ ordered: 4, reserved: 0, short: 0 }] })
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ onHand: 10, reserved: 0 }])
    expect(await w.ask.orders.confirmOrder({ id })).toMatchObject({ status: 'confirmed', lines: [{ reserved: 4 }] })
    await w.close()
  })

  test('is refused once anything was released, and changes nothing', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 2).released()
    const id = list.orders[0]?.id ?? ''
    expect(await refusalOf(w.ask.orders.unconfirmOrder({ id }))).toEqual({
      code: 'ORDER_UNDER_WAY',
      data: { number: 'SO-000001', status: 'released' },
    })
    await w.ask.picking.withdrawPickList({ pickListId: list.id })
    expect(await w.ask.orders.unconfirmOrder({ id })).toMatchObject({ status: 'draft' })
    expect(await refusalOf(w.ask.orders.unconfirmOrder({ id }))).toMatchObject({ code: 'ORDER_UNDER_WAY' })
    await w.close()
  })
})

onBothEngines('an order whose goods were looked for and not found', (engine) => {
  test('stays confirmed, because its pick list says what happened', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 2).released()
    await w.ask.picking.reportShort({ pickListId: list.id, taskId: list.tasks[0]?.id ?? '', reason: 'notFound' })
    expect(await refusalOf(w.ask.orders.unconfirmOrder({ id: list.orders[0]?.id ?? '' }))).toMatchObject({ code: 'ORDER_UNDER_WAY' })
    await w.close()
  })
})

onBothEngines('withdrawing a pick list', (engine) => {
  test('leaves its orders reserved, to be released again', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 2).released()
    const id = list.orders[0]?.id ?? ''
    await w.ask.picking.startPickList({ pickListId: list.id })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
    expect(await w.ask.picking.withdrawPickList({ pickListId: list.id })).toEqual({ id: list.id, number: list.number, orders: 1 })
    expect(await w.ask.orders.getOrder({ id })).toMatchObject({ status: 'confirmed', lines: [{ reserved: 2 }] })
    expect(await refusalOf(w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' }))).toMatchObject({ code: 'PICK_LIST_DONE' })
    expect(await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [id] })).toMatchObject({ unitsAsked: 2 })
    await w.close()
  })

  test('is refused once something on it is picked', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const { id } = await anOrder(w).of(tea, 2).released()
    await w.ask.picking.startPickList({ pickListId: id })
    await w.ask.picking.recordScan({ pickListId: id, scan: 'A-01-1' })
    await w.ask.picking.recordScan({ pickListId: id, scan: 'TEA-EG-250' })
    expect(await refusalOf(w.ask.picking.withdrawPickList({ pickListId: id }))).toEqual({
      code: 'PICK_LIST_BEGUN',
      data: { number: 'PL-000001', picker: 'owner' },
    })
    await w.close()
  })
})
