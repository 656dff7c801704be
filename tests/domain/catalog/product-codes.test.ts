import { expect, test } from 'vitest'
import { rightGtinOf } from '#shared/domain/catalog/check-digit.ts'
import { foldSku } from '#shared/domain/catalog/fold-sku.ts'

test.each([
  ['4006381333932', '4006381333931'],
  ['036000291453', '036000291452'],
  ['96385070', '96385074'],
  ['14006381333931', '14006381333938'],
])('%s was meant to be %s', (code, meant) => {
  expect(rightGtinOf(code)).toBe(meant)
})

test.each(['4006381333931', '96385074', '12345', '123456789', '1234567890123456', 'A006381333932', ''])(
  '%j is right, or no GTIN',
  (code) => {
    expect(rightGtinOf(code)).toBeUndefined()
  },
)

test.each([
  ['TEA-EG 250', 'tea-eg250'],
  ['tea-EG\u00a0250', 'tea-eg250'],
  ['ＴＥＡ', 'tea'],
  ['Größe', 'größe'],
])('%j looks like %j', (sku, folded) => {
  expect(foldSku(sku)).toBe(folded)
})
