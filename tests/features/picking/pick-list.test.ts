import { expect, test } from 'vitest'
import { anOrder, aTeaShop, EARL_GREY_EAN, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('a pick list', (engine) => {
  test('is walked bin by bin: the bin first, then each item, and a case barcode counts its pack', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const list = await anOrder(w).of(mug, 1).of(tea, 7).released()
    expect(list).toMatchObject({
      number: 'PL-000001',
      step: 'waitingForBin',
      tasks: [
        { binCode: 'A-01-1', asked: 7 },
        { binCode: 'A-02-1', asked: 1 },
      ],
    })
    const scan = (text: string) => w.ask.picking.recordScan({ pickListId: list.id, scan: text })
    expect((await scan('A-01-1')).did).toEqual({ kind: 'binConfirmed', binCode: 'A-01-1' })
    expect((await scan('CASE-EG')).did).toMatchObject({ quantity: 6, taskDone: false })
    expect(await scan(EARL_GREY_EAN)).toMatchObject({ did: { quantity: 1, taskDone: true }, view: { step: 'waitingForBin' } })
    await scan('A-02-1')
    expect(await scan('MUG-1')).toMatchObject({ view: { step: 'listDone', status: 'done', unitsPicked: 8 } })
    expect(await w.ask.orders.getOrder({ id: list.orders[0]?.id ?? '' })).toMatchObject({
      status: 'picked',
      lines: [{ picked: 1 }, { picked: 7 }],
    })
    expect((await w.ask.stock.listStock({ search: 'earl grey' })).rows).toMatchObject([
      { binCode: 'A-01-1', onHand: 3 },
      { binCode: 'BENCH', onHand: 7, reserved: 7 },
    ])
    await w.close()
  })

  test('a wrong scan changes nothing and says what was expected; the raw scan is kept', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 2).released()
    const refused = (scan: string) => refusalOf(w.ask.picking.recordScan({ pickListId: list.id, scan }))
    expect(await refused(EARL_GREY_EAN)).toEqual({
      code: 'BIN_FIRST',
      data: { scan: EARL_GREY_EAN, expected: 'A-01-1', scannedItem: 'Earl Grey tea 250 g' },
    })
    expect(await refused('A-02-1')).toEqual({ code: 'BIN_WRONG', data: { scan: 'A-02-1', expected: 'A-01-1', scannedBin: 'A-02-1' } })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'a-01-1' })
    expect(await refused('MUG-1')).toEqual({
      code: 'ITEM_WRONG',
      data: { scan: 'MUG-1', expected: 'Earl Grey tea 250 g', scannedItem: 'Stoneware mug, blue' },
    })
    expect(await refused('CASE-EG')).toEqual({ code: 'PACK_TOO_BIG', data: { scan: 'CASE-EG', packQuantity: 6, stillWanted: 2 } })
    expect(await refused("'); DROP TABLE")).toEqual({
      code: 'CODE_UNKNOWN',
      data: { scan: "'); DROP TABLE", expected: 'Earl Grey tea 250 g' },
    })
    expect(await w.ask.picking.getPickList({ id: list.id })).toMatchObject({ unitsPicked: 0, step: 'waitingForItem' })
    const kept = await w.hub.database.read.selectFrom('scanEvents').select(['raw', 'result']).orderBy('id').execute()
    expect(kept.map(({ raw, result }) => `${raw} ${result}`)).toEqual([
      `${EARL_GREY_EAN} BIN_FIRST`,
      'A-02-1 BIN_WRONG',
      'a-01-1 accepted',
      'MUG-1 ITEM_WRONG',
      'CASE-EG PACK_TOO_BIG',
      "'); DROP TABLE CODE_UNKNOWN",
    ])
    await w.close()
  })

  test('undo takes the last scan back exactly, also the one that finished the list', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 1).released()
    const lineOf = async () => (await w.ask.orders.getOrder({ id: list.orders[0]?.id ?? '' })).lines[0]
    const before = [await lineOf(), (await w.ask.stock.listStock({})).rows]
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: EARL_GREY_EAN })
    expect(await w.ask.picking.undoPick({ pickListId: list.id })).toMatchObject({
      status: 'inHand',
      step: 'waitingForItem',
      unitsPicked: 0,
    })
    expect([await lineOf(), (await w.ask.stock.listStock({})).rows]).toEqual(before)
    expect(await w.ask.picking.undoPick({ pickListId: list.id })).toMatchObject({ step: 'waitingForBin' })
    expect(await refusalOf(w.ask.picking.undoPick({ pickListId: list.id }))).toEqual({
      code: 'NOTHING_TO_UNDO',
      data: { number: list.number },
    })
    await w.close()
  })

  test('what is short leaves stock with its reason and stays wanted as a back-order', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 10).released()
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: EARL_GREY_EAN })
    const after = await w.ask.picking.reportShort({ pickListId: list.id, taskId: list.currentTaskId ?? '', reason: 'damaged' })
    expect(after).toMatchObject({ status: 'done', tasks: [{ status: 'short', picked: 1 }] })
    expect((await w.ask.orders.getOrder({ id: list.orders[0]?.id ?? '' })).lines).toMatchObject([{ picked: 1, reserved: 0, short: 9 }])
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ binCode: 'BENCH', onHand: 1 }])
    await w.close()
  })

  test('a skipped bin comes last, and the last one cannot be skipped', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 1).of(mug, 1).released()
    const [first, second] = list.tasks
    const skipped = await w.ask.picking.skipTask({ pickListId: list.id, taskId: first?.id ?? '' })
    expect(skipped.tasks.map((task) => task.binCode)).toEqual(['A-02-1', 'A-01-1'])
    const undone = await w.ask.picking.undoPick({ pickListId: list.id })
    expect(
      undone.tasks.map((task) => task.binCode),
      'back at the bin that was skipped',
    ).toEqual(['A-01-1', 'A-02-1'])
    await w.ask.picking.skipTask({ pickListId: list.id, taskId: first?.id ?? '' })
    for (const scan of ['A-02-1', 'MUG-1']) await w.ask.picking.recordScan({ pickListId: list.id, scan })
    expect(await refusalOf(w.ask.picking.skipTask({ pickListId: list.id, taskId: first?.id ?? '' }))).toEqual({
      code: 'LAST_TASK',
      data: { binCode: 'A-01-1' },
    })
    expect(await refusalOf(w.ask.picking.skipTask({ pickListId: list.id, taskId: second?.id ?? '' }))).toMatchObject({
      code: 'TASK_NOT_OPEN',
    })
    expect(await refusalOf(w.ask.picking.reportShort({ pickListId: list.id, taskId: 'ghost', reason: 'binEmpty' }))).toMatchObject({
      code: 'TASK_NOT_OPEN',
    })
    await w.close()
  })

  test('of several orders is one walk, and each order gets its own units', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    const one = await anOrder(w).for(customer).of(tea, 1).confirmed()
    const two = await anOrder(w).for(customer).of(tea, 2).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [two.id, one.id] })
    for (const scan of ['A-01-1', EARL_GREY_EAN, EARL_GREY_EAN, EARL_GREY_EAN])
      await w.ask.picking.recordScan({ pickListId: list.id, scan })
    expect((await w.ask.orders.listOrders({ filter: 'picking' })).rows.map((row) => row.units.picked)).toEqual([2, 1])
    await w.close()
  })

  test('holds only what is reserved and on no other list', async () => {
    const w = await openWarehouse({ engine })
    const { tea, mug } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    expect(list.unitsAsked).toBe(10)
    expect(await refusalOf(w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] }))).toEqual({
      code: 'NOTHING_TO_PICK',
      data: { orders: [order.number] },
    })
    await stocked(w, tea, 'A-01-1', 2)
    await w.ask.orders.reserveOrder({ id: order.id })
    expect(await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })).toMatchObject({ unitsAsked: 2 })
    const draft = await anOrder(w).of(mug, 1).draft()
    expect(await refusalOf(w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [draft.id] }))).toMatchObject({
      code: 'NOTHING_TO_PICK',
    })
    expect(await refusalOf(w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: ['ghost'] }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    await w.close()
  })

  test('is in one picker’s hands at a time', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 1).released()
    const mira = await w.ask.people.addUser({ id: 'mira', name: 'Mira', role: 'picker' })
    await w.as({ user: mira.id }).picking.startPickList({ pickListId: list.id })
    expect(await refusalOf(w.ask.picking.startPickList({ pickListId: list.id }))).toEqual({
      code: 'PICK_LIST_TAKEN',
      data: { number: list.number, picker: 'Mira' },
    })
    expect((await w.ask.picking.listPickLists({})).rows).toMatchObject([
      { number: list.number, status: 'inHand', picker: 'Mira', unitsAsked: 1 },
    ])
    await w.close()
  })

  test('that is done or not there says so', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 1).released()
    for (const scan of ['A-01-1', EARL_GREY_EAN]) await w.ask.picking.recordScan({ pickListId: list.id, scan })
    const done = { code: 'PICK_LIST_DONE', data: { number: list.number } }
    expect(await refusalOf(w.ask.picking.recordScan({ pickListId: list.id, scan: EARL_GREY_EAN }))).toEqual(done)
    expect(await refusalOf(w.ask.picking.startPickList({ pickListId: list.id }))).toEqual(done)
    expect(await refusalOf(w.ask.picking.skipTask({ pickListId: list.id, taskId: 't' }))).toEqual(done)
    expect(await refusalOf(w.ask.picking.reportShort({ pickListId: list.id, taskId: 't', reason: 'binEmpty' }))).toEqual(done)
    const ghost = { pickListId: 'ghost' }
    const calls = [
      () => w.ask.picking.recordScan({ ...ghost, scan: 'x' }),
      () => w.ask.picking.startPickList(ghost),
      () => w.ask.picking.undoPick(ghost),
      () => w.ask.picking.getPickList({ id: 'ghost' }),
    ]
    for (const call of calls) expect(await refusalOf(call())).toMatchObject({ code: 'PICK_LIST_UNKNOWN' })
    expect((await w.ask.picking.listPickLists({ openOnly: false, search: 'pl-0000' })).rows).toHaveLength(1)
    await w.close()
  })
})
