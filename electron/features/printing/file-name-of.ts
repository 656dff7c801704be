import type { DocumentKind } from '#shared/contract/printing.ts'

const words: Readonly<Record<DocumentKind, string>> = {
  invoice: 'invoice',
  packingSlip: 'packing-slip',
  pickList: 'pick-list',
  transferSheet: 'transfer',
  shippingLabel: 'shipping-label',
  binLabel: 'bin-label',
  productLabel: 'product-label',
  toteLabel: 'tote-label',
  palletLabel: 'pallet-label',
  returnLabel: 'return-label',
  customsLabel: 'customs-label',
  commandSheet: 'command-sheet',
}

/** What a document's file is called, such as packing-slip-PKG-000012.pdf. */
export function fileNameOf(kind: DocumentKind, number: string, mediaType: string): string {
  return `${baseNameOf(kind, number)}.${mediaType.slice(mediaType.indexOf('/') + 1)}`
}

/** The same without its extension. Only letters, digits and dashes are left of the number, because a SKU may hold anything. */
export function baseNameOf(kind: DocumentKind, number: string): string {
  const plain = number.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  return [words[kind], plain].filter(Boolean).join('-')
}
