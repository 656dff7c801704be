import { expect, test } from 'vitest'
import { toteCodes } from '#shared/domain/labels/tote-codes.ts'

test('codes are counted on from the number at the end, with as many digits', () => {
  expect(toteCodes('T-098', 3)).toEqual(['T-098', 'T-099', 'T-100'])
  expect(toteCodes(' 7 ', 2)).toEqual(['7', '8'])
  expect(toteCodes('A1-9', 2)).toEqual(['A1-9', 'A1-10'])
})

test('a code without a number, or none wanted, gives no codes, and never more than a roll', () => {
  expect(toteCodes('BLUE', 3)).toBeUndefined()
  expect(toteCodes('T-1', 0)).toBeUndefined()
  expect(toteCodes('T-1', 9000)?.length).toBe(500)
})
