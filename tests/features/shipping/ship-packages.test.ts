import { afterEach, beforeEach, expect, test } from 'vitest'
import { must } from '#shared/kernel/must.ts'
import { aCustomer, anOrder, aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { packed, picked, shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('handing packages to a carrier', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())
  const ship = (...packageIds: string[]) =>
    w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds, carrier: 'DHL', trackingNumber: 'JD0146' })
  const boxesOf = async (order: { id: string }) => (await w.ask.packing.getPacking({ orderId: order.id })).packages.map((box) => box.id)

  test('they leave stock with the shipment’s number in the ledger, and the order is shipped', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 3).of(shop.mug, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    const boxes = await boxesOf(order)
    const id = w.ids.next()
    const shipment = await w.ask.shipping.shipPackages({
      id,
      packageIds: boxes,
      carrier: 'DHL',
      service: 'Paket',
      trackingNumber: 'JD0146',
    })
    const { address } = shop.customer
    expect(shipment).toEqual({
      id,
      number: 'SH-000001',
      warehouseId: 'main',
      deliveredOn: null,
      receivedBy: '',
      customerId: shop.customer.id,
      customerName: shop.customer.name,
      shipTo: address,
      carrier: 'DHL',
      service: 'Paket',
      trackingNumber: 'JD0146',
      shippedAt: w.clock.now(),
      packages: [{ id: boxes[0], number: 'PKG-000001', orderNumbers: [order.number], sscc: expect.any(String), weightGrams: 1040 }],
      orders: [{ id: order.id, number: order.number }],
      invoiceId: null,
    })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      status: 'shipped',
      lines: [
        { packed: 0, shipped: 3 },
        { packed: 0, shipped: 1 },
      ],
      packages: [{ number: 'PKG-000001', status: 'shipped' }],
      shipments: [{ number: 'SH-000001', trackingNumber: 'JD0146' }],
    })
    const stock = (await w.ask.stock.listStock({ productId: shop.tea.id })).rows
    expect(stock.map((row) => [row.binCode, row.onHand, row.reserved])).toEqual([['A-01-1', 7, 0]])
    const moves = await w.hub.database.read
      .selectFrom('stockMoves')
      .select(['quantity', 'toBinId', 'reason', 'document'])
      .where('reason', '=', 'shipped')
      .execute()
    expect(moves.map((move) => ({ ...move }))).toEqual(
      expect.arrayContaining([{ quantity: 3, toBinId: null, reason: 'shipped', document: 'SH-000001' }]),
    )
  })

  test('the invoice follows by itself, and the timelines of shipment, order and package tell of the carrier', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    const [box = ''] = await boxesOf(order)
    const shipment = await ship(box)
    const jobs = await w.hub.database.read.selectFrom('outbox').select(['kind', 'payload', 'state']).execute()
    expect(jobs.map((job) => ({ ...job }))).toEqual([
      { kind: 'issueInvoice', payload: JSON.stringify({ shipmentId: shipment.id }), state: 'waiting' },
    ])
    const facts = { shipment: 'SH-000001', carrier: 'DHL', tracking: 'JD0146', packages: 1, orders: order.number }
    for (const about of [
      { kind: 'shipment', id: shipment.id },
      { kind: 'order', id: order.id },
      { kind: 'package', id: box },
    ] as const) {
      expect((await w.ask.history.getTimeline({ about })).entries[0]).toMatchObject({ what: 'shipped', facts })
    }
  })

  test('a word from the command sheet is no tracking number, with or without its prefix', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    const packageIds = await boxesOf(order)
    const shipAs = (trackingNumber: string) => w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds, carrier: 'DHL', trackingNumber })
    for (const word of ['FULL', 'skip', 'PBNEXT'])
      expect(await refusalOf(shipAs(word))).toEqual({ code: 'TRACKING_IS_COMMAND', data: { word } })
    expect(await shipAs('FULL-2')).toMatchObject({ trackingNumber: 'FULL-2' })
  })

  test('a part shipment leaves the back-order open, which ships later', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 12).confirmed()
    await shipped(w, order)
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      status: 'partShipped',
      lines: [{ ordered: 12, shipped: 10, short: 2, reserved: 0 }],
    })
    await w.ask.stock.receiveStock({ productId: shop.tea.id, binCode: 'B-01-1', quantity: 2 })
    await w.ask.orders.reserveOrder({ id: order.id })
    const second = await shipped(w, order)
    expect(second).toMatchObject({ number: 'SH-000002', packages: [{ number: 'PKG-000002' }] })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      status: 'shipped',
      lines: [{ shipped: 12, short: 0 }],
      shipments: [{ number: 'SH-000001' }, { number: 'SH-000002' }],
    })
  })

  test('one box of an order may leave while the next is still being packed', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 3).confirmed()
    await picked(w, order)
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    await w.ask.packing.closePackage({ orderId: order.id })
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    const [closed = ''] = await boxesOf(order)
    await ship(closed)
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      status: 'packing',
      lines: [{ picked: 1, packed: 1, shipped: 1 }],
    })
    expect(await packed(w, order)).toMatchObject({
      step: 'orderPacked',
      packages: [{ status: 'shipped' }, { status: 'closed', lines: [{ quantity: 2 }] }],
    })
  })

  test('lines of one product leave the bench together, and what is still to be packed stays', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).of(shop.tea, 3).of(shop.mug, 1).confirmed()
    await picked(w, order)
    for (let unit = 0; unit < 3; unit++) await w.ask.packing.recordScan({ orderId: order.id, scan: EARL_GREY_EAN })
    await w.ask.packing.closePackage({ orderId: order.id })
    await ship(...(await boxesOf(order)))
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([
      { shipped: 2, picked: 0 },
      { shipped: 1, picked: 2 },
      { shipped: 0, picked: 1 },
    ])
    expect((await w.ask.stock.listStock({ productId: shop.tea.id })).rows).toMatchObject([{ onHand: 5 }, { onHand: 2, reserved: 2 }])
  })

  test('several orders of one customer to one address share a shipment', async () => {
    const first = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    const second = await anOrder(w).for(shop.customer).of(shop.tea, 1).of(shop.mug, 2).confirmed()
    const shipment = await shipped(w, second, first)
    expect(shipment).toMatchObject({
      orders: [{ number: first.number }, { number: second.number }],
      packages: [{ orderNumbers: [first.number] }, { orderNumbers: [second.number] }],
    })
    for (const { id } of [first, second]) expect((await w.ask.orders.getOrder({ id })).status).toBe('shipped')
    expect((await w.ask.shipping.listShipments({})).rows).toMatchObject([
      { number: 'SH-000001', packages: 2, city: 'Göteborg', country: 'SE' },
    ])
  })

  test('packages to another customer or another address are refused together', async () => {
    const boxes: string[] = []
    const other = await aCustomer(w, 'Hagen Feinkost')
    for (const customer of [shop.customer, other]) {
      const order = await anOrder(w).for(customer).of(shop.tea, 1).confirmed()
      await picked(w, order)
      await packed(w, order)
      boxes.push(...(await boxesOf(order)))
    }
    expect(await refusalOf(ship(...boxes))).toEqual({ code: 'ADDRESSES_DIFFER', data: { numbers: ['PKG-000001', 'PKG-000002'] } })

    const elsewhere = await w.ask.orders.addOrder({
      id: w.ids.next(),
      customerId: shop.customer.id,
      shipTo: { ...shop.customer.address, line1: 'Hamngatan 3' },
      lines: [{ id: w.ids.next(), productId: shop.tea.id, quantity: 1 }],
    })
    await w.ask.orders.confirmOrder({ id: elsewhere.id })
    await picked(w, elsewhere)
    await packed(w, elsewhere)
    const pair = [must(boxes[0], 'the first box'), ...(await boxesOf(elsewhere))]
    expect(await refusalOf(ship(...pair))).toEqual({ code: 'ADDRESSES_DIFFER', data: { numbers: ['PKG-000001', 'PKG-000003'] } })
    expect((await w.ask.shipping.listShipments({})).rows).toEqual([])
  })

  test('an open, a shipped and an unknown package are refused, and then none of them leaves', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 3).confirmed()
    await picked(w, order)
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    await w.ask.packing.closePackage({ orderId: order.id })
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    const [closed = '', open = ''] = await boxesOf(order)
    expect(await refusalOf(ship(closed, open))).toEqual({ code: 'PACKAGE_NOT_CLOSED', data: { number: 'PKG-000002' } })
    expect(await refusalOf(ship(closed, 'nowhere'))).toEqual({ code: 'PACKAGE_UNKNOWN', data: { what: 'nowhere' } })
    await ship(closed, closed)
    await packed(w, order)
    expect(await refusalOf(ship(open, closed))).toEqual({ code: 'ALREADY_SHIPPED', data: { number: 'PKG-000001', shipment: 'SH-000001' } })
    expect(await w.ask.packing.getPacking({ orderId: order.id })).toMatchObject({ packages: [{ status: 'shipped' }, { status: 'closed' }] })
  })

  test('of two stations that ship the same package one succeeds, the other is told by which shipment it left', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).of(shop.mug, 1).confirmed()
    await picked(w, order)
    await packed(w, order)
    const boxes = await boxesOf(order)
    const results = await Promise.all(
      [1, 2, 3, 4].map((n) =>
        w
          .as({ station: `SHIP-${n}` })
          .shipping.shipPackages({ id: w.ids.next(), packageIds: boxes, carrier: 'DHL' })
          .then(
            (shipment) => shipment.number,
            (error: { code: string; data: unknown }) => ({ code: error.code, data: error.data }),
          ),
      ),
    )
    const number = results.find((result) => typeof result === 'string')
    const refusal = { code: 'ALREADY_SHIPPED', data: { number: 'PKG-000001', shipment: number } }
    expect(results.filter((result) => typeof result !== 'string')).toEqual([refusal, refusal, refusal])
    expect((await w.ask.shipping.listShipments({})).rows).toHaveLength(1)
  })

  test('two stations that ship different boxes of the same orders do not block each other', async () => {
    const boxes: string[][] = [[], []]
    for (let i = 0; i < 2; i++) {
      const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).of(shop.mug, 1).confirmed()
      await picked(w, order)
      await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
      await w.ask.packing.closePackage({ orderId: order.id })
      await packed(w, order)
      const [one = '', two = ''] = await boxesOf(order)
      boxes[i]?.push(one)
      boxes[1 - i]?.push(two)
    }
    const shipments = await Promise.all(boxes.map((packageIds) => ship(...packageIds)))
    expect(shipments.map((shipment) => shipment.number).sort()).toEqual(['SH-000001', 'SH-000002'])
    expect(w.logged.filter((line) => line.startsWith('fault'))).toEqual([])
  })
})
