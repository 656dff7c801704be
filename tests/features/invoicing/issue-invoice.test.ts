import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aProduct, aTeaShop, stocked } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('issuing an invoice', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())
  const issue = (shipment: { id: string }) => w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })

  test('it charges what was shipped, with tax by rate, and closes the order', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 3, '4.125').of(shop.mug, 1).confirmed()
    const shipment = await shipped(w, order)
    const invoice = await issue(shipment)
    const ofOrder = {
      orderId: order.id,
      orderNumber: order.number,
      unit: 'each',
      allowanceMinor: 0,
      taxCategory: 'S',
      taxReason: 'productRate',
    }
    const plain = { allowanceMinor: 0, chargeMinor: 0 }
    expect(invoice).toEqual({
      id: expect.any(String),
      number: 'INV-000001',
      status: 'issued',
      customerId: shop.customer.id,
      customerName: shop.customer.name,
      currency: 'EUR',
      issuedOn: '2026-09-07',
      dueOn: '2026-09-21',
      lines: [
        {
          ...ofOrder,
          position: 1,
          sku: 'TEA-EG-250',
          description: 'Earl Grey tea 250 g',
          quantity: 3,
          unitPrice: '4.125',
          priceSource: 'typed',
          priceList: '',
          priceFrom: 1,
          taxRateBp: 700,
          netMinor: 1238,
        },
        {
          ...ofOrder,
          position: 2,
          sku: 'MUG-BLUE',
          description: 'Stoneware mug, blue',
          quantity: 1,
          unitPrice: '9.95',
          priceSource: 'product',
          priceList: '',
          priceFrom: 1,
          taxRateBp: 1900,
          netMinor: 995,
        },
      ],
      taxes: [
        { ...plain, rateBp: 1900, category: 'S', goodsMinor: 995, netMinor: 995, taxMinor: 189 },
        { ...plain, rateBp: 700, category: 'S', goodsMinor: 1238, netMinor: 1238, taxMinor: 87 },
      ],
      ...plain,
      goodsMinor: 2233,
      netMinor: 2233,
      taxMinor: 276,
      grossMinor: 2509,
      paidMinor: 0,
      shipmentId: shipment.id,
      shipmentNumber: 'SH-000001',
    })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      status: 'closed',
      lines: [{ invoiced: 3 }, { invoiced: 1 }],
      invoices: [{ number: 'INV-000001', grossMinor: 2509 }],
    })
    expect((await w.ask.shipping.getShipment({ id: shipment.id })).invoiceId).toBe(invoice.id)
  })

  test('it is told to the timelines of invoice, shipment, customer and order', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 1).confirmed()
    const shipment = await shipped(w, order)
    const invoice = await issue(shipment)
    const facts = { invoice: 'INV-000001', shipment: 'SH-000001', grossMinor: 1184, currency: 'EUR', dueOn: '2026-09-21' }
    const subjects = [
      { kind: 'invoice', id: invoice.id },
      { kind: 'shipment', id: shipment.id },
      { kind: 'customer', id: shop.customer.id },
      { kind: 'order', id: order.id },
    ] as const
    for (const about of subjects)
      expect((await w.ask.history.getTimeline({ about })).entries[0]).toMatchObject({ what: 'invoiceIssued', facts })
  })

  test('boxes of one order line become one invoice line, and several orders one invoice', async () => {
    const first = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    const second = await anOrder(w).for(shop.customer).of(shop.tea, 3).of(shop.mug, 1).confirmed()
    const shipment = await shipped(w, first, second)
    expect((await issue(shipment)).lines.map((line) => [line.position, line.orderNumber, line.sku, line.quantity])).toEqual([
      [1, first.number, 'TEA-EG-250', 2],
      [2, second.number, 'TEA-EG-250', 3],
      [3, second.number, 'MUG-BLUE', 1],
    ])
    for (const { id } of [first, second]) expect((await w.ask.orders.getOrder({ id })).status).toBe('closed')
  })

  test('a part shipment is charged for its part, and the back-order stays open', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 12).confirmed()
    const invoice = await issue(await shipped(w, order))
    expect(invoice).toMatchObject({ lines: [{ quantity: 10, netMinor: 4500 }] })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({
      status: 'partShipped',
      lines: [{ shipped: 10, invoiced: 10, short: 2 }],
    })
    await stocked(w, shop.tea, 'A-01-1', 2)
    await w.ask.orders.reserveOrder({ id: order.id })
    expect(await issue(await shipped(w, order))).toMatchObject({ number: 'INV-000002', lines: [{ quantity: 2, netMinor: 900 }] })
    expect(await w.ask.orders.getOrder({ id: order.id })).toMatchObject({ status: 'closed', lines: [{ invoiced: 12 }] })
  })

  test('goods that are zero rated stand in a tax group of their own', async () => {
    const book = await aProduct(w, { sku: 'BOOK', unitPrice: '12.00', taxRateBp: 0 })
    await stocked(w, book, 'A-01-1', 1)
    const invoice = await issue(await shipped(w, await anOrder(w).for(shop.customer).of(book, 1).confirmed()))
    expect(invoice).toMatchObject({ taxes: [{ rateBp: 0, category: 'Z', netMinor: 1200, taxMinor: 0 }], grossMinor: 1200 })
  })

  test('an issued invoice keeps its words and prices whatever changes later', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.mug, 1).confirmed()
    const invoice = await issue(await shipped(w, order))
    const { version: _, ...mug } = await w.ask.catalog.getProduct({ id: shop.mug.id })
    await w.ask.catalog.changeProduct({ ...mug, version: 1, name: 'Mug, green', unitPrice: '20.00', taxRateBp: 700 })
    await w.ask.parties.changeCustomer({ ...shop.customer, name: 'Bergman & Daughters', paymentDays: 60 })
    expect(await w.ask.invoicing.getInvoice({ id: invoice.id })).toEqual(invoice)
  })

  test('the day is the day where the business is', async () => {
    w.clock.advance(14.5 * 3_600_000) // 22:30 in UTC, half past midnight in Berlin
    const invoice = await issue(await shipped(w, await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()))
    expect([invoice.issuedOn, invoice.dueOn]).toEqual(['2026-09-08', '2026-09-22'])
  })

  test('a shipment is invoiced once, and an unknown one never', async () => {
    const shipment = await shipped(w, await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed())
    await issue(shipment)
    expect(await refusalOf(issue(shipment))).toEqual({ code: 'ALREADY_INVOICED', data: { shipment: 'SH-000001', invoice: 'INV-000001' } })
    expect(await refusalOf(issue({ id: 'nowhere' }))).toEqual({ code: 'SHIPMENT_UNKNOWN', data: { what: 'nowhere' } })
  })

  test('a business that has not said its name and address cannot issue, and no number is used up', async () => {
    const shipment = await shipped(w, await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed())
    const saved = await w.hub.database.read.selectFrom('settings').selectAll().where('key', '=', 'company').executeTakeFirstOrThrow()
    const pretend = (value: string) =>
      w.hub.database.transact((tx) => tx.updateTable('settings').set({ value }).where('key', '=', 'company').execute())
    const company = JSON.parse(saved.value)
    await pretend(JSON.stringify({ ...company, name: '', address: { ...company.address, city: '' } }))
    expect(await refusalOf(issue(shipment))).toEqual({ code: 'COMPANY_INCOMPLETE', data: { missing: ['name', 'address'] } })
    await w.hub.database.transact((tx) => tx.deleteFrom('settings').where('key', '=', 'company').execute())
    expect(await refusalOf(issue(shipment))).toEqual({ code: 'COMPANY_INCOMPLETE', data: { missing: ['setup'] } })
    await w.hub.database.transact((tx) => tx.insertInto('settings').values(saved).execute())
    expect((await issue(shipment)).number).toBe('INV-000001')
  })

  test('invoices that are issued at the same time have numbers without gap or repeat, also when one is refused', async () => {
    const shipments: { id: string }[] = []
    for (let i = 0; i < 6; i++) shipments.push(await shipped(w, await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()))
    const results = await Promise.allSettled([...shipments, ...shipments].map(issue))
    const numbers = results.flatMap((result) => (result.status === 'fulfilled' ? [result.value.number] : []))
    expect(numbers.sort()).toEqual([1, 2, 3, 4, 5, 6].map((n) => `INV-00000${n}`))
    expect(w.logged.filter((line) => line.startsWith('fault'))).toEqual([])
  })
})
