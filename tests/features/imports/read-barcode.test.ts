import { expect, it } from 'vitest'
import { readBarcode } from '#electron/features/imports/read-barcode.ts'

it.each(['96385074', '036000291452', '4006381333931', '10614141000415', 'APRON-01', '7', '123456', '1234567890123456', 'a b'])(
  '%s is a barcode',
  (text) => {
    expect(readBarcode(text)).toEqual({ ok: true, value: text })
  },
)

it.each([
  ['4006381333932', { code: 'GTIN_CHECK', expected: '4006381333931' }],
  ['36000291452', { code: 'GTIN_LENGTH', expected: '036000291452' }],
  ['5.01235E+12', { code: 'GTIN_SPOILT_BY_SPREADSHEET' }],
  ['5,01235e12', { code: 'GTIN_SPOILT_BY_SPREADSHEET' }],
  ['Größe', { code: 'CODE_WRONG' }],
  ['x'.repeat(49), { code: 'TOO_LONG', expected: '48' }],
])('%s is none', (text, refusal) => {
  expect(readBarcode(text)).toEqual({ ok: false, refusal })
})
