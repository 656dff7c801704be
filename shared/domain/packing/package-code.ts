import { isSscc } from '#shared/kernel/gs1.ts'
import { normaliseScan } from '../scanning/normalise-scan.ts'

export type PackageCode = { readonly kind: 'sscc'; readonly sscc: string } | { readonly kind: 'number'; readonly number: string }

/**
 * What a code on a parcel says: an SSCC (18 digits, alone or behind application identifier 00, with or without the scanner's symbology id),
 * else a document number, which is written in capitals.
 */
export function packageCode(raw: string): PackageCode {
  const { text } = normaliseScan(raw)
  const digits = /^(?:00|\(00\))?(\d{18})$/.exec(text)?.[1]
  return digits !== undefined && isSscc(digits) ? { kind: 'sscc', sscc: digits } : { kind: 'number', number: text.toUpperCase() }
}
