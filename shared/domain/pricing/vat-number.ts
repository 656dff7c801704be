import { checkVAT, countries } from 'jsvat-next'

/**
 * The country of a VAT number whose form and check digits are right, by ISO 3166-1 alpha-2; undefined for every other text.
 * Whether the number was given to anybody only the authorities know: the form is what a program can check without them.
 */
export function vatCountry(number: string): string | undefined {
  const plain = number.replaceAll(/[\s.-]/g, '').toUpperCase()
  if (!/^[A-Z]{2}/.test(plain)) return undefined
  const { isValid, country } = checkVAT(plain, countries)
  if (!isValid) return undefined
  if (plain.startsWith('XI')) return 'XI'
  return country?.isoCode.short
}
