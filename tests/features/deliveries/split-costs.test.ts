import { expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { shipPart } from './floor-of-a-house.ts'

/** DHL takes 4.20 a parcel of at most a kilogram; customers are charged 5.90, and nothing from 30.00 on. */
async function aShopThatSends(w: World) {
  const shop = await aTeaShop(w)
  await w.ask.deliveries.setCarrierCosts({ version: 0, costs: [{ carrier: 'DHL', parcelMinor: 420, parcelGrams: 1000 }] })
  const rule = { name: 'Parcel', currency: 'EUR', country: '', carrier: '', maxWeightGrams: null, amountMinor: 590, freeFromMinor: 3000 }
  await w.ask.pricing.setShippingRules({ rules: [{ id: w.ids.next(), ...rule }] })
  const { id } = await w.ask.orders.addOrder({
    id: w.ids.next(),
    customerId: shop.customer.id,
    carrier: 'DHL',
    lines: [{ id: 'tea', productId: shop.tea.id, quantity: 8 }],
  })
  const order = await w.ask.orders.confirmOrder({ id })
  return { ...shop, order }
}

const part = (id: string, quantity: number) => ({ id, warehouseId: 'main', lines: [{ orderLineId: 'tea', quantity }] })

onBothEngines('what sending in parts costs', (engine) => {
  test('it is shown before it is decided, and a customer who did not ask for it pays nothing more', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await aShopThatSends(w)
    expect(order).toMatchObject({ goodsMinor: 3600, shippingMinor: 0 })
    const parts = [part('now', 5), part('later', 3)]
    const costs = await w.ask.deliveries.previewDelivery({ orderId: order.id, parts })
    expect(costs).toEqual({
      currency: 'EUR',
      costCurrency: 'EUR',
      carrier: 'DHL',
      whole: { goodsMinor: 3600, weightGrams: 2080, parcels: 3, costMinor: 1260, chargeMinor: 0 },
      parts: [
        { goodsMinor: 2250, weightGrams: 1300, parcels: 2, costMinor: 840, chargeMinor: 590 },
        { goodsMinor: 1350, weightGrams: 780, parcels: 1, costMinor: 420, chargeMinor: 590 },
      ],
      extraCostMinor: 0,
      extraChargeMinor: 1180,
    })
    expect((await w.ask.deliveries.getDelivery({ orderId: order.id })).version).toBe(0)
    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, parts })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ shippingMinor: 0, grossMinor: order.grossMinor })
    await w.close()
  })

  test('who asked for the parts pays for them, on the first invoice, and only as long as the plan stands', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await aShopThatSends(w)
    const parts = [part('now', 5), part('later', 3)]
    const limit = { customerId: order.customerId, creditLimitMinor: order.grossMinor, isPrepaid: false }
    await w.ask.holds.setCustomerCredit(limit)
    const rules = async () => (await w.ask.orders.getOrder({ id: order.id })).holds.map(({ rule }) => rule)
    expect((await w.ask.holds.recheckHolds({ orderId: order.id })).holds).toEqual([])
    const plan = await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, paidBy: 'customer', parts })
    expect(await rules(), 'the parts make the order dearer than its customer is trusted with').toEqual(['creditLimit'])
    expect(plan).toMatchObject({ paidBy: 'customer', extraMinor: 1180 })
    // 1180 more, and 7 % of it.
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ shippingMinor: 1180, grossMinor: order.grossMinor + 1263 })
    await w.ask.deliveries.sendWhole({ orderId: order.id, version: 1 })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ shippingMinor: 0, grossMinor: order.grossMinor })
    await w.checkPromises()
    expect(await rules()).toEqual([])
    await w.ask.holds.setCustomerCredit({ ...limit, creditLimitMinor: null })

    await w.ask.deliveries.planDelivery({ orderId: order.id, version: 0, paidBy: 'customer', parts })
    const first = await shipPart(w, order.id, 'now')
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: first.id })
    expect(invoice).toMatchObject({ chargeMinor: 1180 })
    const ours = { orderId: order.id, version: 1, paidBy: 'us' as const, parts: [part('later', 3)] }
    expect(await refusalOf(w.ask.deliveries.planDelivery(ours))).toEqual({
      code: 'SPLIT_BILLED',
      data: { number: order.number, billedMinor: 1180, currency: 'EUR' },
    })
    const second = await shipPart(w, order.id, 'later')
    expect(await w.ask.invoicing.issueInvoice({ shipmentId: second.id })).toMatchObject({ chargeMinor: 0 })
    await w.close()
  })

  test('without the carrier\u2019s prices nothing is guessed', async () => {
    const w = await openWarehouse({ engine })
    await aTeaShop(w)
    const { tea } = { tea: (await w.ask.catalog.listProducts({ search: 'TEA' })).rows[0] }
    const order = await anOrder(w)
      .of({ id: tea?.id ?? '' }, 4)
      .confirmed()
    const lines = (quantity: number) => [{ orderLineId: order.lines[0]?.id ?? '', quantity }]
    const parts = [
      { id: 'now', warehouseId: 'main', lines: lines(1) },
      { id: 'later', warehouseId: 'main', lines: lines(3) },
    ]
    expect(await w.ask.deliveries.previewDelivery({ orderId: order.id, parts })).toMatchObject({
      extraCostMinor: null,
      extraChargeMinor: 0,
    })
    expect(await refusalOf(w.ask.deliveries.setCarrierCosts({ version: 3, costs: [] }))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await w.close()
  })
})
