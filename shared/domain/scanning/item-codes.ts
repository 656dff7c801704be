import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'
import type { ReadScan } from './read-scan.ts'

/** GTIN-14, EAN-13, UPC-A, EAN-8, longest first. */
const GTIN_LENGTHS = [14, 13, 12, 8]

/** The codes under which the scanned item may be known, the likeliest first: the scan as it is, then its GTIN, each in its other lengths. */
export function itemCodesOf({ raw, text, elements }: ReadScan): string[] {
  const gtin = elements.get('01') ?? elements.get('02')
  const said = [raw.trim(), text, ...(gtin === undefined ? [] : [gtin])].filter((code) => code !== '')
  return [...new Set([...said, ...said.flatMap(spellingsOf)])]
}

/** One GTIN in every length that holds it: a UPC-A is the EAN-13 with a zero before it (GS1 General Specifications 3.3). Other codes have one spelling. */
export function spellingsOf(code: string): string[] {
  if (!isGtin(code)) return [code]
  const gtin14 = toGtin14(code)
  return GTIN_LENGTHS.filter((length) => /^0*$/.test(gtin14.slice(0, 14 - length))).map((length) => gtin14.slice(14 - length))
}
