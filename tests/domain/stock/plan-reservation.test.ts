import fc from 'fast-check'
import { expect, test } from 'vitest'
import { planReservation } from '#shared/domain/stock/plan-reservation.ts'
import { walkPosition } from '#shared/domain/stock/walk-position.ts'

const free = (...available: number[]) => available.map((n, i) => ({ stockLevelId: `bin-${i + 1}`, available: n }))

test('one bin that holds it all spares a walk, the nearest first', () => {
  expect(planReservation(free(3, 9, 9), 5)).toEqual([{ stockLevelId: 'bin-2', quantity: 5 }])
})

test('otherwise bins are emptied in walking order', () => {
  expect(planReservation(free(3, 4, 4), 9)).toEqual([
    { stockLevelId: 'bin-1', quantity: 3 },
    { stockLevelId: 'bin-2', quantity: 4 },
    { stockLevelId: 'bin-3', quantity: 2 },
  ])
})

test('a plan never promises more than a bin has or than is wanted, and leaves nothing that could be promised', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 8 }), fc.integer({ min: 1, max: 60 }), (bins, wanted) => {
      const levels = free(...bins)
      const plan = planReservation(levels, wanted)
      for (const { stockLevelId, quantity } of plan) {
        expect(quantity).toBeGreaterThan(0)
        expect(quantity).toBeLessThanOrEqual(levels.find((l) => l.stockLevelId === stockLevelId)?.available ?? 0)
      }
      const planned = plan.reduce((sum, p) => sum + p.quantity, 0)
      expect(planned).toBe(
        Math.min(
          wanted,
          bins.reduce((sum, n) => sum + n, 0),
        ),
      )
    }),
  )
})

test('the walk goes through numbers as numbers and zones as letters', () => {
  const walk = ['B-01-1', 'A-10-1', 'A-2-1', 'A-02-3', 'AA-1-1', 'A-02-10']
  expect(walk.toSorted((a, b) => walkPosition(a) - walkPosition(b))).toEqual(['A-2-1', 'A-02-3', 'A-02-10', 'A-10-1', 'B-01-1', 'AA-1-1'])
})
