import { expect, test } from 'vitest'
import { addDays, dayOf, isDay } from '#shared/kernel/dates.ts'
import { fromMinor, lineNet, minorDigits, taxOn } from '#shared/kernel/money.ts'
import { cleanText, searchText } from '#shared/kernel/text.ts'

test('a day is the day of the warehouse, not of the clock', () => {
  const lateEvening = Date.UTC(2026, 2, 28, 23, 30)
  expect(dayOf(lateEvening, 'Europe/Berlin')).toBe('2026-03-29')
  expect(dayOf(lateEvening, 'America/New_York')).toBe('2026-03-28')
  expect([lateEvening, lateEvening + 1, lateEvening + 86_400_000].map((at) => dayOf(at, 'Europe/Berlin'))).toEqual([
    '2026-03-29',
    '2026-03-29',
    '2026-03-30',
  ])
})

test('a day begins at midnight to the millisecond, in zones that are quarters of an hour away too', () => {
  const midnights = {
    'Asia/Kathmandu': Date.UTC(2026, 2, 28, 18, 15),
    'Pacific/Chatham': Date.UTC(2026, 6, 1, 11, 15),
    UTC: Date.UTC(2026, 0, 1),
  }
  for (const [zone, at] of Object.entries(midnights)) expect(dayOf(at - 1, zone) < dayOf(at, zone)).toBe(true)
  // Until 1972 Liberia was 44 minutes and 30 seconds behind.
  expect(['Africa/Monrovia'].map((zone) => dayOf(Date.UTC(1971, 5, 1, 0, 44, 29), zone))).toEqual(['1971-05-31'])
  expect(dayOf(Date.UTC(1971, 5, 1, 0, 44, 30), 'Africa/Monrovia')).toBe('1971-06-01')
})

test('days are added across months, years and the change of clocks', () => {
  expect([addDays('2026-02-28', 1), addDays('2024-02-28', 1), addDays('2026-12-31', 1), addDays('2026-03-29', -1)]).toEqual([
    '2026-03-01',
    '2024-02-29',
    '2027-01-01',
    '2026-03-28',
  ])
})

test('a day that does not exist is none', () => {
  expect(
    ['2026-02-31', '2026-13-01', '31.01.2026', '2026-1-1', '2026-00-10', '2026-05-00', '2026-04-31', '2100-02-29', ''].filter(isDay),
  ).toEqual([])
  expect(['2028-02-29', '2000-02-29', '2026-12-31', '0000-01-01'].every(isDay)).toBe(true)
})

test('money is exact: a price with four decimals is rounded once, half up, and currencies have their own decimals', () => {
  expect(lineNet('0.005', 1, 'EUR')).toBe(1)
  expect(lineNet('1.005', 100, 'EUR')).toBe(10_050)
  expect(lineNet('0.1', 3, 'EUR')).toBe(30)
  expect(lineNet('12.5', 3, 'JPY')).toBe(38)
  expect(taxOn(250, 700)).toBe(18)
  expect([minorDigits('EUR'), minorDigits('JPY'), minorDigits('KWD')]).toEqual([2, 0, 3])
  expect([fromMinor(1950, 'EUR'), fromMinor(-5, 'EUR'), fromMinor(1950, 'JPY')]).toEqual(['19.50', '-0.05', '1950'])
})

test('text is stored in one form and found in any case', () => {
  expect(cleanText('  Caf\u0065\u0301\0 ')).toBe('Café')
  expect(searchText('  ÉCLAIR  & Söhne', null, 'SO-1')).toBe('éclair & söhne so-1')
})
