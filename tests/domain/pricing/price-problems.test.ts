import { expect, test } from 'vitest'
import { hiddenBehind } from '#shared/domain/pricing/choose-shipping.ts'
import { priceProblems } from '#shared/domain/pricing/price-problems.ts'

const price = (fromQuantity: number, unitPrice: string, validFrom: string, validTo: string | null = null) => {
  return { productId: 'tea', fromQuantity, unitPrice, validFrom, validTo }
}

test('prices that follow one another without a gap, and an offer within one, are right', () => {
  const year = [price(1, '4.20', '2026-01-01', '2026-12-31'), price(1, '4.40', '2027-01-01')]
  expect(priceProblems([...year, price(1, '3.90', '2026-11-20', '2026-11-30')])).toEqual([])
  expect(priceProblems([price(1, '4.20', '2026-01-01'), price(1, '4.40', '2026-06-01')])).toEqual([])
})

test('days that two prices claim, and days that none does, are named', () => {
  const found = priceProblems([price(1, '4.20', '2026-01-01', '2026-06-30'), price(1, '4.40', '2026-06-01', '2026-12-31')])
  expect(found).toEqual([{ productId: 'tea', kind: 'overlap', fromQuantity: 1, from: '2026-06-01', to: '2026-06-30' }])
  const gap = priceProblems([price(1, '4.20', '2026-01-01', '2026-02-28'), price(1, '4.40', '2026-03-02')])
  expect(gap).toEqual([{ productId: 'tea', kind: 'gap', fromQuantity: 1, from: '2026-03-01', to: '2026-03-01' }])
})

test('a larger quantity that costs more, and breaks without a single price, are named', () => {
  expect(priceProblems([price(1, '4.20', '2026-01-01'), price(10, '4.5', '2026-01-01')])).toMatchObject([{ kind: 'dearerBreak' }])
  expect(priceProblems([price(6, '4.20', '2026-01-01')])).toMatchObject([{ kind: 'noFirstBreak', fromQuantity: 6 }])
})

test('a shipping rule behind one that fits everything is never reached', () => {
  const rule = { name: 'Parcel', currency: 'EUR', country: 'SE', carrier: '', maxWeightGrams: 1000, amountMinor: 490, freeFromMinor: null }
  const wide = { ...rule, name: 'Wide', country: '', maxWeightGrams: null }
  expect(hiddenBehind(rule, [wide])).toBe(wide)
  expect(hiddenBehind(wide, [rule])).toBeUndefined()
  expect(hiddenBehind({ ...rule, maxWeightGrams: null }, [{ ...wide, maxWeightGrams: 5000 }])).toBeUndefined()
})
