import { expect, test } from 'vitest'
import { anOrder, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aShopInTwoHouses, LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

/** Hamburg sends tea to Leipzig; Hamburg holds ten. */
function aTransfer(w: World, tea: { id: string }, quantity: number) {
  const houses = { fromWarehouseId: 'main', toWarehouseId: LEIPZIG }
  return w.ask.transfers.addTransfer({ id: w.ids.next(), ...houses, lines: [{ productId: tea.id, quantity }] })
}

/** What is on hand and claimed of a product, by bin. */
async function standing(w: World, tea: { id: string }) {
  const { rows } = await w.ask.stock.listStock({ productId: tea.id })
  return Object.fromEntries(rows.map((row) => [row.binCode, [row.onHand, row.reserved]]))
}

onBothEngines('a transfer between two warehouses', (engine) => {
  test('its goods are claimed, then on the way and nobody\u2019s, then received by scans, and the ledger says so', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const transfer = await aTransfer(w, tea, 7)
    expect(transfer).toMatchObject({ number: 'TR-000001', status: 'open', step: 'notShipped', lines: [{ fromBin: 'A-01-1', quantity: 7 }] })
    // Claimed: an order gets only what is left.
    const order = await anOrder(w).of(tea, 12).confirmed()
    expect(order.claims).toMatchObject([
      { warehouseId: LEIPZIG, onShelf: 8 },
      { warehouseId: 'main', onShelf: 3 },
    ])
    await w.checkPromises()
    const { id } = await w.ask.transfers.shipTransfer({ id: transfer.id })
    expect(await standing(w, tea)).toMatchObject({ 'A-01-1': [3, 3], TRANSIT: [7, 0], 'L-01-1': [8, 8] })
    expect(await w.ask.orders.reserveOrder({ id: order.id })).toMatchObject({ reservedNow: 0 })
    await w.checkPromises()

    expect(await refusalOf(inLeipzig.transfers.recordScan({ id, scan: EARL_GREY_EAN }))).toMatchObject({ code: 'BIN_FIRST' })
    expect(await refusalOf(inLeipzig.transfers.recordScan({ id, scan: 'A-01-1' }))).toMatchObject({
      code: 'BIN_WRONG',
      data: { scannedBin: 'A-01-1' },
    })
    await inLeipzig.transfers.recordScan({ id, scan: 'L-01-1' })
    expect(await refusalOf(inLeipzig.transfers.recordScan({ id, scan: 'MUG-1' }))).toMatchObject({ code: 'ITEM_WRONG' })
    expect((await inLeipzig.transfers.recordScan({ id, scan: EARL_GREY_EAN })).view).toMatchObject({ unitsReceived: 1, status: 'onTheWay' })
    await w.checkPromises()
    const last = await inLeipzig.transfers.recordScan({ id, scan: 'CASE-EG' })
    expect(last).toMatchObject({ did: { kind: 'itemReceived', quantity: 6, isLast: true }, view: { status: 'received', step: 'done' } })
    // The order that had waited took the unit it was short of as soon as it arrived.
    expect(await standing(w, tea)).toMatchObject({ 'L-01-1': [15, 9] })
    expect(await w.ask.orders.reserveOrder({ id: order.id })).toMatchObject({ reservedNow: 0 })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'transfer', id } })
    expect(entries.map(({ what }) => what)).toEqual([
      'transferItemReceived',
      'transferItemReceived',
      'transferBinConfirmed',
      'transferShipped',
      'transferAdded',
    ])
    await w.close()
  })

  test('what does not come is noted and leaves stock, and undo brings it back onto the road', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const { id } = await aTransfer(w, tea, 4)
    await w.ask.transfers.shipTransfer({ id })
    await inLeipzig.transfers.recordScan({ id, scan: 'L-01-1' })
    await inLeipzig.transfers.recordScan({ id, scan: EARL_GREY_EAN, times: 3 })
    expect(await refusalOf(inLeipzig.transfers.recordScan({ id, scan: 'CASE-EG' }))).toEqual({
      code: 'PACK_TOO_BIG',
      data: { scan: 'CASE-EG', packQuantity: 6, stillWanted: 1 },
    })
    expect(await refusalOf(w.ask.transfers.callBack({ id }))).toMatchObject({ code: 'TRANSFER_ARRIVED' })
    const finished = await inLeipzig.transfers.finishTransfer({ id })
    expect(finished).toMatchObject({ status: 'received', unitsReceived: 3, unitsMissing: 1, lines: [{ received: 3, missing: 1 }] })
    expect(await standing(w, tea)).toMatchObject({ 'A-01-1': [6, 0], 'L-01-1': [11, 0] })
    await w.checkPromises()

    expect(await inLeipzig.transfers.undoReceive({ id })).toMatchObject({ status: 'onTheWay', unitsMissing: 0, unitsReceived: 3 })
    await w.checkPromises()
    expect(await inLeipzig.transfers.undoReceive({ id })).toMatchObject({ unitsReceived: 0 })
    expect(await refusalOf(inLeipzig.transfers.undoReceive({ id }))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    expect(await standing(w, tea)).toMatchObject({ TRANSIT: [4, 0], 'L-01-1': [8, 0] })
    await w.close()
  })

  test('goods that somebody was promised since are not taken back onto the road', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const { id } = await aTransfer(w, tea, 2)
    await w.ask.transfers.shipTransfer({ id })
    await inLeipzig.transfers.recordScan({ id, scan: 'L-01-1' })
    await inLeipzig.transfers.recordScan({ id, scan: EARL_GREY_EAN, times: 2 })
    await anOrder(w).of(tea, 18).confirmed()
    expect(await refusalOf(inLeipzig.transfers.undoReceive({ id }))).toEqual({
      code: 'PUT_BACK_PROMISED',
      data: { sku: 'TEA-EG-250', binCode: 'L-01-1' },
    })
    await w.close()
  })

  test('it is called back or cancelled as long as nothing has arrived', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aShopInTwoHouses(w)
    const { id } = await aTransfer(w, tea, 4)
    await w.ask.transfers.shipTransfer({ id })
    expect(await refusalOf(w.ask.transfers.cancelTransfer({ id }))).toMatchObject({ code: 'TRANSFER_NOT_SO', data: { status: 'onTheWay' } })
    expect(await w.ask.transfers.callBack({ id })).toMatchObject({ status: 'open', shippedAt: null, lines: [{ shipped: 0 }] })
    expect(await standing(w, tea)).toMatchObject({ 'A-01-1': [10, 4] })
    await w.checkPromises()
    expect(await w.ask.transfers.cancelTransfer({ id })).toMatchObject({ status: 'cancelled' })
    expect(await standing(w, tea)).toMatchObject({ 'A-01-1': [10, 0] })
    expect(await refusalOf(w.ask.transfers.shipTransfer({ id }))).toMatchObject({ code: 'TRANSFER_NOT_SO' })
    await w.close()
  })

  test('whoever waits for the goods of a transfer that is given up gets them at once', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aShopInTwoHouses(w)
    const transfer = await aTransfer(w, tea, 10)
    const order = await anOrder(w).of(tea, 12).confirmed()
    expect(order.lines).toMatchObject([{ reserved: 8, short: 4 }])
    await w.ask.transfers.cancelTransfer({ id: transfer.id })
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([{ reserved: 12, short: 0 }])
    await w.close()
  })

  test('what is set aside stays where it is set aside', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aShopInTwoHouses(w)
    await w.ask.promising.addAllocation({ id: w.ids.next(), productId: tea.id, quantity: 6, serves: 'channel', channel: 'shop' })
    expect(await refusalOf(aTransfer(w, tea, 7))).toMatchObject({ code: 'TRANSFER_SHORT', data: { lines: [{ wanted: 7, available: 4 }] } })
    expect(await aTransfer(w, tea, 4)).toMatchObject({ status: 'open' })
    await w.close()
  })

  test('nothing is promised twice: a warehouse gives only what is free there', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aShopInTwoHouses(w)
    const both = await Promise.allSettled([aTransfer(w, tea, 7), aTransfer(w, tea, 7)])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusalOf(aTransfer(w, tea, 4))).toEqual({
      code: 'TRANSFER_SHORT',
      data: { lines: [{ sku: 'TEA-EG-250', wanted: 4, available: 3 }] },
    })
    const same = { id: w.ids.next(), fromWarehouseId: LEIPZIG, toWarehouseId: LEIPZIG, lines: [{ productId: tea.id, quantity: 1 }] }
    expect(await refusalOf(w.ask.transfers.addTransfer(same))).toEqual({ code: 'WAREHOUSE_SAME', data: { code: 'LEJ' } })
    await w.close()
  })

  test('a short order is told which warehouse could send what it lacks', async () => {
    const w = await openWarehouse({ engine })
    const { tea, leipzig } = await aShopInTwoHouses(w)
    await w.ask.warehouses.changeWarehouse({ ...leipzig, helpsOthers: false })
    const order = await anOrder(w).of(tea, 13).confirmed()
    const suggested = await w.ask.transfers.suggestTransfers({ orderId: order.id })
    expect(suggested).toEqual({
      toWarehouseId: 'main',
      from: [{ warehouseId: LEIPZIG, lines: [{ productId: tea.id, sku: 'TEA-EG-250', short: 3, available: 8, quantity: 3 }] }],
    })
    const lines = suggested.from.flatMap((house) => house.lines.map(({ productId, quantity }) => ({ productId, quantity })))
    const houses = { fromWarehouseId: LEIPZIG, toWarehouseId: 'main' }
    const transfer = await w.ask.transfers.addTransfer({ id: w.ids.next(), ...houses, orderId: order.id, lines })
    expect(transfer.order).toEqual({ id: order.id, number: order.number })
    await w.ask.transfers.shipTransfer({ id: transfer.id })
    await w.ask.transfers.recordScan({ id: transfer.id, scan: 'B-01-1' })
    await w.ask.transfers.recordScan({ id: transfer.id, scan: EARL_GREY_EAN, times: 3 })
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([{ ordered: 13, reserved: 13 }])
    expect((await w.ask.transfers.listTransfers({ search: order.number })).rows).toMatchObject([
      { number: transfer.number, status: 'received' },
    ])
    expect(await w.ask.transfers.findTransfer({ number: 'tr-000001' })).toMatchObject({ id: transfer.id })
    await w.close()
  })
})
