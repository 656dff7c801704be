/** A SKU when looks do not count: `tea-EG 250` and `TEA-EG250` are alike, and so never two different products. */
export function foldSku(sku: string): string {
  return sku.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
}
