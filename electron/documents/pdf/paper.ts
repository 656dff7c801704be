/** A sheet in points (1/72 inch). */
export interface Paper {
  width: number
  height: number
}

export const A4: Paper = { width: 595.28, height: 841.89 }
const LETTER: Paper = { width: 612, height: 792 }

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4
}

const LETTER_COUNTRIES = new Set(['US', 'CA', 'MX', 'PH', 'CL', 'CO', 'VE', 'GT', 'CR', 'PA', 'SV', 'HN', 'NI', 'DO', 'PR'])

/** The sheet in the trays of a country: US Letter in North America and its neighbours, A4 in the rest of the world. */
export function paperOf(countryCode: string): Paper {
  return LETTER_COUNTRIES.has(countryCode.toUpperCase()) ? LETTER : A4
}
