import postalFormat from '@fragaria/address-formatter'

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
  const { country } = address
  const abroad = country === from.country ? '' : countryName(country, from.language).toUpperCase()
  const lines = ownOrder(address) ?? publishedOrder(address) ?? usualOrder(address)
  return [...lines, abroad].map((line) => line.trim()).filter((line) => line !== '')
}

/** Orders that are written more exactly here than in the published templates. */
function ownOrder({ line1, line2, postcode, city, region, country }: PostalAddress): string[] | undefined {
  if (CITY_STATE_POSTCODE.has(country)) {
    const state = [region, postcode].filter(Boolean).join(country === 'CA' ? '  ' : ' ')
    return [line1, line2, country === 'AU' ? `${city} ${state}` : [city, state].filter(Boolean).join(', ')]
  }
  if (POSTCODE_BELOW.has(country)) return [line1, line2, city, region, postcode]
  if (country === 'IT') return [line1, line2, `${postcode} ${city} ${region}`]
  return undefined
}

/** Stands for the street while a template is filled: no template changes it, and it is found again in the answer. */
const STREET = 'Packbenchstreet'

/** The order of the OpenCage templates, where they keep all that was typed. A region they have no place for closes the address. */
function publishedOrder(address: PostalAddress): string[] | undefined {
  const { line1, line2, postcode, city, region, country } = address
  const parts = { road: STREET, city, postcode, state: region, countryCode: country }
  const lines = postalFormat.format(parts, { output: 'array', cleanupPostcode: false })
  const street = lines.findIndex((line) => line === STREET || line === `${STREET} .`)
  if (street < 0 || ![city, postcode].every((part) => lines.some((line) => line.includes(part)))) return undefined
  const whole = [...lines.slice(0, street), line1, line2, ...lines.slice(street + 1)]
  return lines.some((line) => line.includes(region)) ? whole : [...whole, region]
}

function usualOrder({ line1, line2, postcode, city, region }: PostalAddress): string[] {
  return [line1, line2, `${postcode} ${city}`, region]
}

function countryName(code: string, language: string): string {
  return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code
}
