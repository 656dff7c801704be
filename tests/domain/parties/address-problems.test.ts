import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { addressProblems } from '#shared/domain/parties/address-problems.ts'
import { countryNamed } from '#shared/domain/parties/country-named.ts'
import { postcodeExamples, postcodeNeeded, regionNeeded } from '#shared/domain/parties/postal-countries.ts'
import { countryCodes } from '#shared/kernel/countries.ts'

const good = { line1: 'Speicherstr. 4', city: 'Hamburg', postcode: '20457', region: '', country: 'DE' }
const kinds = (change: Partial<typeof good>) => addressProblems({ ...good, ...change }).map(({ kind }) => kind)

test('an address that its post accepts has no problem', () => {
  expect(addressProblems(good)).toEqual([])
})

test.each([
  ['a German postcode of four digits', { postcode: '2045' }, ['postcodeForm']],
  ['a German postcode with a letter', { postcode: 'D-20457' }, ['postcodeForm']],
  ['no postcode in Germany', { postcode: '' }, ['postcodeMissing']],
  ['a British postcode in small letters', { country: 'GB', postcode: 'se1 2ye' }, []],
  ['a British forces postcode', { country: 'GB', postcode: 'BFPO 61' }, []],
  ['an American address without its state', { country: 'US', postcode: '97209' }, ['regionMissing']],
  ['an American postcode of nine digits', { country: 'US', postcode: '97209-1234', region: 'OR' }, []],
  ['no postcode where there is none', { country: 'HK', postcode: '', region: 'Kowloon' }, []],
  ['an Irish address without its Eircode', { country: 'IE', postcode: '' }, []],
  ['nothing at all', { line1: ' ', city: '', postcode: '' }, ['line1Missing', 'postcodeMissing', 'cityMissing']],
] as const)('%s', (_what, change, expected) => {
  expect(kinds(change)).toEqual(expected)
})

test('a postcode of the wrong form is answered with one of the right form', () => {
  expect(addressProblems({ ...good, country: 'SE', postcode: 'abc' })).toEqual([
    { field: 'postcode', kind: 'postcodeForm', example: '11455' },
  ])
})

test('every example that is shown has the form it stands for', () => {
  const wrong = [...postcodeExamples].filter(([country, postcode]) => kinds({ country, postcode, region: 'x' }).length > 0)
  expect(wrong).toEqual([])
})

const file = new URL('../../../../shared/data/libaddressinput-countryinfo.txt', import.meta.url)

test.skipIf(!existsSync(file))('what is needed per country is what libaddressinput publishes, and its postcodes are accepted', () => {
  const needed = { Z: new Set<string>(), S: new Set<string>() }
  const refused: string[] = []
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [, country = '', json = '{}'] = /^data\/([A-Z]{2})=(.*)$/.exec(line) ?? []
    if (!countryCodes.includes(country)) continue
    const { require = 'AC', zipex = '' } = JSON.parse(json) as { require?: string; zipex?: string } // as published
    for (const part of ['Z', 'S'] as const) if (require.includes(part)) needed[part].add(country)
    for (const postcode of zipex.split(',').filter(Boolean)) {
      if (kinds({ country, postcode, region: 'x' }).length > 0) refused.push(`${country} ${postcode}`)
    }
  }
  expect([...postcodeNeeded].sort()).toEqual([...needed.Z].sort())
  expect([...regionNeeded].sort()).toEqual([...needed.S].sort())
  expect(refused).toEqual(['GB RH6 OHP']) // written with the letter O there
})

test.each([
  ['UK', 'GB'],
  ['EIRE', 'IE'],
  ['England', 'GB'],
  ['deu', 'DE'],
  ['Deutschland', 'DE'],
  ['Allemagne', 'DE'],
  ['  south   Korea ', 'KR'],
  ['Tschechien', 'CZ'],
  ['se', 'SE'],
  ['Atlantis', undefined],
])('%s is the country %s', (written, code) => {
  expect(countryNamed(written)).toBe(code)
})
