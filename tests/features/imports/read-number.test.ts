import { describe, expect, it } from 'vitest'
import { readNumber, readWhole } from '#electron/features/imports/read-number.ts'

describe('a number in a file', () => {
  it.each([
    ['4.90', 'point', '4.90'],
    ['1.250', 'point', '1.250'],
    ['007', 'point', '7'],
    ['4,90', 'either', '4.90'],
    ['4.90', 'either', '4.90'],
    ['0,125', 'either', '0.125'],
    ['1.234,50', 'either', '1234.50'],
    ['1,234.50', 'point', '1234.50'],
    ['1.234.567', 'either', '1234567'],
    ['1 234,50', 'either', '1234.50'],
    ['1\u202f234,50', 'either', '1234.50'],
    ["1'234.50", 'either', '1234.50'],
    ['-1', 'point', '-1'],
    ['−1', 'point', '-1'],
  ] as const)('%s in a file with %s reads %s', (text, marks, value) => {
    expect(readNumber(text, marks)).toEqual({ ok: true, value })
  })

  it.each([
    ['1,5', 'point', '1.5 | 15'],
    ['1.250', 'either', '1.250 | 1250'],
    ['1,250', 'either', '1.250 | 1250'],
  ] as const)('%s in a file with %s is asked about, not guessed', (text, marks, expected) => {
    expect(readNumber(text, marks)).toEqual({ ok: false, refusal: { code: 'NUMBER_AMBIGUOUS', expected } })
  })

  it.each(['1e3', 'NaN', 'Infinity', '0x10', '1.', '.5', '1..5', '1,2.3,4', '12,34.5', 'ten', '+5', '1 2', '٣'])('%s is none', (text) => {
    expect(readNumber(text, 'either')).toEqual({ ok: false, refusal: { code: 'NUMBER_WRONG' } })
  })

  it.each(['£10.50', '10.50 €', 'EUR 10.50', '10.50EUR'])('%s is one with a currency', (text) => {
    expect(readNumber(text, 'point')).toEqual({ ok: false, refusal: { code: 'CURRENCY_SIGN', expected: '10.50' } })
  })
})

describe('a whole number in a file', () => {
  it('may carry empty decimals', () => {
    expect(readWhole('12.00', 'point')).toEqual({ ok: true, value: 12 })
  })

  it('with three decimals is asked about in every file', () => {
    expect(readWhole('1.000', 'point')).toEqual({ ok: false, refusal: { code: 'NUMBER_AMBIGUOUS', expected: '1.000 | 1000' } })
  })

  it('has no decimals', () => {
    expect(readWhole('1.5', 'point')).toEqual({ ok: false, refusal: { code: 'NUMBER_WRONG' } })
  })
})
