import { afterEach, beforeEach, expect, test } from 'vitest'
import { aTeaShop } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('price lists as they are kept', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  const aList = (name: string) => w.ask.pricing.savePriceList({ id: w.ids.next(), name, currency: 'EUR', kind: 'base' })
  const price = (fromQuantity: number, unitPrice: string, validFrom = '2026-01-01', validTo: string | null = null) => {
    return { id: w.ids.next(), fromQuantity, unitPrice, validFrom, validTo }
  }
  const withoutId = ({ id: _, ...rest }: ReturnType<typeof price>) => rest

  test('the prices of a product are replaced as a whole, and back again', async () => {
    const list = await aList('Base')
    const which = { listId: list.id, productId: shop.tea.id }
    const first = [price(1, '4.20'), price(12, '3.90')]
    const { rows } = await w.ask.pricing.setProductPrices({ ...which, before: [], prices: first })
    expect(rows).toMatchObject([
      { fromQuantity: 1, unitPrice: '4.20', sku: shop.tea.sku },
      { fromQuantity: 12, unitPrice: '3.90' },
    ])
    const second = [price(1, '4.00')]
    await w.ask.pricing.setProductPrices({ ...which, before: first.map(withoutId), prices: second })
    expect((await w.ask.pricing.listPrices(which)).rows).toMatchObject([{ fromQuantity: 1, unitPrice: '4.00' }])
    await w.ask.pricing.setProductPrices({ ...which, before: second.map(withoutId), prices: first })
    const shown = { productId: shop.tea.id, sku: shop.tea.sku, ownPrice: '4.50', prices: [{ fromQuantity: 1 }, { fromQuantity: 12 }] }
    expect((await w.ask.pricing.listListedProducts({ listId: list.id })).rows).toMatchObject([shown])
    const onAllLists = { listName: 'Base', kind: 'base', forWhom: '', currency: 'EUR' }
    const ofProduct = await w.ask.pricing.listProductPrices({ productId: shop.tea.id })
    expect(ofProduct.rows).toMatchObject([
      { ...onAllLists, fromQuantity: 1, unitPrice: '4.20' },
      { ...onAllLists, fromQuantity: 12, unitPrice: '3.90' },
    ])
  })

  test('two people who price the same product do not overwrite each other', async () => {
    const list = await aList('Base')
    const which = { listId: list.id, productId: shop.tea.id }
    await w.ask.pricing.setProductPrices({ ...which, before: [], prices: [price(1, '4.20')] })
    const late = w.ask.pricing.setProductPrices({ ...which, before: [], prices: [price(1, '9.99')] })
    expect(await refusalOf(late)).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const twice = { ...which, before: [withoutId(price(1, '4.20'))], prices: [price(1, '4.00'), price(1, '4.10')] }
    expect(await refusalOf(w.ask.pricing.setProductPrices(twice))).toEqual({
      code: 'PRICE_TWICE',
      data: { fromQuantity: 1, from: '2026-01-01' },
    })
    expect((await w.ask.pricing.listPrices(which)).rows).toMatchObject([{ unitPrice: '4.20' }])
  })

  test('what of a list somebody should look at is named', async () => {
    const list = await aList('Base')
    const other = await aList('Other')
    const prices = [price(1, '4.20', '2026-01-01', '2026-03-31'), price(1, '4.30', '2026-05-01'), price(10, '4.90', '2026-05-01')]
    await w.ask.pricing.setProductPrices({ listId: list.id, productId: shop.tea.id, before: [], prices })
    await w.ask.pricing.setProductPrices({ listId: other.id, productId: shop.tea.id, before: [], prices: [price(10, '3.00')] })
    const { problems, problemCount } = await w.ask.pricing.getPriceList({ id: list.id })
    expect(problems).toMatchObject([
      { kind: 'gap', sku: shop.tea.sku, fromQuantity: 1, from: '2026-04-01', to: '2026-04-30' },
      { kind: 'dearerBreak', fromQuantity: 10 },
      { kind: 'onOtherList', fromQuantity: 10, otherList: 'Other' },
    ])
    expect(problemCount).toBe(3)
    expect((await w.ask.pricing.getPriceList({ id: other.id })).problems).toMatchObject([{ kind: 'noFirstBreak' }, { kind: 'onOtherList' }])
  })

  test('a list is taken away with its prices, and an order keeps what it has', async () => {
    const list = await aList('Base')
    await w.ask.pricing.setProductPrices({ listId: list.id, productId: shop.tea.id, before: [], prices: [price(1, '4.20')] })
    const lines = [{ id: w.ids.next(), productId: shop.tea.id, quantity: 1 }]
    const order = await w.ask.orders.addOrder({ id: w.ids.next(), customerId: shop.customer.id, lines })
    expect(await refusalOf(w.ask.pricing.removePriceList({ id: list.id, version: 7 }))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await w.ask.pricing.removePriceList({ id: list.id, version: list.version })).toEqual({ id: list.id, prices: 1 })
    expect((await w.ask.pricing.listPriceLists({})).lists).toEqual([])
    expect((await w.ask.orders.getOrder({ id: order.id })).lines).toMatchObject([{ unitPrice: '4.20', priceList: 'Base' }])
  })

  test('a tax rate that was entered is taken back, and shipping rules of another hand are not overwritten', async () => {
    const rate = { country: 'DE', taxClass: 'standard', validFrom: '2027-01-01', rateBp: 2000 } as const
    await w.ask.pricing.setTaxRate(rate)
    const { rateBp: _, ...which } = rate
    expect(await w.ask.pricing.removeTaxRate(which)).toEqual(rate)
    expect(await refusalOf(w.ask.pricing.removeTaxRate(which))).toMatchObject({ code: 'TAX_RATE_UNKNOWN' })
    const rule = { id: w.ids.next(), name: 'Parcel', currency: 'EUR', amountMinor: 490 }
    const { rules } = await w.ask.pricing.setShippingRules({ rules: [rule], before: [] })
    expect(await refusalOf(w.ask.pricing.setShippingRules({ rules: [], before: [] }))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    expect(await w.ask.pricing.setShippingRules({ rules: [], before: rules })).toEqual({ rules: [] })
  })
})
