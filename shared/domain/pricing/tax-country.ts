/** Where VAT law sees goods arrive, which is not always the country of the post. */
interface Place {
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly postcode: string
}

/** Parts of EU countries that lie outside the EU's VAT area, by the beginning of their postcodes (Directive 2006/112/EC, Art. 6). */
const outside: Readonly<Record<string, RegExp>> = {
  DE: /^(27498|78266)/, // Helgoland, Büsingen
  ES: /^(35|38|51|52)/, // the Canary Islands, Ceuta, Melilla
  FI: /^22/, // Åland
  FR: /^97/, // overseas departments
  GR: /^63086/, // Mount Athos
  IT: /^(23041|22061)/, // Livigno, Campione
}

/**
 * The country whose VAT rules hold for goods that go to an address. Northern Ireland is XI: for goods it belongs to the EU's VAT area
 * (Withdrawal Agreement, Protocol on Ireland/Northern Ireland, Art. 8). Places outside the area get a code that no country has.
 */
export function taxCountry({ country, postcode }: Place): string {
  const code = postcode.replaceAll(/\s/g, '').toUpperCase()
  if (country === 'GB') return /^BT\d/.test(code) ? 'XI' : 'GB'
  return outside[country]?.test(code) ? `${country} outside` : country
}

/** Great Britain and Northern Ireland are one country for what is sold within the United Kingdom. */
export function isSameTaxCountry(a: string, b: string): boolean {
  return a === b || ([a, b].includes('XI') && [a, b].includes('GB'))
}
