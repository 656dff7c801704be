import { expect, test } from 'vitest'
import { anOrder } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { anOrderAt } from './stages.ts'

/** An order of which everything is picked, cancelled: 6 Earl Grey and 2 mugs stand on the bench for nobody. */
async function aBenchToClear(w: World) {
  const shop = await anOrderAt(w, 'picked')
  await w.ask.orders.cancelOrder({ id: shop.order.id })
  return shop
}

async function stockIn(w: World, binCode: string) {
  const { rows } = await w.ask.stock.listStock({})
  return rows.filter((row) => row.binCode === binCode && row.onHand > 0).map(({ sku, onHand, reserved }) => ({ sku, onHand, reserved }))
}

onBothEngines('putting back', (engine) => {
  test('item, then bin: the units are free on their shelf again', async () => {
    const w = await openWarehouse({ engine })
    await aBenchToClear(w)
    expect(await w.ask.putBacks.getPutBack({})).toMatchObject({
      step: 'waitingForItem',
      unitsLeft: 8,
      tasks: [
        { sku: 'TEA-EG-250', binCode: 'A-01-1', quantity: 6 },
        { sku: 'MUG-BLUE', binCode: 'A-02-1', quantity: 2 },
      ],
    })
    const taken = await w.ask.putBacks.recordScan({ scan: 'CASE-EG' })
    expect(taken).toMatchObject({ did: { kind: 'taken', quantity: 6 }, view: { step: 'waitingForBin' } })
    expect(await stockIn(w, 'BENCH'), 'until the bin is scanned they stand on the bench').toMatchObject([
      { sku: 'MUG-BLUE', onHand: 2, reserved: 2 },
      { sku: 'TEA-EG-250', onHand: 6, reserved: 6 },
    ])
    const down = await w.ask.putBacks.recordScan({ scan: 'A-01-1' })
    expect(down).toMatchObject({ did: { kind: 'putDown', quantity: 6, taskDone: true }, view: { step: 'waitingForItem', unitsLeft: 2 } })
    expect(await stockIn(w, 'A-01-1')).toEqual([{ sku: 'TEA-EG-250', onHand: 10, reserved: 0 }])
    for (const scan of ['MUG-1', 'MUG-1', 'A-02-1']) await w.ask.putBacks.recordScan({ scan })
    expect(await w.ask.putBacks.getPutBack({})).toMatchObject({ step: 'allBack', tasks: [], unitsLeft: 0 })
    expect(await stockIn(w, 'BENCH')).toEqual([])
    expect(await refusalOf(w.ask.putBacks.recordScan({ scan: 'MUG-1' }))).toMatchObject({ code: 'NOTHING_TO_PUT_BACK' })
    await w.close()
  })

  test('what waits on the bench is promised to nobody, and is as soon as it is back', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aBenchToClear(w)
    const hungry = await anOrder(w).of(tea, 10).confirmed()
    expect(hungry.lines).toMatchObject([{ reserved: 4, short: 6 }])
    for (const scan of ['CASE-EG', 'A-01-1']) await w.ask.putBacks.recordScan({ scan })
    expect((await w.ask.orders.reserveOrder({ id: hungry.id })).order.lines).toMatchObject([{ reserved: 10, short: 0 }])
    await w.close()
  })

  test('a wrong scan says what was expected and changes nothing', async () => {
    const w = await openWarehouse({ engine })
    await aBenchToClear(w)
    const before = await w.ask.putBacks.getPutBack({})
    const refusedWith = async (scan: string) => (await refusalOf(w.ask.putBacks.recordScan({ scan }))).code
    expect(await refusedWith('nonsense')).toBe('CODE_UNKNOWN')
    expect(await refusedWith('A-01-1')).toBe('ITEM_FIRST')
    expect(await w.ask.putBacks.getPutBack({})).toEqual(before)
    await w.ask.putBacks.recordScan({ scan: 'TEA-EG-250' })
    expect(await refusedWith('CASE-EG')).toBe('PACK_TOO_BIG')
    expect(await refusedWith('MUG-1')).toBe('ITEM_WRONG')
    expect(await refusalOf(w.ask.putBacks.recordScan({ scan: 'B-01-1' }))).toEqual({
      code: 'BIN_WRONG',
      data: { scan: 'B-01-1', expected: 'A-01-1', scannedBin: 'B-01-1' },
    })
    await w.close()
  })

  test('each step can be taken back, until the goods are promised to somebody', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aBenchToClear(w)
    const start = await w.ask.putBacks.getPutBack({})
    for (const scan of ['CASE-EG', 'A-01-1']) await w.ask.putBacks.recordScan({ scan })
    expect(await w.ask.putBacks.undoPutBack({})).toMatchObject({ step: 'waitingForBin', unitsLeft: 8 })
    await w.checkPromises()
    expect(await w.ask.putBacks.undoPutBack({})).toEqual(start)
    expect(await refusalOf(w.ask.putBacks.undoPutBack({}))).toMatchObject({ code: 'NO_PUT_BACK_STEP' })
    for (const scan of ['CASE-EG', 'A-01-1']) await w.ask.putBacks.recordScan({ scan })
    await anOrder(w).of(tea, 10).confirmed()
    expect(await refusalOf(w.ask.putBacks.undoPutBack({}))).toMatchObject({ code: 'PUT_BACK_PROMISED' })
    await w.close()
  })

  test('two people put back different things; what one has in hand the other is not asked for', async () => {
    const w = await openWarehouse({ engine })
    await aBenchToClear(w)
    const bea = await w.ask.people.addUser({ id: w.ids.next(), name: 'Bea', role: 'picker' })
    const asBea = w.as({ user: bea.id, station: 'PACK-2' })
    await w.ask.putBacks.recordScan({ scan: 'CASE-EG' })
    expect(await asBea.putBacks.getPutBack({})).toMatchObject({ step: 'waitingForItem', tasks: [{ inHand: 6 }, { inHand: 0 }] })
    expect(await refusalOf(asBea.putBacks.recordScan({ scan: 'CASE-EG' }))).toMatchObject({ code: 'ITEM_WRONG' })
    await Promise.all([asBea.putBacks.recordScan({ scan: 'MUG-1' }), w.ask.putBacks.recordScan({ scan: 'A-01-1' })])
    await asBea.putBacks.recordScan({ scan: 'A-02-1' })
    expect(await stockIn(w, 'BENCH')).toEqual([{ sku: 'MUG-BLUE', onHand: 1, reserved: 1 }])
    await w.close()
  })
})
