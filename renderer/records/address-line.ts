import { addressLines } from '#shared/domain/printing/address-lines.ts'

type ShownAddress = Parameters<typeof addressLines>[0] & { readonly name: string }

/** An address on one line, as its country's post writes it; the country is named in full. */
export function addressLine(address: ShownAddress, language: string): string {
  return [address.name, ...addressLines(address, { country: '', language })].join(', ')
}
