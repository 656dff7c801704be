import { expect, test } from 'vitest'
import { anOrder, aTeaShop, EARL_GREY_EAN, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('cancelling and reserving again', (engine) => {
  test('a cancelled order gives its stock free at once', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    const cancelled = await w.ask.orders.cancelOrder({ id: order.id, reason: 'customer asked' })
    expect(cancelled).toMatchObject({ status: 'cancelled', lines: [{ reserved: 0, cancelled: 12, short: 0 }] })
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ reserved: 0 }])
    expect(await refusalOf(w.ask.orders.cancelOrder({ id: order.id }))).toMatchObject({ code: 'NOTHING_TO_CANCEL' })
    await w.close()
  })

  test('one line can be cancelled while the rest stays wanted', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 2).of(mug, 1).confirmed()
    const lineIds = order.lines.slice(0, 1).map((line) => line.id)
    expect(await w.ask.orders.cancelOrder({ id: order.id, lineIds })).toMatchObject({
      status: 'confirmed',
      lines: [{ cancelled: 2 }, { reserved: 1 }],
    })
    await w.close()
  })

  test('an order on a pick list is cancelled, and its lines leave the list', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 2).released()
    const cancelled = await w.ask.orders.cancelOrder({ id: list.orders[0]?.id ?? '' })
    expect(cancelled).toMatchObject({ status: 'cancelled', grossMinor: 0, lines: [{ reserved: 0, cancelled: 2 }] })
    expect(await w.ask.picking.getPickList({ id: list.id })).toMatchObject({ status: 'done', tasks: [] })
    await w.close()
  })

  test('what is picked is cancelled too, and stays claimed on the bench until it is put back', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 12).released()
    for (const scan of ['A-01-1', 'CASE-EG', EARL_GREY_EAN]) await w.ask.picking.recordScan({ pickListId: list.id, scan })
    await w.ask.picking.reportShort({ pickListId: list.id, taskId: list.currentTaskId ?? '', reason: 'notFound' })
    const cancelled = await w.ask.orders.cancelOrder({ id: list.orders[0]?.id ?? '' })
    expect(cancelled).toMatchObject({ status: 'cancelled', lines: [{ picked: 0, cancelled: 12, reserved: 0 }] })
    const { rows } = await w.ask.stock.listStock({ productId: tea.id })
    expect(rows.filter((row) => row.onHand > 0)).toMatchObject([{ binCode: 'BENCH', onHand: 7, reserved: 7 }])
    await w.close()
  })

  test('a back-order is filled by itself when goods come in, and reserving again finds nothing more', async () => {
    const w = await openWarehouse({ engine })
    const { mug } = await aTeaShop(w)
    const order = await anOrder(w).of(mug, 9).confirmed()
    await stocked(w, mug, 'B-01-1', 3)
    const first = await w.ask.orders.reserveOrder({ id: order.id })
    expect(first).toMatchObject({ reservedNow: 0, order: { lines: [{ reserved: 8, short: 1 }] } })
    await w.ask.orders.cancelOrder({ id: order.id })
    expect(await refusalOf(w.ask.orders.reserveOrder({ id: order.id }))).toMatchObject({ code: 'ORDER_NOT_OPEN' })
    await w.close()
  })

  test('says which order is not there', async () => {
    const w = await openWarehouse({ engine })
    await aTeaShop(w)
    for (const call of [w.ask.orders.cancelOrder, w.ask.orders.reserveOrder, w.ask.orders.getOrder]) {
      expect(await refusalOf(call({ id: 'nobody' }))).toEqual({ code: 'ORDER_UNKNOWN', data: { what: 'nobody' } })
    }
    await w.close()
  })
})
