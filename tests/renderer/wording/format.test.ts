import { describe, expect, test } from 'vitest'
import {
  formatDay,
  formatDecimal,
  formatDuration,
  formatInstant,
  formatMoney,
  formatQuantity,
  formatRate,
  formatTime,
  formatWeight,
} from '#renderer/wording/format.ts'

/** Intl writes a no-break space where a person sees a space. */
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ')

describe('amounts', () => {
  test.each([
    [18420, 'EUR', 'en-GB', '€184.20'],
    [18420, 'EUR', 'de-DE', '184,20 €'],
    [5000, 'JPY', 'en-GB', 'JP¥5,000'],
    [1234567, 'KWD', 'en-GB', 'KWD 1,234.567'],
    [-1, 'EUR', 'en-GB', '-€0.01'],
  ])('%i %s in %s is %s', (minor, currency, locale, expected) => {
    expect(plain(formatMoney(minor, currency, locale))).toBe(expected)
  })

  test('stand without the symbol where a column says the currency once', () => {
    expect(formatMoney(291040, 'EUR', 'en-GB', 'none')).toBe('2,910.40')
  })

  test('are exact to the last minor unit a number can hold', () => {
    expect(formatMoney(Number.MAX_SAFE_INTEGER, 'EUR', 'en-GB', 'none')).toBe('90,071,992,547,409.91')
  })

  test('unit prices keep the decimals they have', () => {
    expect([formatDecimal('12.5', 'de-DE', 2), formatDecimal('0.0375', 'en-GB', 2)]).toEqual(['12,50', '0.0375'])
  })
})

test('quantities, rates and weights carry their unit', () => {
  expect([formatQuantity(1284, 'en-GB', 'pcs'), formatQuantity(1284, 'de-DE'), formatRate(1900, 'en-GB'), formatRate(70, 'de-DE')]).toEqual(
    ['1,284 pcs', '1.284', '19 %', '0,7 %'],
  )
  expect([formatWeight(4210, 'en-GB'), formatWeight(4210, 'de-DE')]).toEqual(['4.210 kg', '4,210 kg'])
})

describe('days', () => {
  test('near today are called by name', () => {
    const today = '2026-11-26'
    const days = ['2026-11-25', '2026-11-26', '2026-11-27'].map((day) => formatDay(day, 'en-GB', today))
    expect(days).toEqual(['yesterday', 'today', 'tomorrow'])
    expect(formatDay('2026-11-25', 'de-DE', today)).toBe('gestern')
  })

  test('of this year need no year', () => {
    expect([formatDay('2026-11-30', 'en-GB', '2026-11-26'), formatDay('2027-01-05', 'en-GB', '2026-11-26')]).toEqual([
      '30 Nov',
      '5 Jan 2027',
    ])
    expect(formatDay('2026-11-30', 'en-GB')).toBe('30 Nov 2026')
  })
})

test('instants are times of the warehouse, wherever the reader sits', () => {
  const at = Date.UTC(2026, 10, 26, 23, 30)
  expect(formatTime(at, 'Europe/Berlin', 'en-GB')).toBe('00:30')
  expect(plain(formatInstant(at, 'Europe/Berlin', 'en-GB'))).toBe('27 Nov 2026, 00:30')
})

test('durations are written in hours and minutes', () => {
  const minute = 60_000
  expect([30_000, 12 * minute, 258 * minute, 2 * 1440 * minute + 90 * minute].map(formatDuration)).toEqual([
    '< 1 min',
    '12 min',
    '4 h 18 min',
    '2 d 1 h',
  ])
})
