import { expect, test } from 'vitest'
import { addressLines, type PostalAddress } from '#shared/domain/printing/address-lines.ts'

const hamburg: PostalAddress = { line1: 'Speicherstr. 4', line2: '', postcode: '20457', city: 'Hamburg', region: '', country: 'DE' }
const fromGermany = { country: 'DE', language: 'de' }

test.each([
  ['at home', hamburg, fromGermany, ['Speicherstr. 4', '20457 Hamburg']],
  ['from abroad', hamburg, { country: 'SE', language: 'en' }, ['Speicherstr. 4', '20457 Hamburg', 'GERMANY']],
  ['with a second line', { ...hamburg, line2: 'Tor 3' }, fromGermany, ['Speicherstr. 4', 'Tor 3', '20457 Hamburg']],
  [
    'in the United States',
    { line1: '1120 NW Couch St', line2: '', postcode: '97209', city: 'Portland', region: 'OR', country: 'US' },
    fromGermany,
    ['1120 NW Couch St', 'Portland, OR 97209', 'VEREINIGTE STAATEN'],
  ],
  [
    'in Canada',
    { line1: '99 Bank St', line2: '', postcode: 'K1P 1H4', city: 'Ottawa', region: 'ON', country: 'CA' },
    { country: 'CA', language: 'en' },
    ['99 Bank St', 'Ottawa, ON  K1P 1H4'],
  ],
  [
    'in Britain',
    { line1: '4 Butler’s Wharf', line2: '', postcode: 'SE1 2YE', city: 'London', region: '', country: 'GB' },
    { country: 'GB', language: 'en' },
    ['4 Butler’s Wharf', 'London', 'SE1 2YE'],
  ],
  [
    'where there is no postcode',
    { line1: '12 Queen’s Road', line2: '', postcode: '', city: 'Hong Kong', region: '', country: 'HK' },
    { country: 'HK', language: 'en' },
    ['12 Queen’s Road', 'Hong Kong'],
  ],
  [
    'in Hungary, where the town comes first',
    { line1: 'Fő utca 4', line2: '2. em.', postcode: '1011', city: 'Budapest', region: '', country: 'HU' },
    { country: 'HU', language: 'en' },
    ['1011 Budapest', 'Fő utca 4', '2. em.'],
  ],
  [
    'in Italy, where the province follows the town',
    { line1: 'Via Dante 4', line2: '', postcode: '20121', city: 'Milano', region: 'MI', country: 'IT' },
    { country: 'IT', language: 'en' },
    ['Via Dante 4', '20121 Milano MI'],
  ],
  [
    'in Brazil',
    { line1: 'Rua Augusta 4', line2: '', postcode: '01305-000', city: 'São Paulo', region: 'SP', country: 'BR' },
    { country: 'BR', language: 'en' },
    ['Rua Augusta 4', 'São Paulo - SP', '01305-000'],
  ],
  [
    'in Korea, whose template would lose a part',
    { line1: 'Sejong-daero 4', line2: '', postcode: '03051', city: 'Seoul', region: '', country: 'KR' },
    { country: 'KR', language: 'en' },
    ['Sejong-daero 4', '03051 Seoul'],
  ],
] as const)('an address %s', (_where, address, from, lines) => {
  expect(addressLines(address, from)).toEqual(lines)
})
