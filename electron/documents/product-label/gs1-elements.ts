import type { PrintedProduct } from '#electron/documents/product-label/model.ts'
import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'

/** GS1 character set 82, up to the 20 characters of AI (10). */
const LOT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/

/**
 * GTIN (01), expiry date (17) and lot (10) as element strings, fixed ones first so that only the lot needs a separator (GS1 General Specifications 7.8.5).
 * Undefined where there is neither lot nor date, or no GTIN to hang them on.
 */
export function gs1Elements(product: PrintedProduct): { text: string; isFixed: boolean }[] | undefined {
  const lot = product.lot && LOT.test(product.lot) ? product.lot : undefined
  if (!isGtin(product.barcode) || !(lot || product.expiresOn)) return undefined
  return [
    { text: `01${toGtin14(product.barcode)}`, isFixed: true },
    ...(product.expiresOn ? [{ text: `17${product.expiresOn.replaceAll('-', '').slice(2)}`, isFixed: true }] : []),
    ...(lot ? [{ text: `10${lot}`, isFixed: false }] : []),
  ]
}
