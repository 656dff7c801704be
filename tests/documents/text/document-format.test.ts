import { describe, expect, it } from 'vitest'
import { documentFormat } from '#electron/documents/text/document-format.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('how a document writes', () => {
  it.each([
    ['en', 'GB', '6 March 2026', '€1,234,567.89', '19%'],
    ['en', 'DE', '6 March 2026', '€1,234,567.89', '19%'],
    ['en', 'US', 'March 6, 2026', '€1,234,567.89', '19%'],
    ['de', 'DE', '6. März 2026', '1.234.567,89 €', '19 %'],
    ['de', 'AT', '6. März 2026', '€ 1.234.567,89', '19 %'],
  ] as const)('days, money and rates in %s from %s', (language, country, day, money, rate) => {
    const format = documentFormat(language, country)
    expect(plain(format.day('2026-03-06'))).toBe(day)
    expect(plain(format.money(123_456_789, 'EUR'))).toBe(money)
    expect(plain(format.percent(1900))).toBe(rate)
  })

  it('amounts of a currency without cents, and of one with mills', () => {
    const format = documentFormat('en', 'GB')
    expect(format.amount(1234, 'JPY')).toBe('1,234')
    expect(format.amount(1234, 'KWD')).toBe('1.234')
  })

  it('unit prices with every decimal they have, digit for digit', () => {
    const format = documentFormat('de', 'DE')
    expect(format.unitPrice('6.4', 'EUR')).toBe('6,40')
    expect(format.unitPrice('0.00012345', 'EUR')).toBe('0,00012345')
    expect(format.unitPrice('12345678901234.123456', 'EUR')).toBe('12.345.678.901.234,123456')
  })

  it('weights in grams below a kilogram', () => {
    expect(plain(documentFormat('en', 'GB').weight(850))).toBe('850 g')
    expect(plain(documentFormat('de', 'DE').weight(6_420))).toBe('6,42 kg')
  })

  it('no space that only few fonts have', () => {
    for (const country of ['DE', 'AT', 'CH']) expect(documentFormat('de', country).money(123_456_789, 'CHF')).not.toMatch(/[\u202f\u2009]/)
  })
})
