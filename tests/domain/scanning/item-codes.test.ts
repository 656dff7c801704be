import fc from 'fast-check'
import { expect, test } from 'vitest'
import { itemCodesOf, spellingsOf } from '#shared/domain/scanning/item-codes.ts'
import { readScan } from '#shared/domain/scanning/read-scan.ts'
import { gs1CheckDigit } from '#shared/kernel/gs1.ts'

const codesOf = (raw: string) => itemCodesOf(readScan(raw, Date.UTC(2026, 10, 27)))

test.each([
  ['036000291452', ['00036000291452', '0036000291452', '036000291452']],
  ['0036000291452', ['00036000291452', '0036000291452', '036000291452']],
  ['00036000291452', ['00036000291452', '0036000291452', '036000291452']],
  ['4006381333931', ['04006381333931', '4006381333931']],
  ['96385074', ['00000096385074', '0000096385074', '000096385074', '96385074']],
  ['14006381333938', ['14006381333938']],
  ['036000291453', ['036000291453']],
  ['CASE-EG', ['CASE-EG']],
])('%s is spelled %j', (code, spellings) => {
  expect(spellingsOf(code)).toEqual(spellings)
})

test.each([
  ['an AIM identifier', ']E04006381333931'],
  ['a GS1-128 with lot and date', ']C1010400638133393117270131\x1d10L-7'],
  ['a GS1 DataMatrix that opens with FNC1', ']d2\x1d0104006381333931\x1d10L-7'],
  ['the human-readable form', '(01)04006381333931(10)L-7'],
  ['a GS1 Digital Link', 'https://id.gs1.org/01/04006381333931/10/L-7?17=270131'],
  ['a Digital Link with a short GTIN', 'https://example.com/p/01/4006381333931'],
])('the GTIN is found in %s', (_name, scan) => {
  expect(codesOf(scan)).toContain('4006381333931')
})

test('a plain code comes first, so that what looks like a GS1 string may still be a code of the house', () => {
  expect(codesOf('0104006381333931')[0]).toBe('0104006381333931')
})

test('an element string with a wrong check digit holds no GTIN', () => {
  expect(codesOf('0104006381333932')).toEqual(['0104006381333932'])
})

test('however a GTIN is written, the scan leads to each of its spellings', () => {
  const gtins = fc
    .tuple(fc.constantFrom(7, 11, 12, 13), fc.bigInt({ min: 0n, max: 9_999_999_999_999n }))
    .map(([length, n]) => n.toString().padStart(13, '0').slice(-length))
    .map((body) => body + gs1CheckDigit(body))
  fc.assert(
    fc.property(gtins, (gtin) => {
      for (const spelling of spellingsOf(gtin)) {
        expect(spellingsOf(spelling)).toEqual(spellingsOf(gtin))
        expect(codesOf(`]E0${spelling}\r`)).toContain(gtin)
      }
    }),
  )
})
