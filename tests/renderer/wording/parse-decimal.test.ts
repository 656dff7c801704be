import { describe, expect, test } from 'vitest'
import { parseDecimal } from '#renderer/wording/parse-decimal.ts'

describe('a typed number', () => {
  test.each([
    ['12', 'en-GB', '12'],
    ['1,234.50', 'en-GB', '1234.50'],
    ['1.234,50', 'de-DE', '1234.50'],
    ['1 234,50', 'fr-FR', '1234.50'],
    ['1’234.50', 'de-CH', '1234.50'],
    [' -0,5 ', 'de-DE', '-0.5'],
    ['.5', 'en-GB', '0.5'],
    ['007', 'en-GB', '7'],
    ['5.', 'en-GB', '5'],
  ])('%j in %s is %s', (text, locale, expected) => {
    expect(parseDecimal(text, locale)).toBe(expected)
  })

  test.each([
    ['', 'en-GB'],
    ['abc', 'en-GB'],
    ['1.2.3', 'en-GB'],
    ['12.5', 'de-DE'],
    ['12,50', 'en-GB'],
    ['1e5', 'en-GB'],
    ['-', 'en-GB'],
    ['.', 'en-GB'],
    ['1-2', 'en-GB'],
  ])('%j in %s is refused rather than guessed', (text, locale) => {
    expect(parseDecimal(text, locale)).toBeUndefined()
  })
})
