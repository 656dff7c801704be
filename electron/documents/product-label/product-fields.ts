import type { LabelDocument } from '#electron/documents/labels/label-document.ts'
import type { PrintedProduct, ProductLabel } from '#electron/documents/product-label/model.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { builtInTemplate } from '#shared/domain/labels/built-in/built-in-template.ts'
import { resized } from '#shared/domain/labels/built-in/stretched.ts'
import type { LabelFields } from '#shared/domain/labels/label-template.ts'
import { isGtin, toGtin14 } from '#shared/kernel/gs1.ts'

const WORDS = { en: { lot: 'Lot', expires: 'Best before' }, de: { lot: 'Charge', expires: 'Haltbar bis' } }

/** GS1 character set 82, up to the 20 characters of AI (10). */
const LOT = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]{1,20}$/

/** Labels for goods, as many of each as asked. */
export function productLabels(label: ProductLabel): LabelDocument {
  const { template = builtInTemplate('productLabel'), size, products } = label
  const format = documentFormat(label.language, '')
  return {
    template: size ? resized(template, size) : template,
    labels: products.map((product) => ({
      fields: productFields(product, label, format),
      copies: Math.max(1, Math.floor(product.copies ?? 1)),
    })),
  }
}

function productFields(product: PrintedProduct, { language }: ProductLabel, format: DocumentFormat): LabelFields {
  const { sku, name, barcode, lot = '', expiresOn } = product
  const say = WORDS[language]
  const expires = expiresOn ? format.day(expiresOn) : ''
  const traits = [lot && `${say.lot} ${lot}`, expires && `${say.expires} ${expires}`].filter(Boolean).join(', ')
  const isTillCode = isGtin(barcode) && barcode.length !== 14
  const gs1Lot = LOT.test(lot) ? lot : ''
  const gtin14 = isGtin(barcode) ? toGtin14(barcode) : ''
  return {
    sku,
    name,
    barcode,
    ean: isTillCode ? barcode : '',
    plainCode: isTillCode ? '' : barcode,
    gtin14,
    traits,
    lot: gs1Lot,
    lotText: lot,
    expiresOn: expires,
    expiry: expiresOn?.replaceAll('-', '').slice(2) ?? '',
    gs1: gtin14 !== '' && (gs1Lot !== '' || expires !== '') ? 'yes' : '',
  }
}
