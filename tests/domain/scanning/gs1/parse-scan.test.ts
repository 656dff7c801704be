import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkPairOf } from '#shared/domain/scanning/gs1/check-pair.ts'
import { problemLine } from '#shared/domain/scanning/gs1/faults.ts'
import { parseScan } from '#shared/domain/scanning/gs1/parse-scan.ts'
import { fullYear } from '#shared/domain/scanning/gs1/value-rules.ts'

const GS = '\x1d'
const facts = { year: 2026 }

function said(raw: string) {
  const { kind, elements, error } = parseScan(raw, facts)
  return error === undefined ? { kind, ...Object.fromEntries(elements) } : { kind, error: problemLine(error) }
}

describe('a GS1 element string', () => {
  test.each([
    [
      'a case with its lot and best-before day',
      ']C1010950600013435217251231' + '10A7',
      { '01': '09506000134352', '17': '251231', '10': 'A7' },
    ],
    [
      'a lot before a serial number wants a separator',
      `]d20109506000134352${'10'}A7${GS}21S-1`,
      { '01': '09506000134352', '10': 'A7', '21': 'S-1' },
    ],
    [
      'a separator after a value of fixed length, and at the end',
      `]C10109506000134352${GS}10A7${GS}`,
      { '01': '09506000134352', '10': 'A7' },
    ],
    ['one separator in front', `]d2${GS}0109506000134352`, { '01': '09506000134352' }],
    ['a pallet', ']C100376104250021234569', { '00': '376104250021234569' }],
    ['the whole of a month', ']e0010950600013435217251200', { '01': '09506000134352', '17': '251200' }],
    ['a weight in kilograms with three decimals', ']e001995060001343553103001750', { '01': '99506000134355', '3103': '001750' }],
    ['the same value twice', ']d2010950600013435201' + '09506000134352', { '01': '09506000134352' }],
  ])('%s', (_name, raw, elements) => {
    expect(said(raw)).toEqual({ kind: 'gs1', ...elements })
  })

  test.each([
    ['a wrong check digit', ']C10109506000134353', '(01) 09506000134353: the check digit is wrong'],
    ['a day that does not exist', ']C1010950600013435217260230', '(17) 260230: that day does not exist'],
    ['29 February of a common year', ']C1010950600013435217260229', '(17) 260229: that day does not exist'],
    ['a value that is too short', ']C101095060001343', '(01): the value is too short'],
    ['a value that is too long for want of a separator', ']C1010950600013435210A123456789012345678921S', '(10): the value is too long'],
    ['no identifier', ']C10500', 'no identifier begins with 0500'],
    ['a character that GS1 has not', ']d2010950600013435210ä', '(10): the value has characters that it may not have'],
    ['a lot of nothing', ']C110A7', '(10): it needs (01) / (02) / (03) / (8006) / (8026) beside it'],
    ['a content and a trade item', ']C1010950600013435202095060001343523712', '(01): it may not stand beside (37)'],
    ['two different lots', `]d2010950600013435210A${GS}10B`, '(10): it stands there twice with different values'],
    ['nothing', ']C1', 'there is nothing in it'],
    ['a country that is none', ']C10109506000134352422002', '(422) 002: no country has that number'],
    ['a signature without the serial part of its key', `]d22539506000134352${GS}8030ABC`, '(8030): it needs the serial part of (253)'],
  ])('%s is refused and says so', (_name, raw, error) => {
    expect(said(raw)).toEqual({ kind: 'gs1', error })
  })

  test('is read with its brackets too', () => {
    expect(said('(01)09506000134352(10)A(7)(17)251231')).toEqual({ kind: 'gs1', '01': '09506000134352', '10': 'A(7)', '17': '251231' })
    expect(said('(05)1')).toEqual({ kind: 'gs1', error: 'there is no identifier (05)' })
  })
})

describe('a GS1 Digital Link', () => {
  test.each([
    ['a key', ']Q1https://id.gs1.org/01/09506000134352', { '01': '09506000134352' }],
    [
      'qualifiers in their order',
      'https://example.com/shop/01/09506000134352/22/2A/10/ABC%2F1/21/7',
      { '01': '09506000134352', '22': '2A', '10': 'ABC/1', '21': '7' },
    ],
    [
      'attributes, and a parameter that is nobody’s',
      ']d1https://example.com/01/09506000134352?17=251231&utm=x',
      { '01': '09506000134352', '17': '251231' },
    ],
  ])('%s', (_name, raw, elements) => {
    expect(said(raw)).toEqual({ kind: 'digitalLink', ...elements })
  })

  test.each([
    ['qualifiers out of order', 'https://example.com/01/09506000134352/21/7/10/A', '/21/10 may not follow the key in this order'],
    ['a GTIN of thirteen digits', 'https://example.com/01/9506000134352', '(01): the value is too short'],
    ['a wrong check digit', 'https://example.com/01/09506000134353', '(01) 09506000134353: the check digit is wrong'],
    [
      'a key behind the question mark',
      'https://example.com/01/09506000134352?03=09506000134352',
      '(03): it may not stand behind the question mark',
    ],
    ['a lot behind it that has its place in the path', 'https://example.com/01/09506000134352?10=A', '(10): it belongs in the path'],
    ['an unknown identifier behind it', 'https://example.com/01/09506000134352?05=1', 'there is no identifier (05)'],
  ])('%s is refused and says so', (_name, raw, error) => {
    expect(said(raw)).toMatchObject({ kind: 'digitalLink', error })
  })

  test('an address that carries no key is just text', () => {
    expect(said(']Q1https://example.com/tea')).toEqual({ kind: 'plain', error: 'the path has no GS1 key' })
  })
})

describe('what is no element string', () => {
  test.each([
    [']E04006381333931', { kind: 'gtin', '01': '04006381333931' }],
    [']E496385074', { kind: 'gtin', '01': '00000096385074' }],
    [']I110614141000415', { kind: 'gtin', '01': '10614141000415' }],
    ['036000291452', { kind: 'gtin', '01': '00036000291452' }],
    [']E04006381333932', { kind: 'gtin', error: '4006381333932: the check digit is wrong' }],
    [']E0400638133393', { kind: 'gtin', error: '400638133393: it has not 13 digits' }],
    [']C0A-01-1', { kind: 'plain' }],
    ['TEA-EG-250', { kind: 'plain' }],
    ['{"order":"SO-1"}', { kind: 'plain' }],
    [`]E02112345678900|]e010A7`, { kind: 'gs1', '01': '02112345678900', '10': 'A7' }],
  ])('%s', (raw, expected) => {
    expect(said(raw)).toEqual(expected)
  })
})

test('the check pair of a model number is the one of the General Specifications', () => {
  expect(checkPairOf('1987654Ad4X4bL5ttr2310c')).toBe('2K')
})

test('two digits of a year mean the nearest century: 49 years back to 50 ahead', () => {
  expect([26, 76, 77, 99, 0].map((digits) => fullYear(digits, 2026))).toEqual([2026, 2076, 1977, 1999, 2000])
  expect(fullYear(0, 1999)).toBe(2000)
})

test('no text of any kind breaks it', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.string().map((text) => `]C1${text}`),
    fc.webUrl().map((url) => `${url}/01/${url}`),
  )
  fc.assert(
    fc.property(anything, (raw) => {
      expect(parseScan(raw, facts).elements).toBeInstanceOf(Map)
    }),
    { numRuns: 3000 },
  )
})
