import { expect, test } from 'vitest'
import { marginsOf } from '#shared/domain/pricing/margins.ts'
import { movingAverage } from '#shared/domain/pricing/moving-average.ts'

test('the average cost moves with what comes in, exact to four decimals', () => {
  expect(movingAverage({ onHand: 0, average: null }, { quantity: 10, unitCost: '2.50' })).toBe('2.5')
  expect(movingAverage({ onHand: 10, average: '2.5' }, { quantity: 5, unitCost: '4' })).toBe('3')
  expect(movingAverage({ onHand: 2, average: '1' }, { quantity: 1, unitCost: '2' })).toBe('1.3333')
  expect(movingAverage({ onHand: 0, average: '9' }, { quantity: 3, unitCost: '1.1' })).toBe('1.1')
  expect(movingAverage({ onHand: 7, average: null }, { quantity: 1, unitCost: '2' })).toBe('2')
  expect(movingAverage({ onHand: 900_000_000, average: '123456.7891' }, { quantity: 1, unitCost: '0.0001' })).toBe('123456.789')
})

test('a margin is what is left of the price without tax, line by line and after the discount on the whole order', () => {
  const lines = [
    { id: 'tea', netMinor: 1800, units: [{ quantity: 4, costPrice: '2.125' }] },
    { id: 'mug', netMinor: 500, units: [{ quantity: 1, costPrice: '6' }] },
  ]
  const { lines: each, total, unknown } = marginsOf(lines, 300, 'EUR')
  expect(each.get('tea')).toEqual({ costMinor: 850, marginMinor: 950, marginBp: 5278 })
  expect(each.get('mug')).toEqual({ costMinor: 600, marginMinor: -100, marginBp: -2000 })
  expect(total).toEqual({ costMinor: 1450, marginMinor: 550, marginBp: 2750 })
  expect(unknown).toEqual([])
})

test('lines whose cost nobody knows are left out and named, and their part of the discount with them', () => {
  const lines = [
    { id: 'tea', netMinor: 1000, units: [{ quantity: 1, costPrice: '4' }] },
    { id: 'mug', netMinor: 3000, units: [{ quantity: 1, costPrice: null }] },
  ]
  const { total, unknown } = marginsOf(lines, 400, 'EUR')
  expect(total).toEqual({ costMinor: 400, marginMinor: 500, marginBp: 5556 })
  expect(unknown).toEqual(['mug'])
  expect(marginsOf([{ id: 'gift', netMinor: 0, units: [{ quantity: 1, costPrice: '1' }] }], 0, 'EUR').total.marginBp).toBeNull()
})

test('units that left at an older average keep it, beside those that are still to leave', () => {
  const units = [
    { quantity: 2, costPrice: '1.5' },
    { quantity: 3, costPrice: '2' },
  ]
  expect(marginsOf([{ id: 'tea', netMinor: 2250, units }], 0, 'EUR').lines.get('tea')).toEqual({
    costMinor: 900,
    marginMinor: 1350,
    marginBp: 6000,
  })
})
