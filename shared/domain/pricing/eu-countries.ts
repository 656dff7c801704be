/** The EU's VAT area for goods by ISO 3166-1 alpha-2; Monaco counts as France (Directive 2006/112/EC, Art. 7), XI is Northern Ireland. */
const euCountries = new Set('AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MC MT NL PL PT RO SE SI SK XI'.split(' '))

export function isInEu(country: string): boolean {
  return euCountries.has(country)
}
