import { expect, test } from 'vitest'
import { readTimes } from '#renderer/records/read-times.ts'

test('a number and a star say how many', () => {
  expect(readTimes('12*TEA-EG-250')).toEqual({ times: 12, what: 'TEA-EG-250' })
  expect(readTimes(' 3 × tea ')).toEqual({ times: 3, what: 'tea' })
  expect(readTimes('4 x mug')).toEqual({ times: 4, what: 'mug' })
})

test('a code that only looks like it is taken as it stands', () => {
  expect(readTimes('4006381333931')).toEqual({ times: 1, what: '4006381333931' })
  expect(readTimes('3XL-SHIRT')).toEqual({ times: 1, what: '3XL-SHIRT' })
  expect(readTimes('0*TEA')).toEqual({ times: 1, what: '0*TEA' })
})
