import { expect, test } from 'vitest'
import { StationRoll } from '#electron/api/station-roll.ts'

test('made-up names push out the station that was heard longest ago, not one that is heard', () => {
  const roll = new StationRoll()
  roll.hear('PACK-1', 1)
  roll.hear('PACK-2', 2)
  for (let n = 0; n < 499; n += 1) {
    roll.hear(`made-up-${n}`, 3)
    roll.hear('PACK-2', 4)
  }
  expect(roll.heardAt('PACK-1')).toBeUndefined()
  expect(roll.heardAt('PACK-2')).toBe(4)
  expect(roll.heardAt('made-up-498')).toBe(3)
})
