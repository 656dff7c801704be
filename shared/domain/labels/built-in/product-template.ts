import type { LabelTemplate } from '../label-template.ts'
import { code, empty, filled, words } from './element-words.ts'

/** A label for goods: name, SKU, lot and date, and the barcode that the shelf or the till will ask for. */
export const productTemplate: LabelTemplate = {
  kind: 'productLabel',
  widthMm: 57,
  heightMm: 32,
  elements: [
    words('name', '{name}', [16, 16, 424, 77], { size: 32, least: 16, when: [empty('traits')] }),
    words('nameAboveTraits', '{name}', [16, 16, 424, 53], { size: 32, least: 16, when: [filled('traits')] }),
    words('sku', '{sku}', [16, 93, 424, 24], { size: 22, least: 14, when: [empty('traits')] }),
    words('skuAboveTraits', '{sku}', [16, 69, 424, 24], { size: 22, least: 14, when: [filled('traits')] }),
    words('traits', '{traits}', [16, 94, 424, 22], { size: 20, least: 12 }),
    code('ean', 'ean', '{ean}', [16, 125, 424, 115], { module: 3, hasDigits: true, when: [empty('gs1')] }),
    code('eanBesideSquare', 'ean', '{ean}', [16, 125, 346, 115], { module: 3, hasDigits: true, when: [filled('gs1')] }),
    code('square', 'gs1datamatrix', '(01){gtin14}(17){expiry}(10){lot}', [362, 125, 78, 78], { module: 3, when: [filled('gs1')] }),
    code('bars', 'code128', '{plainCode}', [16, 125, 424, 89], { module: 3, when: [empty('gs1')] }),
    code('barsBesideSquare', 'code128', '{plainCode}', [16, 125, 346, 89], { module: 3, when: [filled('gs1')] }),
    words('plainCode', '{plainCode}', [16, 218, 424, 22], { size: 20, least: 12 }),
  ],
}
