import { expect, test } from 'vitest'
import { type OutgoingPackage, strayPackages } from '#shared/domain/shipping/stray-packages.ts'

const home = { name: 'Ada Bergman', line1: 'Storgatan 1', line2: '', postcode: '411 01', city: 'Göteborg', region: '', country: 'SE' }
const aPackage = (number: string, change: Partial<OutgoingPackage> = {}): OutgoingPackage => ({
  number,
  customerId: 'ada',
  currency: 'EUR',
  shipTo: home,
  ...change,
})

test('packages of one customer to one address leave together, however the address is written', () => {
  const shouted = { ...home, name: 'ADA  BERGMAN', city: 'GÖTEBORG' }
  expect(strayPackages([aPackage('PKG-1'), aPackage('PKG-2', { shipTo: shouted }), aPackage('PKG-3')])).toEqual([])
})

test('one package is never a stray', () => {
  expect(strayPackages([aPackage('PKG-1')])).toEqual([])
})

test.each([
  ['another customer', { customerId: 'bert' }],
  ['another street', { shipTo: { ...home, line1: 'Storgatan 2' } }],
  ['another second line', { shipTo: { ...home, line2: 'Rear building' } }],
  ['another name at the door', { shipTo: { ...home, name: 'Bert Bergman' } }],
  ['another country', { shipTo: { ...home, country: 'NO' } }],
  ['another currency', { currency: 'SEK' }],
])('%s does not share the shipment', (_, change) => {
  expect(strayPackages([aPackage('PKG-1'), aPackage('PKG-2'), aPackage('PKG-3', change)])).toEqual(['PKG-1', 'PKG-3'])
})
