import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packageSscc } from '#shared/domain/packing/package-sscc.ts'
import { isSscc } from '#shared/kernel/gs1.ts'

test('a warehouse with a company prefix numbers its packages behind it', () => {
  expect(packageSscc('4012345', 1)).toBe('040123450000000016')
})

test('a warehouse without one uses the range for inside one company', () => {
  expect(packageSscc('', 1)).toBe('004000000000000015')
})

test('a long prefix goes on with the next extension digit when its serials are used up', () => {
  expect([9_999, 10_000].map((serial) => packageSscc('401234567890', serial).slice(0, 17))).toEqual([
    '04012345678909999',
    '14012345678900000',
  ])
})

test('two serials never make the same SSCC, and each has its check digit', () => {
  const prefix = fc.stringMatching(/^\d{4,12}$/)
  fc.assert(
    fc.property(prefix, fc.uniqueArray(fc.nat(99_999), { minLength: 2, maxLength: 2 }), (gs1Prefix, serials) => {
      const made = serials.map((serial) => packageSscc(gs1Prefix, serial))
      expect(new Set(made).size).toBe(2)
      expect(made.every(isSscc)).toBe(true)
    }),
  )
})
