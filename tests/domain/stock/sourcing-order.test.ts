import { expect, test } from 'vitest'
import { planByHouse } from '#shared/domain/stock/plan-reservation.ts'
import { sourcingOrder } from '#shared/domain/stock/sourcing-order.ts'

const houses = [
  { id: 'north', rank: 3, helpsOthers: true },
  { id: 'shop', rank: 1, helpsOthers: false },
  { id: 'south', rank: 2, helpsOthers: true },
]

test('the house of the order is asked first, then those that help others by their rank', () => {
  expect(sourcingOrder(houses, 'north')).toEqual(['north', 'south'])
  expect(sourcingOrder(houses, 'shop')).toEqual(['shop', 'south', 'north'])
})

test('the preferred house gives what it has before another is asked, and a house that is not named gives nothing', () => {
  const free = [
    { stockLevelId: 'n1', available: 9, warehouseId: 'north' },
    { stockLevelId: 's1', available: 2, warehouseId: 'south' },
    { stockLevelId: 'x1', available: 9, warehouseId: 'shop' },
  ]
  expect(planByHouse(free, ['south', 'north'], 5)).toEqual([
    { stockLevelId: 's1', quantity: 2 },
    { stockLevelId: 'n1', quantity: 3 },
  ])
  expect(planByHouse(free, ['south'], 5)).toEqual([{ stockLevelId: 's1', quantity: 2 }])
})
