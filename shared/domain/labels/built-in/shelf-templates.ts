import type { LabelTemplate } from '../label-template.ts'
import { code, empty, filled, triangle, words } from './element-words.ts'

/** A bin's label: the code as large as the label lets it be, bars below it, an arrow where the shelf is not obvious. */
export const binTemplate: LabelTemplate = {
  kind: 'binLabel',
  widthMm: 100,
  heightMm: 50,
  elements: [
    words('zone', '{zone}', [24, 20, 752, 32], { size: 26, least: 16 }),
    words('code', '{code}', [24, 54, 752, 176], { size: 176, least: 24, at: 'middle', when: [empty('arrow')] }),
    words('codeBesideArrow', '{code}', [24, 54, 594, 176], { size: 176, least: 24, at: 'middle', when: [filled('arrow')] }),
    triangle('up', 'up', [634, 72, 142, 142], [{ field: 'arrow', is: 'equal', value: 'up' }]),
    triangle('down', 'down', [634, 72, 142, 142], [{ field: 'arrow', is: 'equal', value: 'down' }]),
    code('bars', 'code128', '{barcode}', [0, 242, 800, 134], { module: 5 }),
  ],
}

/** A tote's label: what the scanner reads is what people read. */
export const toteTemplate: LabelTemplate = {
  kind: 'toteLabel',
  widthMm: 100,
  heightMm: 50,
  elements: [
    words('word', '{sayTote}', [24, 20, 500, 32], { size: 26, least: 16 }),
    words('code', '{code}', [24, 54, 500, 150], { size: 150, least: 24, at: 'middle' }),
    code('square', 'qr', '{barcode}', [560, 20, 216, 200], { module: 8 }),
    code('bars', 'code128', '{barcode}', [0, 242, 800, 134], { module: 5 }),
  ],
}
