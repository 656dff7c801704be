import { afterEach, beforeEach, expect, test } from 'vitest'
import { isSscc } from '#shared/kernel/gs1.ts'
import { anOrder, aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('a scan at the bench', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())
  const scan = (orderId: string, code: string) => w.ask.packing.recordScan({ orderId, scan: code })

  test('the first item opens a package with a number and an SSCC', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).of(shop.mug, 1).confirmed()
    await picked(w, order)
    const { view, did } = await scan(order.id, EARL_GREY_EAN)
    expect(did).toEqual({
      sku: 'TEA-EG-250',
      productName: 'Earl Grey tea 250 g',
      quantity: 1,
      packageNumber: 'PKG-000001',
      packageClosed: false,
    })
    expect(view).toMatchObject({
      orderNumber: order.number,
      step: 'waitingForItem',
      unitsToPack: 2,
      unitsPacked: 1,
      lines: [
        { sku: 'TEA-EG-250', ordered: 2, toPack: 1, packed: 1, shipped: 0 },
        { sku: 'MUG-BLUE', toPack: 1, packed: 0 },
      ],
      packages: [
        { number: 'PKG-000001', sequence: 1, status: 'open', weightGrams: 0, closedAt: null, lines: [{ sku: 'TEA-EG-250', quantity: 1 }] },
      ],
    })
    expect(view.packages.every((box) => isSscc(box.sscc))).toBe(true)
    expect((await w.ask.orders.getOrder({ id: order.id })).status).toBe('packing')
  })

  test('the last right scan closes the package, weighs it, and prints slip and label at the packer’s station', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).of(shop.mug, 1).confirmed()
    await picked(w, order)
    await scan(order.id, 'MUG-1')
    const { view, did } = await w.as({ station: 'PACK-7' }).packing.recordScan({ orderId: order.id, scan: EARL_GREY_EAN })
    expect(did.packageClosed).toBe(true)
    expect(view).toMatchObject({
      step: 'orderPacked',
      unitsToPack: 0,
      packages: [{ status: 'closed', weightGrams: 520, closedAt: w.clock.now() }],
    })
    const { rows } = await w.ask.printing.listPrintJobs({})
    expect(rows.map((job) => [job.documentKind, job.documentNumber, job.station, job.state]).sort()).toEqual([
      ['packingSlip', 'PKG-000001', 'PACK-7', 'waiting'],
      ['shippingLabel', 'PKG-000001', 'PACK-7', 'waiting'],
    ])
    expect((await w.ask.orders.getOrder({ id: order.id })).status).toBe('packed')
  })

  test('a case barcode counts its pack', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 7).confirmed()
    await picked(w, order)
    const { view, did } = await scan(order.id, 'CASE-EG')
    expect(did.quantity).toBe(6)
    expect(view).toMatchObject({ unitsToPack: 1, packages: [{ lines: [{ quantity: 6 }] }] })
  })

  test('a case that two lines of the order want together is shared between them', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 4).of(shop.tea, 2).confirmed()
    await picked(w, order)
    const { view } = await scan(order.id, 'CASE-EG')
    expect(view).toMatchObject({
      step: 'orderPacked',
      lines: [{ packed: 4 }, { packed: 2 }],
      packages: [{ lines: [{ quantity: 4 }, { quantity: 2 }] }],
    })
  })

  test('wrong scans change nothing and say what was expected', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    const before = await w.ask.packing.getPacking({ orderId: order.id })
    const refusals = [
      await refusalOf(scan(order.id, 'MUG-1')),
      await refusalOf(scan(order.id, 'CASE-EG')),
      await refusalOf(scan(order.id, "'); drop table")),
    ]
    expect(refusals).toEqual([
      { code: 'ITEM_NOT_IN_ORDER', data: { scan: 'MUG-1', scannedItem: 'Stoneware mug, blue' } },
      { code: 'PACK_TOO_BIG', data: { scan: 'CASE-EG', packQuantity: 6, stillWanted: 2 } },
      { code: 'CODE_UNKNOWN', data: { scan: "'); drop table", expected: 'Earl Grey tea 250 g' } },
    ])
    expect(await w.ask.packing.getPacking({ orderId: order.id })).toEqual(before)
  })

  test('one too many is refused, also after the box is closed', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    await scan(order.id, EARL_GREY_EAN)
    expect(await refusalOf(scan(order.id, EARL_GREY_EAN))).toEqual({
      code: 'ITEM_ALREADY_PACKED',
      data: { scan: EARL_GREY_EAN, scannedItem: 'Earl Grey tea 250 g', packed: 1 },
    })
  })

  test('nothing is packed while the order is still being picked', async () => {
    const list = await anOrder(w).for(shop.customer).of(shop.tea, 1).of(shop.mug, 1).released()
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: EARL_GREY_EAN })
    const [order] = list.orders
    expect(await refusalOf(scan(order?.id ?? '', EARL_GREY_EAN))).toEqual({
      code: 'STILL_PICKING',
      data: { number: order?.number, pickList: list.number },
    })
  })

  test('an order with nothing on the bench, and one that is not there, are refused', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    expect(await refusalOf(scan(order.id, EARL_GREY_EAN))).toEqual({
      code: 'NOTHING_TO_PACK',
      data: { number: order.number, status: 'confirmed' },
    })
    expect(await refusalOf(scan('nowhere', EARL_GREY_EAN))).toEqual({ code: 'ORDER_UNKNOWN', data: { what: 'nowhere' } })
  })

  test('a scan that is sent twice packs once', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    const once = w.as({ requestId: 'scan-1' })
    const first = await once.packing.recordScan({ orderId: order.id, scan: EARL_GREY_EAN })
    expect(await once.packing.recordScan({ orderId: order.id, scan: EARL_GREY_EAN })).toEqual(first)
    expect(await w.ask.packing.getPacking({ orderId: order.id })).toMatchObject({ unitsPacked: 1 })
  })

  test('two packers at one order fill one box and never pack more than was picked', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 5).confirmed()
    await picked(w, order)
    const scans = Array.from({ length: 8 }, (_, i) =>
      w.as({ station: `PACK-${i}` }).packing.recordScan({ orderId: order.id, scan: EARL_GREY_EAN }),
    )
    const results = await Promise.allSettled(scans)
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(5)
    expect(await w.ask.packing.getPacking({ orderId: order.id })).toMatchObject({
      step: 'orderPacked',
      unitsPacked: 5,
      packages: [{ status: 'closed', lines: [{ quantity: 5 }] }],
    })
    expect((await w.ask.printing.listPrintJobs({})).rows).toHaveLength(2)
  })

  test('what happened is told once per scan, about the order and the package', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    const { view } = await scan(order.id, EARL_GREY_EAN)
    const box = view.packages[0]
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'package', id: box?.id ?? '' } })
    expect(entries).toMatchObject([
      {
        what: 'itemPacked',
        command: 'packing.recordScan',
        facts: { order: order.number, package: 'PKG-000001', sku: 'TEA-EG-250', quantity: 1, packageClosed: true },
      },
    ])
  })
})
