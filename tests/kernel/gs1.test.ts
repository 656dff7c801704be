import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gs1CheckDigit, isGtin, isSscc, makeSscc, toGtin14 } from '#shared/kernel/gs1.ts'

describe('GS1 check digit', () => {
  it.each([
    ['GTIN-8', '9638507', '4'],
    ['GTIN-12', '03600029145', '2'],
    ['GTIN-13', '400638133393', '1'],
    ['GTIN-14', '1061414100041', '5'],
    ['SSCC', '37610425002123456', '9'],
  ])('%s', (_name, digits, check) => {
    expect(gs1CheckDigit(digits)).toBe(check)
  })

  it('finds every single wrong digit', () => {
    const digit = fc.integer({ min: 0, max: 9 })
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 13, maxLength: 13 }),
        fc.nat(12),
        fc.integer({ min: 1, max: 9 }),
        (digits, place, change) => {
          const right = digits.join('') + gs1CheckDigit(digits.join(''))
          const wrong = [...right]
          wrong[place] = String((Number(wrong[place]) + change) % 10)
          expect(isGtin(right)).toBe(true)
          expect(isGtin(wrong.join(''))).toBe(false)
        },
      ),
    )
  })

  it('refuses to compute from anything but digits', () => {
    expect(() => gs1CheckDigit('12A')).toThrow(RangeError)
    expect(() => gs1CheckDigit('')).toThrow(RangeError)
  })
})

describe('GTIN', () => {
  it.each(['96385074', '036000291452', '4006381333931', '10614141000415'])('%s is one', (gtin) => {
    expect(isGtin(gtin)).toBe(true)
  })

  it.each(['', '4006381333932', '400638133393', '4006381333931 ', '4006381333931.', '1.23457E+12', 'ABCDEFGH'])('%j is none', (text) => {
    expect(isGtin(text)).toBe(false)
  })

  it('a UPC and the same EAN are one product', () => {
    expect(toGtin14('036000291452')).toBe(toGtin14('0036000291452'))
    expect(() => toGtin14('4006381333932')).toThrow(RangeError)
  })
})

describe('SSCC', () => {
  it('is built of extension digit, company prefix, serial and check digit', () => {
    expect(makeSscc(3, '7610425', 2_123_456)).toBe('376104250021234569')
    expect(makeSscc(0, '4012345', 1)).toBe('040123450000000016')
  })

  it('has 18 digits and the right check digit for every prefix length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 4, max: 12 }), fc.nat(9_999), (extension, length, serial) => {
        const sscc = makeSscc(extension, '4'.repeat(length), serial)
        expect(sscc).toMatch(/^\d{18}$/)
        expect(isSscc(sscc)).toBe(true)
      }),
    )
  })

  it('refuses a serial that does not fit beside the prefix, rather than cut it', () => {
    expect(() => makeSscc(0, '401234567890', 10_000)).toThrow(RangeError)
    expect(() => makeSscc(0, '4012345', -1)).toThrow(RangeError)
    expect(() => makeSscc(10, '4012345', 1)).toThrow(RangeError)
    expect(() => makeSscc(0, '40123A5', 1)).toThrow(RangeError)
  })
})
