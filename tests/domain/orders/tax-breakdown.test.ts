import fc from 'fast-check'
import { expect, test } from 'vitest'
import { totalsOf } from '#shared/domain/orders/tax-breakdown.ts'

test('the tax of a rate is rounded once, on the sum of its lines', () => {
  const lines = Array.from({ length: 3 }, () => ({ netMinor: 33, taxRateBp: 1900 }))
  // 99 at 19 % is 18.81; rounding each line would give 18.
  expect(totalsOf(lines)).toEqual({ taxes: [{ rateBp: 1900, netMinor: 99, taxMinor: 19 }], netMinor: 99, taxMinor: 19, grossMinor: 118 })
})

test('whatever the lines, the total is what its groups add up to', () => {
  const line = fc.record({ netMinor: fc.integer({ min: 0, max: 10_000_000 }), taxRateBp: fc.constantFrom(0, 700, 1900, 2550) })
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const totals = totalsOf(lines)
      const sum = (pick: (group: (typeof totals.taxes)[number]) => number) => totals.taxes.reduce((total, group) => total + pick(group), 0)
      expect(totals.netMinor).toBe(lines.reduce((total, l) => total + l.netMinor, 0))
      expect(totals.netMinor).toBe(sum((g) => g.netMinor))
      expect(totals.taxMinor).toBe(sum((g) => g.taxMinor))
      expect(totals.grossMinor).toBe(totals.netMinor + totals.taxMinor)
    }),
  )
})
