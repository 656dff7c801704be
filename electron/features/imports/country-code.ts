import { countryNamed } from '#shared/domain/parties/country-named.ts'
import { countryCodes } from '#shared/kernel/countries.ts'

const countries: ReadonlySet<string> = new Set(countryCodes)

export function isCountryCode(text: string): boolean {
  return countries.has(text)
}

/** The code that is meant by what people write instead of it. */
export function suggestCountryCode(text: string): string | undefined {
  return countryNamed(text)
}
