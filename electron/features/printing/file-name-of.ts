import type { DocumentKind } from '#shared/contract/printing.ts'

const words: Readonly<Record<DocumentKind, string>> = {
  invoice: 'invoice',
  packingSlip: 'packing-slip',
  pickList: 'pick-list',
  transferSheet: 'transfer',
  shippingLabel: 'shipping-label',
  binLabel: 'bin-label',
  productLabel: 'product-label',
  commandSheet: 'command-sheet',
}

/** What a document's file is called, such as packing-slip-PKG-000012.pdf. */
export function fileNameOf(kind: DocumentKind, number: string, mediaType: string): string {
  return `${baseNameOf(kind, number)}.${mediaType === 'application/zpl' ? 'zpl' : 'pdf'}`
}

/** The same without its extension. Only letters, digits and dashes are left of the number, because a SKU may hold anything. */
export function baseNameOf(kind: DocumentKind, number: string): string {
  const plain = number.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '')
  return [words[kind], plain].filter(Boolean).join('-')
}
