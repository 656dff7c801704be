import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'
import { normaliseScan } from './normalise-scan.ts'

/** GTIN-14, EAN-13, UPC-A, EAN-8, longest first. */
const GTIN_LENGTHS = [14, 13, 12, 8]

/**
 * The codes under which the scanned item may be known, the likeliest first: the scan itself, the scan without what the scanner put around it,
 * the GTIN in a GS1 element string or Digital Link, and each GTIN in its other lengths.
 */
export function itemCodesOf(raw: string): string[] {
  const { text } = normaliseScan(raw)
  const gtin = gtinIn(text)
  const said = [raw.trim(), text, ...(gtin === undefined ? [] : [gtin])].filter((code) => code !== '')
  return [...new Set([...said, ...said.flatMap(spellingsOf)])]
}

/** One GTIN in every length that holds it: a UPC-A is the EAN-13 with a zero before it (GS1 General Specifications 3.3). Other codes have one spelling. */
export function spellingsOf(code: string): string[] {
  if (!isGtin(code)) return [code]
  const gtin14 = toGtin14(code)
  return GTIN_LENGTHS.filter((length) => /^0*$/.test(gtin14.slice(0, 14 - length))).map((length) => gtin14.slice(14 - length))
}

/** The GTIN of application identifier (01), from an element string with or without brackets or from a GS1 Digital Link. */
function gtinIn(text: string): string | undefined {
  const gtin =
    /^\(01\)(\d{14})/.exec(text)?.[1] ?? /^01(\d{14})/.exec(text)?.[1] ?? /^https?:\/\/[^?#]*\/01\/(\d{8,14})(?=[/?#]|$)/i.exec(text)?.[1]
  return gtin !== undefined && isGtin(gtin) ? gtin : undefined
}
