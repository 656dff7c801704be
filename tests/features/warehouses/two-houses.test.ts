import { expect, test } from 'vitest'
import { anOrder, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { aShopInTwoHouses, LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

type Ask = World['ask']

/** Picks a list at a station, unit by unit. */
async function pickAt(ask: Ask, pickListId: string) {
  let list = await ask.picking.getPickList({ id: pickListId })
  while (list.step !== 'listDone') {
    const task = list.tasks.find(({ id }) => id === list.currentTaskId)
    const scan = (list.step === 'waitingForBin' ? task?.binCode : EARL_GREY_EAN) ?? ''
    list = (await ask.picking.recordScan({ pickListId, scan })).view
  }
}

/** Packs all that an order has on the bench of a station's house. */
async function packAt(ask: Ask, orderId: string) {
  let view = await ask.packing.getPacking({ orderId })
  while (view.unitsToPack > 0) view = (await ask.packing.recordScan({ orderId, scan: EARL_GREY_EAN })).view
  return view.packages
}

onBothEngines('two houses', (engine) => {
  test('an order is filled from its own house first, then from the one that helps', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aShopInTwoHouses(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    expect(order.warehouseId).toBe('main')
    expect(order.claims).toMatchObject([
      { warehouseId: LEIPZIG, onShelf: 2 },
      { warehouseId: 'main', onShelf: 10 },
    ])
    await w.close()
  })

  test('a house that does not help keeps its goods for its own orders', async () => {
    const w = await openWarehouse({ engine })
    const { tea, leipzig } = await aShopInTwoHouses(w)
    await w.ask.warehouses.changeWarehouse({ ...leipzig, helpsOthers: false })
    const order = await anOrder(w).of(tea, 12).confirmed()
    expect(order.lines).toMatchObject([{ reserved: 10, short: 2 }])
    const moved = await w.ask.orders.sendFrom({ id: order.id, warehouseId: LEIPZIG })
    expect(moved.claims).toMatchObject([
      { warehouseId: LEIPZIG, onShelf: 8 },
      { warehouseId: 'main', onShelf: 4 },
    ])
    await w.close()
  })

  test('a house that is renamed without a word of its address or of helping keeps both', async () => {
    const w = await openWarehouse({ engine })
    const { leipzig } = await aShopInTwoHouses(w)
    const address = { name: 'Store', line1: 'Messeallee 1', city: 'Leipzig', country: 'DE' }
    const set = await w.ask.warehouses.changeWarehouse({ ...leipzig, address, helpsOthers: false })
    const { id, version, code, rank, isDefault } = set
    const renamed = await w.ask.warehouses.changeWarehouse({ id, version, code, rank, isDefault, name: 'Leipzig north' })
    expect(renamed).toMatchObject({ name: 'Leipzig north', address: set.address, helpsOthers: false })
    await w.close()
  })

  test('release makes one list for each house, and each house picks, packs and ships its own part', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    expect(list).toMatchObject({ unitsAsked: 10, others: [{ warehouseId: LEIPZIG }] })
    const there = list.others?.[0]?.id ?? ''
    expect((await w.ask.picking.listPickLists({ warehouseId: LEIPZIG })).rows).toMatchObject([{ id: there, unitsAsked: 2 }])

    await pickAt(w.ask, list.id)
    // Leipzig is still picking, and Hamburg need not wait for it.
    expect((await w.ask.packing.listPackQueue({})).rows).toMatchObject([{ orderId: order.id, unitsToPack: 10, unitsPacked: 0 }])
    expect((await inLeipzig.packing.listPackQueue({})).rows).toEqual([])
    const [here] = await packAt(w.ask, order.id)
    await pickAt(inLeipzig, there)
    const [far] = await packAt(inLeipzig, order.id)
    expect(far?.lines).toMatchObject([{ quantity: 2 }])
    expect((await w.ask.orders.getOrder({ id: order.id })).status).toBe('packed')

    const both = { id: w.ids.next(), packageIds: [here?.id ?? '', far?.id ?? ''], carrier: 'DHL' }
    expect(await refusalOf(w.ask.shipping.shipPackages(both))).toMatchObject({ code: 'HOUSES_DIFFER' })
    expect((await inLeipzig.shipping.listReadyPackages({})).rows).toMatchObject([{ id: far?.id }])
    await inLeipzig.shipping.shipPackages({ id: w.ids.next(), packageIds: [far?.id ?? ''], carrier: 'DHL' })
    expect((await w.ask.orders.getOrder({ id: order.id })).claims).toMatchObject([{ warehouseId: 'main', onBench: 10 }])
    const last = await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [here?.id ?? ''], carrier: 'DHL' })
    expect(last.warehouseId).toBe('main')
    expect((await w.ask.orders.getOrder({ id: order.id })).status).toBe('shipped')
    await w.close()
  })

  test('what was picked goes back to the shelf of its own house', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    const there = list.others?.[0]?.id ?? ''
    await pickAt(w.ask, list.id)
    await pickAt(inLeipzig, there)
    await inLeipzig.picking.undoPick({ pickListId: there })
    expect((await w.ask.orders.getOrder({ id: order.id })).claims).toMatchObject([
      { warehouseId: LEIPZIG, onShelf: 1, onBench: 1 },
      { warehouseId: 'main', onShelf: 0, onBench: 10 },
    ])
    await w.close()
  })

  test('two houses pack one order at the same time, and neither takes the goods of the other', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const order = await anOrder(w).of(tea, 14).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    await Promise.all([pickAt(w.ask, list.id), pickAt(inLeipzig, list.others?.[0]?.id ?? '')])
    const [here, far] = await Promise.all([packAt(w.ask, order.id), packAt(inLeipzig, order.id)])
    expect([here, far].map((boxes) => boxes.flatMap((box) => box.lines.map((line) => line.quantity)))).toEqual([[10], [4]])
    await w.close()
  })

  test('a code names one house, there is one default, and a zone stays in its house', async () => {
    const w = await openWarehouse({ engine })
    const { leipzig } = await aShopInTwoHouses(w)
    const twice = { id: w.ids.next(), code: 'LEJ', name: 'Another' }
    expect(await refusalOf(w.ask.warehouses.addWarehouse(twice))).toEqual({ code: 'WAREHOUSE_CODE_TAKEN', data: { code: 'LEJ' } })
    await w.ask.warehouses.changeWarehouse({ ...leipzig, isDefault: true })
    const { rows, here } = await w.ask.warehouses.listWarehouses({})
    expect(rows.map(({ code, isDefault, bins }) => [code, isDefault, bins])).toEqual([
      ['MAIN', false, 3],
      ['LEJ', true, 1],
    ])
    expect(here).toBe(LEIPZIG)
    expect(await refusalOf(w.ask.warehouses.changeWarehouse(leipzig))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const bin = { id: w.ids.next(), code: 'A-09-9', zone: 'A', warehouseId: LEIPZIG }
    expect(await refusalOf(w.ask.stock.addBin(bin))).toEqual({ code: 'ZONE_ELSEWHERE', data: { zone: 'A' } })
    expect(await refusalOf(w.ask.warehouses.setStationWarehouse({ warehouseId: 'ghost' }))).toMatchObject({ code: 'WAREHOUSE_UNKNOWN' })
    await w.close()
  })

  test('each house counts and puts back what is its own', async () => {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const order = await anOrder(w).of(tea, 12).confirmed()
    const list = await w.ask.picking.releaseOrders({ id: w.ids.next(), orderIds: [order.id] })
    await pickAt(w.ask, list.id)
    expect(await w.ask.orders.countOrders({})).toMatchObject({ toPick: 0 })
    expect(await inLeipzig.orders.countOrders({})).toMatchObject({ toPick: 1, toShip: 0 })
    await pickAt(inLeipzig, list.others?.[0]?.id ?? '')
    await w.ask.orders.cancelOrder({ id: order.id })
    expect(await w.ask.putBacks.getPutBack({})).toMatchObject({ unitsLeft: 10, tasks: [{ binCode: 'A-01-1', quantity: 10 }] })
    expect(await inLeipzig.putBacks.getPutBack({})).toMatchObject({ unitsLeft: 2, tasks: [{ binCode: 'L-01-1', quantity: 2 }] })
    await w.close()
  })
})
