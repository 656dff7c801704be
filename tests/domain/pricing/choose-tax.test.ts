import { expect, test } from 'vitest'
import { chooseTax, type TaxAsk } from '#shared/domain/pricing/choose-tax.ts'
import { taxCountry } from '#shared/domain/pricing/tax-country.ts'
import type { TaxRate } from '#shared/domain/pricing/tax-rules.ts'

const rate = (country: string, taxClass: TaxRate['taxClass'], rateBp: number, validFrom = '2000-01-01') => ({
  country,
  taxClass,
  validFrom,
  rateBp,
})
const ask = (wish: Partial<TaxAsk>): TaxAsk => ({
  homeCountry: 'DE',
  policy: { isSmallBusiness: false, usesOss: false },
  rates: [rate('DE', 'standard', 1900), rate('DE', 'reduced', 700), rate('FR', 'standard', 2000), rate('FR', 'reduced', 1000)],
  customerKind: 'business',
  taxNumber: '',
  country: 'DE',
  day: '2026-09-07',
  taxClass: 'standard',
  productRateBp: 1900,
  ...wish,
})

test('at home the class decides, and a product without one carries its own rate', () => {
  expect(chooseTax(ask({ taxClass: 'reduced' }))).toEqual({ category: 'S', rateBp: 700, reason: 'home' })
  expect(chooseTax(ask({ taxClass: null, productRateBp: 550 }))).toEqual({ category: 'S', rateBp: 550, reason: 'productRate' })
  expect(chooseTax(ask({ taxClass: null, productRateBp: 0 }))).toMatchObject({ category: 'Z', rateBp: 0 })
  expect(chooseTax(ask({ taxClass: 'zero' }))).toMatchObject({ category: 'Z', reason: 'zeroRated' })
  expect(chooseTax(ask({ taxClass: 'exempt' }))).toMatchObject({ category: 'E', reason: 'exemptGoods' })
})

test('a rate that changes on a day holds from that day on', () => {
  const rates = [rate('DE', 'standard', 1900), rate('DE', 'standard', 1600, '2026-07-01'), rate('DE', 'standard', 1900, '2027-01-01')]
  expect([`2026-06-30`, `2026-07-01`, `2027-01-01`].map((day) => chooseTax(ask({ rates, day })).rateBp)).toEqual([1900, 1600, 1900])
})

test('a business elsewhere in the EU with a VAT number of the right form is supplied free of tax; a wrong digit is taxed', () => {
  const french = { country: 'FR', taxNumber: 'FR 83 404 833 048' }
  expect(chooseTax(ask(french))).toEqual({ category: 'K', rateBp: 0, reason: 'intraCommunity' })
  expect(chooseTax(ask({ ...french, taxNumber: 'FR 83 404 833 049' }))).toMatchObject({ category: 'S', rateBp: 1900 })
  expect(chooseTax(ask({ ...french, customerKind: 'private' }))).toMatchObject({ category: 'S', rateBp: 1900 })
  // A German number does not make a delivery to France free of tax.
  expect(chooseTax(ask({ ...french, taxNumber: 'DE123456788' }))).toMatchObject({ category: 'S', rateBp: 1900 })
})

test('under the One Stop Shop a private customer pays the rate of the country where the goods go', () => {
  const policy = { isSmallBusiness: false, usesOss: true }
  const french = { country: 'FR', customerKind: 'private', policy } as const
  expect(chooseTax(ask(french))).toEqual({ category: 'S', rateBp: 2000, reason: 'distanceSale' })
  expect(chooseTax(ask({ ...french, taxClass: null, productRateBp: 700 }))).toMatchObject({ rateBp: 1000, reason: 'distanceSale' })
})

test('out of the EU is an export, and who charges no tax charges none anywhere', () => {
  expect(chooseTax(ask({ country: 'CH' }))).toEqual({ category: 'G', rateBp: 0, reason: 'export' })
  const policy = { isSmallBusiness: true, usesOss: false }
  expect(chooseTax(ask({ policy }))).toEqual({ category: 'E', rateBp: 0, reason: 'smallBusiness' })
})

test('goods under domestic reverse charge are taxed by the business that gets them, and for everyone else by the seller', () => {
  expect(chooseTax(ask({ taxClass: 'reverseCharge', taxNumber: 'DE123456788' }))).toMatchObject({ category: 'AE', rateBp: 0 })
  expect(chooseTax(ask({ taxClass: 'reverseCharge' }))).toMatchObject({ category: 'S', rateBp: 1900 })
})

test('Northern Ireland is EU for goods, Great Britain is not, and the United Kingdom is one country at home', () => {
  const belfast = taxCountry({ country: 'GB', postcode: 'bt1 5gs' })
  expect([belfast, taxCountry({ country: 'GB', postcode: 'BS1 4QA' })]).toEqual(['XI', 'GB'])
  expect(chooseTax(ask({ country: belfast }))).toMatchObject({ category: 'S', rateBp: 1900, reason: 'home' })
  expect(chooseTax(ask({ country: 'GB' }))).toMatchObject({ category: 'G', reason: 'export' })
  const rates = [rate('GB', 'standard', 2000), rate('XI', 'standard', 2000)]
  expect(chooseTax(ask({ homeCountry: 'GB', country: belfast, rates }))).toMatchObject({ rateBp: 2000, reason: 'home' })
  const oss = { policy: { isSmallBusiness: false, usesOss: true }, customerKind: 'private' as const, country: belfast }
  expect(chooseTax(ask({ ...oss, rates: [rate('DE', 'standard', 1900), ...rates] }))).toMatchObject({
    rateBp: 2000,
    reason: 'distanceSale',
  })
})

test('islands and enclaves outside the VAT area are exports', () => {
  const places = [
    ['ES', '35001'],
    ['DE', '27498'],
    ['FI', '22100'],
  ] as const
  for (const [country, postcode] of places) {
    expect(chooseTax(ask({ country: taxCountry({ country, postcode }) })), postcode).toMatchObject({ category: 'G', reason: 'export' })
  }
  expect(taxCountry({ country: 'ES', postcode: '28001' })).toBe('ES')
})
