import { expect, test } from 'vitest'
import { deviationOf } from '#shared/domain/packing/package-weight.ts'

test.each([
  [1000, 1000, 'none'],
  [1400, 1000, 'none'],
  [960, 1000, 'none'],
  [940, 1000, 'light'],
  [90, 100, 'none'],
  [60, 100, 'light'],
  [1600, 1000, 'heavy'],
  [590, 100, 'none'],
  [9000, 8000, 'none'],
  [500, 0, 'none'],
] as const)('%i g for contents of %i g: %s', (measured, expected, deviation) => {
  expect(deviationOf(measured, expected)).toBe(deviation)
})
