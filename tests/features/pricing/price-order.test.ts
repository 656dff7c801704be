import { afterEach, beforeEach, expect, test } from 'vitest'
import { aTeaShop, stocked } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('what an order costs', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  /** A list with one price of tea for each quantity break. */
  async function aList(wish: { name: string; currency?: string; kind?: 'base' | 'group'; groupId?: string }, breaks: [number, string][]) {
    const { name, currency = 'EUR', kind = 'base', groupId = null } = wish
    const list = await w.ask.pricing.savePriceList({ id: w.ids.next(), name, currency, kind, groupId })
    const prices = breaks.map(([fromQuantity, unitPrice]) => {
      return { id: w.ids.next(), productId: shop.tea.id, fromQuantity, unitPrice, validFrom: '2026-01-01' }
    })
    await w.ask.pricing.savePrices({ listId: list.id, prices })
    return list
  }
  const trade = async () => {
    const group = await w.ask.pricing.addPriceGroup({ id: w.ids.next(), name: 'Trade' })
    const terms = { customerId: shop.customer.id, kind: 'business', currency: null } as const
    await w.ask.pricing.setCustomerTerms({ ...terms, priceGroupId: group.id })
    return group.id
  }
  const line = (quantity: number, more: object = {}) => ({ id: w.ids.next(), productId: shop.tea.id, quantity, ...more })

  test('the trade list’s break is chosen and kept with its reason, and a typed price wins', async () => {
    await aList({ name: 'Trade list', kind: 'group', groupId: await trade() }, [
      [1, '4.20'],
      [12, '3.90'],
    ])
    const ask = { customerId: shop.customer.id, lines: [line(12), line(3), line(1, { unitPrice: '1.00' })] }
    expect((await w.ask.pricing.priceOrder(ask)).lines).toMatchObject([
      { unitPrice: '3.90', priceSource: 'group', priceList: 'Trade list', priceFrom: 12, netMinor: 4680 },
      { unitPrice: '4.20', priceSource: 'group', priceFrom: 1, netMinor: 1260 },
      { unitPrice: '1.00', priceSource: 'typed' },
    ])
    const order = await w.ask.orders.addOrder({ id: w.ids.next(), ...ask })
    await aList(
      { name: 'Later', kind: 'group', groupId: await w.ask.pricing.listPriceLists({}).then(({ groups }) => groups[0]?.id ?? '') },
      [[1, '9.00']],
    )
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([{ unitPrice: '3.90' }, { unitPrice: '4.20' }, {}])
  })

  test('an order in another currency is priced from that currency’s lists, and refused in words without one', async () => {
    await aList({ name: 'Swiss', currency: 'CHF' }, [[1, '5.10']])
    const ask = { id: w.ids.next(), customerId: shop.customer.id, currency: 'CHF' }
    expect(await w.ask.orders.addOrder({ ...ask, lines: [line(2)] })).toMatchObject({ currency: 'CHF', goodsMinor: 1020 })
    const mug = { id: w.ids.next(), productId: shop.mug.id, quantity: 1 }
    expect(await refusalOf(w.ask.orders.addOrder({ ...ask, id: w.ids.next(), lines: [mug] }))).toEqual({
      code: 'NO_PRICE',
      data: { sku: 'MUG-BLUE', currency: 'CHF' },
    })
  })

  test('discounts, shipping and part shipments: the invoices come to the order’s total', async () => {
    await w.ask.pricing.setShippingRules({
      rules: [{ id: w.ids.next(), name: 'Sweden', currency: 'EUR', country: 'SE', amountMinor: 690, freeFromMinor: 10_000 }],
    })
    const mug = { id: w.ids.next(), productId: shop.mug.id, quantity: 3, discount: { amountMinor: 100 } }
    const lines = [line(13, { discount: { percentBp: 333 } }), mug]
    const fields = { customerId: shop.customer.id, discount: { percentBp: 250 }, lines }
    const draft = await w.ask.orders.addOrder({ id: w.ids.next(), ...fields })
    expect(draft).toMatchObject({
      goodsMinor: 5655 + 2885,
      allowanceMinor: 214,
      shippingMinor: 690,
      shippingRule: 'Sweden',
      netMinor: 8540 - 214 + 690,
      lines: [{ allowanceMinor: 195 }, { allowanceMinor: 100 }],
    })
    const order = await w.ask.orders.confirmOrder({ id: draft.id })
    const first = await w.ask.invoicing.issueInvoice({ shipmentId: (await shipped(w, order)).id })
    expect(first).toMatchObject({ chargeMinor: 690 })
    await stocked(w, shop.tea, 'A-01-1', 3)
    await w.ask.orders.reserveOrder({ id: order.id })
    const second = await w.ask.invoicing.issueInvoice({ shipmentId: (await shipped(w, order)).id })
    expect(second).toMatchObject({ chargeMinor: 0 })
    expect(first.grossMinor + second.grossMinor).toBe(order.grossMinor)
    expect(first.taxMinor + second.taxMinor).toBe(order.taxMinor)
  })

  test('a business in the EU with a valid VAT number is invoiced without tax, and the invoice says why', async () => {
    await w.ask.parties.changeCustomer({ ...shop.customer, taxNumber: 'SE556188840401' })
    const { id } = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: shop.customer.id, lines: [line(2)] })
    const order = await w.ask.orders.confirmOrder({ id })
    expect(order).toMatchObject({ taxMinor: 0, lines: [{ taxCategory: 'K', taxReason: 'intraCommunity' }] })
    const invoice = await w.ask.invoicing.issueInvoice({ shipmentId: (await shipped(w, order)).id })
    expect(invoice).toMatchObject({ taxes: [{ category: 'K', rateBp: 0, netMinor: 900, taxMinor: 0 }], grossMinor: 900 })
  })

  test('tax follows the customer’s usual delivery address, and not the address of the invoice', async () => {
    const home = { name: 'Bergman Tea & Co', line1: 'Speicherstr. 9', postcode: '20457', city: 'Hamburg', country: 'DE' }
    const zurich = { name: 'Bergman Schweiz', line1: 'Limmatquai 2', postcode: '8001', city: 'Zürich', country: 'CH' }
    const addresses = [{ id: w.ids.next(), kind: 'delivery' as const, label: 'Shop', address: zurich, isDefault: true }]
    await w.ask.parties.changeCustomer({ ...shop.customer, address: home, addresses })
    const typed = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: shop.customer.id, lines: [line(2)] })
    expect(typed).toMatchObject({ shipTo: { city: 'Zürich' }, taxMinor: 0, lines: [{ taxCategory: 'G', taxReason: 'export' }] })
    const here = { id: w.ids.next(), customerId: shop.customer.id, shipTo: home, lines: [line(2)] }
    expect(await w.ask.orders.addOrder(here)).toMatchObject({ lines: [{ taxCategory: 'S', taxReason: 'productRate' }] })
  })

  test('the standard rates of the EU are those of 2026', async () => {
    const { rates } = await w.ask.pricing.getTaxes({})
    const standard = rates.filter(({ taxClass }) => taxClass === 'standard').map(({ country, rateBp }) => `${country} ${rateBp / 100}`)
    // as published for 2026 and read on 2 February; Monaco as France, XI is Northern Ireland
    const published = `AT 20, BE 21, BG 20, CY 19, CZ 21, DE 19, DK 25, EE 24, ES 21, FI 25.5, FR 20, GR 24, HR 25, HU 27, IE 23, IT 22,
      LT 21, LU 17, LV 21, MC 20, MT 18, NL 21, PL 23, PT 23, RO 21, SE 25, SI 22, SK 23, XI 20`
    expect(standard.sort()).toEqual(published.split(/,\s+/).sort())
  })

  test('what a product costs is the owner’s alone', async () => {
    await w.ask.pricing.setCostPrice({ productId: shop.tea.id, costPrice: '2.10' })
    expect(await w.ask.pricing.getCostPrice({ productId: shop.tea.id })).toEqual({ productId: shop.tea.id, costPrice: '2.10' })
    expect(JSON.stringify(await w.ask.catalog.getProduct({ id: shop.tea.id }))).not.toContain('2.10')
  })

  test('what cannot be is refused: days the wrong way round, a list for nobody, a name twice', async () => {
    const list = await aList({ name: 'Base' }, [[1, '4.00']])
    const wrong = { id: w.ids.next(), productId: shop.tea.id, unitPrice: '1', validFrom: '2026-02-01', validTo: '2026-01-01' }
    expect(await refusalOf(w.ask.pricing.savePrices({ listId: list.id, prices: [wrong] }))).toMatchObject({ code: 'DAYS_REVERSED' })
    const [kept] = (await w.ask.pricing.listPrices({ listId: list.id })).rows
    const other = { id: kept?.id ?? '', productId: shop.mug.id, unitPrice: '1', validFrom: '2026-01-01' }
    expect(await refusalOf(w.ask.pricing.savePrices({ listId: list.id, prices: [other] }))).toEqual({
      code: 'PRICE_ID_TAKEN',
      data: { what: kept?.id },
    })
    const twice = [
      { ...other, id: 'twice' },
      { ...other, id: 'twice', fromQuantity: 9 },
    ]
    expect(await refusalOf(w.ask.pricing.savePrices({ listId: list.id, prices: twice }))).toMatchObject({ code: 'PRICE_ID_TAKEN' })
    const again = { ...other, productId: shop.tea.id, unitPrice: '3.90' }
    expect(await w.ask.pricing.savePrices({ listId: list.id, prices: [again] })).toEqual({ saved: 1 })
    const nobody = { id: w.ids.next(), name: 'New', currency: 'EUR', kind: 'group' } as const
    expect(await refusalOf(w.ask.pricing.savePriceList(nobody))).toMatchObject({ code: 'LIST_FOR_NOBODY' })
    expect(await refusalOf(w.ask.pricing.savePriceList({ ...nobody, name: 'Base', kind: 'base' }))).toMatchObject({ code: 'NAME_TAKEN' })
  })
})
