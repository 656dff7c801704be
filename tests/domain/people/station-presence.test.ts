import { expect, test } from 'vitest'
import { isStationOn, SAYS_HERE_EVERY_MS } from '#shared/domain/people/station-presence.ts'

test('a station may miss one sign of life, not two; one that was never heard is off', () => {
  expect(isStationOn(1000, 1000 + 2 * SAYS_HERE_EVERY_MS)).toBe(true)
  expect(isStationOn(1000, 1000 + 3 * SAYS_HERE_EVERY_MS)).toBe(false)
  expect(isStationOn(undefined, 1000)).toBe(false)
})
