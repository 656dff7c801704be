import { expect, test } from 'vitest'
import { packageCode } from '#shared/domain/packing/package-code.ts'

const sscc = '040123450000000016'

test.each([sscc, `00${sscc}`, `]C100${sscc}`, `]C1(00)${sscc}`, `(00)${sscc}`, ` ${sscc}\r`])('%j is an SSCC', (scan) => {
  expect(packageCode(scan)).toEqual({ kind: 'sscc', sscc })
})

test('a wrong check digit makes no SSCC', () => {
  expect(packageCode('040123450000000017')).toEqual({ kind: 'number', number: '040123450000000017' })
})

test('a document number is read in any case, with whatever the scanner puts around it', () => {
  expect([' pkg-000012\r\n', ']C1so-000007'].map(packageCode)).toEqual([
    { kind: 'number', number: 'PKG-000012' },
    { kind: 'number', number: 'SO-000007' },
  ])
})
