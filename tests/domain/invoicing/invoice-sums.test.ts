import Big from 'big.js'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ChargedLine, invoiceSums } from '#shared/domain/invoicing/invoice-sums.ts'
import { minorDigits } from '#shared/kernel/money.ts'

const aLine = (unitPrice: string, quantity: number, taxRateBp: number): ChargedLine => ({ unitPrice, quantity, taxRateBp })

describe('the sums of an invoice', () => {
  test('tax is rounded once per rate, not per line', () => {
    // Three lines of 0.05 at 10 % would be three times 0.01 when each were rounded; on their sum it is 0.02 (0.015 rounded half up).
    const sums = invoiceSums([aLine('0.05', 1, 1000), aLine('0.05', 1, 1000), aLine('0.05', 1, 1000)], 'EUR')
    expect(sums).toMatchObject({
      netMinor: 15,
      taxMinor: 2,
      grossMinor: 17,
      taxes: [{ rateBp: 1000, category: 'S', netMinor: 15, taxMinor: 2 }],
    })
  })

  test('a price with four decimals is rounded once per line', () => {
    expect(invoiceSums([aLine('4.1255', 24, 1900)], 'EUR')).toMatchObject({
      lines: [{ netMinor: 9901 }],
      taxMinor: 1881,
      grossMinor: 11_782,
    })
  })

  test('rates stand apart, the highest first, and nought is zero rated', () => {
    const { taxes } = invoiceSums([aLine('10', 1, 0), aLine('10', 1, 700), aLine('10', 1, 1900)], 'EUR')
    expect(taxes).toEqual([
      { rateBp: 1900, category: 'S', netMinor: 1000, taxMinor: 190 },
      { rateBp: 700, category: 'S', netMinor: 1000, taxMinor: 70 },
      { rateBp: 0, category: 'Z', netMinor: 1000, taxMinor: 0 },
    ])
  })

  test('a currency without minor unit is summed in whole ones', () => {
    expect(invoiceSums([aLine('150.5', 1, 1000)], 'JPY')).toMatchObject({ netMinor: 151, taxMinor: 15, grossMinor: 166 })
  })

  test('whatever was sold, lines and tax groups add up to the totals, each amount less than one minor unit from the exact one', () => {
    const price = fc.tuple(fc.nat(99_999), fc.nat(9_999)).map(([whole, part]) => `${whole}.${String(part).padStart(4, '0')}`)
    const line = fc
      .tuple(price, fc.integer({ min: 1, max: 10_000 }), fc.constantFrom(0, 500, 700, 1000, 1900, 2100, 2550))
      .map((l) => aLine(...l))
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 30 }), fc.constantFrom('EUR', 'JPY', 'USD'), (charged, currency) => {
        const sums = invoiceSums(charged, currency)
        const total = (amounts: number[]) => amounts.reduce((sum, amount) => sum + amount, 0)
        expect(total(sums.lines.map((l) => l.netMinor))).toBe(sums.netMinor)
        expect(total(sums.taxes.map((t) => t.netMinor))).toBe(sums.netMinor)
        expect(total(sums.taxes.map((t) => t.taxMinor))).toBe(sums.taxMinor)
        expect(sums.netMinor + sums.taxMinor).toBe(sums.grossMinor)
        for (const [i, l] of charged.entries()) {
          const exact = new Big(l.unitPrice).times(l.quantity).times(new Big(10).pow(minorDigits(currency)))
          expect(
            exact
              .minus(sums.lines[i]?.netMinor ?? 0)
              .abs()
              .lte(0.5),
          ).toBe(true)
        }
        for (const tax of sums.taxes) {
          const lines = sums.lines.filter((l) => l.taxRateBp === tax.rateBp)
          expect(total(lines.map((l) => l.netMinor))).toBe(tax.netMinor)
          expect(new Big(tax.netMinor).times(tax.rateBp).div(10_000).minus(tax.taxMinor).abs().lte(0.5)).toBe(true)
        }
        for (const amount of [sums.netMinor, sums.taxMinor, sums.grossMinor]) expect(Number.isSafeInteger(amount)).toBe(true)
      }),
    )
  })
})
