import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import { gs1Elements } from '#electron/documents/product-label/gs1-elements.ts'
import type { PrintedProduct, ProductLabel } from '#electron/documents/product-label/model.ts'
import { type DocumentFormat, documentFormat } from '#electron/documents/text/document-format.ts'
import { type LabelSize, PRODUCT_LABEL_SIZE } from '#electron/documents/zpl/label-size.ts'
import { ZplLabel, zplBytes } from '#electron/documents/zpl/zpl-label.ts'
import { isGtin } from '#shared/kernel/gs1.ts'

/** Eighths of a millimetre. */
const EDGE = 16
const MATRIX_MODULE = 3
/** 24 x 24 hold the longest GTIN, date and lot; one module of white around (ISO/IEC 16022 7). */
const MATRIX_SIDE = 26 * MATRIX_MODULE

const WORDS = { en: { lot: 'Lot', expires: 'Best before' }, de: { lot: 'Charge', expires: 'Haltbar bis' } }

/** Labels for goods: name, SKU, lot and date, and the barcode that the shelf or the till will ask for. */
export function productLabelZpl(label: ProductLabel): RenderedDocument {
  const size = label.size ?? PRODUCT_LABEL_SIZE
  const format = documentFormat(label.language, '')
  const labels = label.products.map((product) => productZpl(product, label, size, format))
  const pages = label.products.reduce((sum, product) => sum + copiesOf(product), 0)
  return { mediaType: 'application/zpl', bytes: zplBytes(labels), pages }
}

function productZpl(product: PrintedProduct, label: ProductLabel, size: LabelSize, format: DocumentFormat): string {
  const zpl = new ZplLabel(size, label.resolution)
  const width = size.widthMm * 8 - 2 * EDGE
  const height = size.heightMm * 8 - 2 * EDGE
  const say = WORDS[label.language]
  const elements = gs1Elements(product)
  const traits = [product.lot && `${say.lot} ${product.lot}`, product.expiresOn && `${say.expires} ${format.day(product.expiresOn)}`]
    .filter(Boolean)
    .join(', ')
  const wordsHeight = Math.round(height * 0.46)
  const nameHeight = wordsHeight - 26 - (traits ? 24 : 0)
  zpl.text(product.name, { x: EDGE, y: EDGE, width, height: nameHeight }, { size: 32, least: 16 })
  zpl.text(product.sku, { x: EDGE, y: EDGE + nameHeight, width, height: 24 }, { size: 22, least: 14 })
  if (traits) zpl.text(traits, { x: EDGE, y: EDGE + nameHeight + 25, width, height: 22 }, { size: 20, least: 12 })

  const y = EDGE + wordsHeight + 6
  const barHeight = height - wordsHeight - 6
  const barWidth = width - (elements ? MATRIX_SIDE : 0)
  if (elements) zpl.gs1DataMatrix(elements, { x: EDGE + width - MATRIX_SIDE, y }, MATRIX_MODULE)
  const isEan = isGtin(product.barcode) && zpl.ean(product.barcode, { x: EDGE, y, width: barWidth, height: barHeight })
  if (!isEan) {
    zpl.code128(product.barcode, { x: EDGE, y, width: barWidth, height: barHeight - 26 }, 3)
    zpl.text(product.barcode, { x: EDGE, y: y + barHeight - 22, width: barWidth, height: 22 }, { size: 20, least: 12 })
  }
  return zpl.end(copiesOf(product))
}

function copiesOf(product: PrintedProduct): number {
  return Math.max(1, Math.floor(product.copies ?? 1))
}
