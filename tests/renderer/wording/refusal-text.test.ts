import { expect, test } from 'vitest'
import type { AnyRefusal } from '#renderer/api/any-refusal.ts'
import { refusalText, troubleText } from '#renderer/wording/refusal-text.ts'
import { createWording } from '#renderer/wording/start-wording.ts'

const terms = { locale: 'en-GB', timeZone: 'Europe/Berlin', currency: 'EUR' }
const { t } = createWording('en')
const german = createWording('de').t

test('a refusal says what stands in the way, with the numbers written as the reader does', () => {
  const short: AnyRefusal = { code: 'STOCK_SHORT', data: { lines: [{ sku: 'TEA', wanted: 1200, available: 3 }] } }
  expect(refusalText(t, short, terms)).toBe('Stock is short: TEA 3 of 1,200.')
  expect(refusalText(t, { code: 'PAID_TOO_MUCH', data: { openMinor: 1000, amountMinor: 1250 } }, terms)).toBe(
    'Only €10.00 is open on this invoice; €12.50 is more than that.',
  )
  expect(refusalText(german, { code: 'ORDER_NOT_DRAFT', data: { number: 'SO-1', status: 'shipped' } }, terms)).toBe(
    'SO-1 ist kein Entwurf mehr (Versendet).',
  )
})

test('one code of two rooms has the words of each', () => {
  expect(refusalText(t, { code: 'STOCK_SHORT', data: { available: 4, wanted: 9 } }, terms)).toBe(
    'Only 4 can be moved: the rest is reserved or not there.',
  )
})

test('a code that this window does not know is still said', () => {
  const unknown = { code: 'MOON_FULL', data: {} } as unknown as AnyRefusal // of a newer hub
  expect(refusalText(t, unknown, terms)).toBe('This was refused (MOON_FULL). Nothing was saved.')
})

test('a fault has its reference, and no hub is no refusal', () => {
  expect(troubleText(t, { ok: false, fault: '7F3K', reason: 'BUG' }, terms)).toBe('Something broke (ref 7F3K). Nothing was saved.')
  expect(troubleText(t, { ok: false, absent: true }, terms)).toBe('The hub does not answer. Nothing was saved. Packbench keeps trying.')
})
