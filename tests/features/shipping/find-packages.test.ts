import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('the shipping bench', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())
  const find = async (code: string) => (await w.ask.shipping.findPackages({ code })).packages

  /** An order in two boxes, one unit in each. */
  async function inTwoBoxes() {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    await w.ask.packing.closePackage({ orderId: order.id })
    w.clock.advance(60_000)
    return { order, view: await packed(w, order) }
  }

  test('any code of a parcel or its order brings up all its boxes', async () => {
    const { order, view } = await inTwoBoxes()
    const [first, second] = view.packages
    const rows = await find('PKG-000002')
    expect(rows).toEqual(
      [first, second].map((box) => ({
        id: box?.id,
        number: box?.number,
        sscc: box?.sscc,
        status: 'closed',
        orderId: order.id,
        orderNumber: order.number,
        goesWith: [],
        customerId: shop.customer.id,
        customerName: shop.customer.name,
        city: 'Göteborg',
        country: 'SE',
        carrier: '',
        weightGrams: 260,
        units: 1,
        closedAt: box?.closedAt,
      })),
    )
    const sscc = second?.sscc ?? ''
    for (const code of ['pkg-000001', order.number.toLowerCase(), sscc, `00${sscc}`, `]C100${sscc}`, `]c100${sscc}`])
      expect(await find(code)).toEqual(rows)
  })

  test('of an order that has left in part only the rest comes up, and a box that has left says with what', async () => {
    const { order, view } = await inTwoBoxes()
    const [first, second] = view.packages
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [first?.id ?? ''], carrier: 'DHL' })
    expect((await find(order.number)).map((row) => row.number)).toEqual(['PKG-000002'])
    expect((await find('PKG-000002')).map((row) => row.number)).toEqual(['PKG-000002'])
    expect(await refusalOf(find('PKG-000001'))).toEqual({ code: 'ALREADY_SHIPPED', data: { number: 'PKG-000001', shipment: 'SH-000001' } })
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [second?.id ?? ''], carrier: 'DHL' })
    expect(await refusalOf(find(order.number))).toEqual({ code: 'ALREADY_SHIPPED', data: { number: 'PKG-000002', shipment: 'SH-000002' } })
  })

  test('a box that is still open is not ready', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    for (const code of ['PKG-000001', order.number]) {
      expect(await refusalOf(find(code))).toEqual({ code: 'PACKAGE_NOT_CLOSED', data: { number: 'PKG-000001' } })
    }
  })

  test('an unknown code, and an order without a box, lead to nothing', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    for (const code of ['4006381333931', order.number])
      expect(await refusalOf(find(code))).toEqual({ code: 'PACKAGE_UNKNOWN', data: { what: code } })
  })

  test('the boxes that wait for a carrier stand in the order in which they were closed', async () => {
    const { view } = await inTwoBoxes()
    const { rows } = await w.ask.shipping.listReadyPackages({})
    expect(rows.map((row) => row.number)).toEqual(view.packages.map((box) => box.number))
    expect((await w.ask.shipping.listReadyPackages({ limit: 1 })).rows.map((row) => row.number)).toEqual(['PKG-000001'])
  })
})
