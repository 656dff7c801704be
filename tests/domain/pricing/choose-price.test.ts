import { expect, test } from 'vitest'
import { choosePrice, type PriceAsk, type PriceEntry } from '#shared/domain/pricing/choose-price.ts'

const base = { listKind: 'base', listName: 'Base', groupId: null, customerId: null, currency: 'EUR', validTo: null } as const
const entry = (wish: Partial<PriceEntry>): PriceEntry => ({ ...base, fromQuantity: 1, unitPrice: '9', validFrom: '2026-01-01', ...wish })
const ask = (wish: Partial<PriceAsk> = {}): PriceAsk => ({
  ...{ customerId: 'anna', groupId: 'trade', currency: 'EUR', quantity: 12, day: '2026-06-01', ownPrice: '10' },
  ...wish,
})
const trade = entry({ listKind: 'group', listName: 'Trade', groupId: 'trade', unitPrice: '8' })
const annas = entry({ listKind: 'customer', listName: 'Anna', customerId: 'anna', unitPrice: '8.50' })

test('the customer’s own price goes before the group’s, that before the base list, that before the product’s', () => {
  const all = [entry({}), trade, annas]
  expect(choosePrice(all, ask())).toEqual({ unitPrice: '8.50', source: 'customer', list: 'Anna', fromQuantity: 1 })
  expect(choosePrice(all, ask({ customerId: 'ben' }))?.list).toBe('Trade')
  expect(choosePrice(all, ask({ customerId: 'ben', groupId: null }))?.list).toBe('Base')
  expect(choosePrice([], ask())).toEqual({ unitPrice: '10', source: 'product', list: '', fromQuantity: 1 })
})

test('the highest break that the quantity reaches wins, and of two the one that began last', () => {
  const breaks = [
    trade,
    { ...trade, fromQuantity: 12, unitPrice: '7' },
    { ...trade, fromQuantity: 13, unitPrice: '6' },
    { ...trade, fromQuantity: 12, unitPrice: '7.20', validFrom: '2026-05-01' },
  ]
  expect(choosePrice(breaks, ask())).toMatchObject({ unitPrice: '7.20', fromQuantity: 12 })
  expect(choosePrice(breaks, ask({ quantity: 11 }))).toMatchObject({ unitPrice: '8', fromQuantity: 1 })
})

test('a price holds from its first day to its last, and only in its currency', () => {
  const summer = [{ ...trade, validFrom: '2026-06-01', validTo: '2026-06-30' }]
  expect(choosePrice(summer, ask())?.source).toBe('group')
  expect(choosePrice(summer, ask({ day: '2026-05-31' }))?.source).toBe('product')
  expect(choosePrice(summer, ask({ day: '2026-07-01' }))?.source).toBe('product')
  expect(choosePrice(summer, ask({ currency: 'CHF', ownPrice: undefined }))).toBeUndefined()
})
