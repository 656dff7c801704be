import { expect, test } from 'vitest'
import { aBin, anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('stock', (engine) => {
  test('every change is a move in the ledger, and the line can say why it stands as it does', async () => {
    const w = await openWarehouse({ engine })
    const { tea, customer } = await aTeaShop(w)
    await w.ask.stock.moveStock({ productId: tea.id, binCode: 'A-01-1', toBinCode: 'B-01-1', quantity: 4 })
    await w.ask.stock.adjustStock({ productId: tea.id, binCode: 'A-01-1', counted: 5, reason: 'damaged', note: 'wet' })
    const order = await anOrder(w).for(customer).of(tea, 3).confirmed()
    const { rows } = await w.ask.stock.listStock({ productId: tea.id })
    expect(rows).toMatchObject([
      { binCode: 'A-01-1', onHand: 5, reserved: 3 },
      { binCode: 'B-01-1', onHand: 4, reserved: 0 },
    ])
    const why = await w.ask.stock.explainStock({ levelId: rows[0]?.levelId ?? '' })
    expect(why.claims).toEqual([{ orderId: order.id, orderNumber: order.number, customerName: customer.name, quantity: 3 }])
    expect(why.moves).toMatchObject([
      { from: 'A-01-1', to: null, quantity: 1, reason: 'damaged', document: 'wet' },
      { from: 'A-01-1', to: 'B-01-1', quantity: 4, reason: 'moved' },
      { from: null, to: 'A-01-1', quantity: 10, reason: 'received' },
    ])
    await w.close()
  })

  test('reserved goods are neither moved nor counted away', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    await anOrder(w).of(tea, 8).confirmed()
    const spot = { productId: tea.id, binCode: 'A-01-1' }
    expect(await refusalOf(w.ask.stock.moveStock({ ...spot, toBinCode: 'B-01-1', quantity: 3 }))).toEqual({
      code: 'STOCK_SHORT',
      data: { available: 2, wanted: 3 },
    })
    expect(await refusalOf(w.ask.stock.adjustStock({ ...spot, counted: 7, reason: 'count' }))).toEqual({
      code: 'STOCK_RESERVED',
      data: { counted: 7, reserved: 8 },
    })
    expect(await w.ask.stock.adjustStock({ ...spot, counted: 8, reason: 'count' })).toEqual({ onHand: 8, reserved: 8 })
    await w.close()
  })

  test('names the bin, product or stock line that does not exist', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const spot = { productId: tea.id, binCode: 'A-01-1' }
    expect(await refusalOf(w.ask.stock.receiveStock({ ...spot, binCode: 'Z-99', quantity: 1 }))).toEqual({
      code: 'BIN_UNKNOWN',
      data: { what: 'Z-99' },
    })
    expect(await refusalOf(w.ask.stock.receiveStock({ ...spot, productId: 'ghost', quantity: 1 }))).toMatchObject({
      code: 'PRODUCT_UNKNOWN',
    })
    expect(await refusalOf(w.ask.stock.moveStock({ ...spot, toBinCode: 'Z-99', quantity: 1 }))).toMatchObject({ code: 'BIN_UNKNOWN' })
    expect(await refusalOf(w.ask.stock.moveStock({ ...spot, toBinCode: 'A-01-1', quantity: 1 }))).toEqual({
      code: 'SAME_BIN',
      data: { code: 'A-01-1' },
    })
    expect(await refusalOf(w.ask.stock.explainStock({ levelId: 'ghost' }))).toMatchObject({ code: 'STOCK_UNKNOWN' })
    expect(await refusalOf(w.ask.stock.addBin({ id: w.ids.next(), code: 'A-01-1', zone: 'A' }))).toEqual({
      code: 'BIN_TAKEN',
      data: { code: 'A-01-1' },
    })
    await w.close()
  })

  test('the bench, where picked goods stand, is no bin that goods can be put in', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    expect(await refusalOf(w.ask.stock.receiveStock({ productId: tea.id, binCode: 'BENCH', quantity: 1 }))).toMatchObject({
      code: 'BIN_UNKNOWN',
    })
    await w.close()
  })

  test('bins are listed in walking order, numbers as numbers', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    for (const code of ['A-10-1', 'A-9-1']) await aBin(w, code)
    await stocked(w, tea, 'A-9-1', 2)
    const first = await w.ask.stock.listBins({ limit: 3 })
    const second = await w.ask.stock.listBins({ limit: 3, after: first.next ?? '' })
    expect([...first.rows, ...second.rows].map((bin) => [bin.code, bin.units])).toEqual([
      ['A-01-1', 10],
      ['A-02-1', 5],
      ['A-9-1', 2],
      ['A-10-1', 0],
      ['B-01-1', 0],
    ])
    await w.close()
  })
})
