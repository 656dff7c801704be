import type { Instant } from '#shared/kernel/dates.ts'
import { isSscc } from '#shared/kernel/gs1.ts'
import { readScan } from '../scanning/read-scan.ts'

export type PackageCode = { readonly kind: 'sscc'; readonly sscc: string } | { readonly kind: 'number'; readonly number: string }

/** What a code on a parcel says: an SSCC, alone or in a GS1 code of any carrier, else a document number, which is written in capitals. */
export function packageCode(raw: string, now: Instant): PackageCode {
  const { text, elements } = readScan(raw, now)
  const sscc = elements.get('00') ?? text
  return isSscc(sscc) ? { kind: 'sscc', sscc } : { kind: 'number', number: text.toUpperCase() }
}
