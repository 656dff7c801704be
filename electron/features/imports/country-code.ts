import { countryCodes } from '#shared/kernel/countries.ts'

const countries: ReadonlySet<string> = new Set(countryCodes)

export function isCountryCode(text: string): boolean {
  return countries.has(text)
}

/** The code that is meant by what people write instead of it: a name in English or German, 'UK', 'EL'. */
export function suggestCountryCode(text: string): string | undefined {
  const written = text.toLowerCase()
  if (written === 'uk') return 'GB'
  if (written === 'el') return 'GR'
  const names = ['en', 'de'].map((language) => new Intl.DisplayNames(language, { type: 'region' }))
  return countryCodes.find((code) => names.some((name) => name.of(code)?.toLowerCase() === written))
}
