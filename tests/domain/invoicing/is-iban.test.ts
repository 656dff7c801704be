import { expect, test } from 'vitest'
import { isIban } from '#shared/domain/invoicing/is-iban.ts'

test('an IBAN fits with or without spaces, whatever its country', () => {
  for (const iban of ['DE89 3704 0044 0532 0130 00', 'GB82WEST12345698765432', 'ch93 0076 2011 6238 5295 7'])
    expect(isIban(iban)).toBe(true)
})

test('an IBAN with two digits exchanged does not fit', () => {
  expect(isIban('DE89 3704 0044 0532 0130 01')).toBe(false)
  expect(isIban('DE98 3704 0044 0532 0130 00')).toBe(false)
})

test('what is no IBAN at all does not fit', () => {
  for (const text of ['', 'DE89', '3704004405320130', 'DE89 3704 0044 0532 0130 00!']) expect(isIban(text)).toBe(false)
})
