/** An address as it is kept, field by field. */
export interface PostalAddress {
  readonly line1: string
  readonly line2: string
  readonly postcode: string
  readonly city: string
  readonly region: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

/** Where the post wants city, state and postcode on one line: `Portland, OR 97205`. */
const CITY_STATE_POSTCODE = new Set(['US', 'CA', 'AU', 'PR'])
/** Where the postcode stands alone under the town. */
const POSTCODE_BELOW = new Set(['GB', 'IE', 'GG', 'JE', 'IM'])

/**
 * An address below its name as the receiving country's post wants it; the country in capitals closes it when the letter goes abroad
 * (Universal Postal Union, S42).
 */
export function addressLines(address: PostalAddress, from: { readonly country: string; readonly language: string }): string[] {
  const { line1, line2, country } = address
  const abroad = country === from.country ? '' : countryName(country, from.language).toUpperCase()
  return [line1, line2, ...placeLines(address), abroad].map((line) => line.trim()).filter((line) => line !== '')
}

function placeLines({ postcode, city, region, country }: PostalAddress): string[] {
  if (CITY_STATE_POSTCODE.has(country)) {
    const state = [region, postcode].filter(Boolean).join(country === 'CA' ? '  ' : ' ')
    return [country === 'AU' ? `${city} ${state}` : [city, state].filter(Boolean).join(', ')]
  }
  if (POSTCODE_BELOW.has(country)) return [city, region, postcode]
  return [`${postcode} ${city}`, region]
}

function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
