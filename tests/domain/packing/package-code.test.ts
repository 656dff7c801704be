import { expect, test } from 'vitest'
import { packageCode } from '#shared/domain/packing/package-code.ts'

const now = Date.UTC(2026, 10, 27)
const sscc = '040123450000000016'

test.each([sscc, `00${sscc}`, `]C100${sscc}`, `]C1(00)${sscc}`, `(00)${sscc}`, ` ${sscc}\r`])('%j is an SSCC', (scan) => {
  expect(packageCode(scan, now)).toEqual({ kind: 'sscc', sscc })
})

test('a wrong check digit makes no SSCC', () => {
  expect(packageCode('040123450000000017', now)).toEqual({ kind: 'number', number: '040123450000000017' })
})

test('a document number is read in any case, with whatever the scanner puts around it', () => {
  expect([' pkg-000012\r\n', ']C1so-000007'].map((code) => packageCode(code, now))).toEqual([
    { kind: 'number', number: 'PKG-000012' },
    { kind: 'number', number: 'SO-000007' },
  ])
})
