import { expect, test } from 'vitest'
import { readableScan } from '#renderer/ui/floor/prompt.ts'

test('signs that cannot be seen are named', () => {
  expect(readableScan(']d20104012345123456\x1d10L22')).toBe(']d20104012345123456<GS>10L22')
  expect(readableScan('A\x00B\tC')).toBe('A<0>B<TAB>C')
})

test('a scan too long for the band is cut', () => {
  expect(readableScan('x'.repeat(100), 10)).toBe('xxxxxxxxxx…')
})
