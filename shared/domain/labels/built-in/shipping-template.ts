import type { LabelTemplate } from '../label-template.ts'
import { code, filled, inverted, line, words } from './element-words.ts'
import { stretched } from './stretched.ts'

/** Printers cannot print the outermost three millimetres of a label for sure. */
const LEFT = 28
const WIDTH = 756

/** The carrier label of one package, 4 x 6 inches: who, to whom, by what, and two barcodes. */
export const shippingTemplate: LabelTemplate = {
  kind: 'shippingLabel',
  widthMm: 101.6,
  heightMm: 152.4,
  elements: [
    words('from', '{sayFrom}', [LEFT, 26, 520, 24], { size: 20 }),
    words('sender', '{sender}', [LEFT, 52, 520, 102], { size: 24, least: 16 }),
    words('ships', '{sayShips}', [580, 26, 204, 24], { size: 20 }),
    words('shipsOn', '{shipsOn}', [580, 52, 204, 102], { size: 28, least: 16 }),
    line('rule1', [LEFT, 160, WIDTH, 2]),
    words('to', '{sayTo}', [LEFT, 172, WIDTH, 24], { size: 20 }),
    words('shipToName', '{shipToName}', [LEFT, 200, WIDTH, 112], { size: 54, least: 30 }),
    words('shipToLines', '{shipToLines}', [LEFT, 324, WIDTH, 144], { size: 46, least: 22, follows: 'shipToName' }),
    words('by', '{by}', [LEFT, 492, WIDTH, 60], { size: 50, least: 20, at: 'middle' }),
    inverted('band', [0, 484, 812, 76]),
    words('orderWord', '{sayOrder}', [LEFT, 572, 356, 24], { size: 20 }),
    words('order', '{orders}', [LEFT, 598, 356, 48], { size: 40, least: 16 }),
    line('cell1', [396, 572, 2, 74]),
    words('packageWord', '{sayPackage}', [408, 572, 166, 24], { size: 20 }),
    words('package', '{package}', [408, 598, 166, 48], { size: 40, least: 16 }),
    line('cell2', [586, 572, 2, 74]),
    words('weightWord', '{sayWeight}', [598, 572, 162, 24], { size: 20, when: [filled('weight')] }),
    words('weight', '{weight}', [598, 598, 162, 48], { size: 40, least: 16 }),
    line('rule2', [LEFT, 654, WIDTH, 2]),
    words('trackingWord', '{sayNumber}', [LEFT, 666, WIDTH, 24], { size: 20 }),
    code('trackingBars', 'code128', '{number}', [LEFT, 694, WIDTH, 132]),
    words('tracking', '{number}', [LEFT, 834, WIDTH, 38], { size: 34, least: 16 }),
    line('rule3', [LEFT, 878, WIDTH, 2]),
    // GS1 asks for bars of 31.75 mm on logistic units (General Specifications 5.5, table 5)
    code('ssccBars', 'gs1128', '(00){sscc}', [LEFT, 890, WIDTH, 254], { when: [filled('sscc')] }),
    words('sscc', 'SSCC (00) {sscc}', [LEFT, 1152, WIDTH, 38], { size: 34, least: 16, when: [filled('sscc')] }),
  ],
}

/** The label of printers with millimetres. */
export const A6 = { widthMm: 105, heightMm: 148 }

const [A6_LEFT, A6_WIDTH] = [29, 782]
/** As high as everything above the SSCC becomes, so that its bars keep the height that GS1 asks for on a label that is lower. */
const UPPER_MM = A6.heightMm * 0.983

/** The same on A6: wider by three millimetres and lower by four. */
export const shippingTemplateA6: LabelTemplate = {
  ...shippingTemplate,
  ...A6,
  elements: [
    ...stretched(shippingTemplate, { ...A6, heightMm: UPPER_MM }).elements.filter(({ id }) => id !== 'ssccBars' && id !== 'sscc'),
    code('ssccBars', 'gs1128', '(00){sscc}', [A6_LEFT, 854, A6_WIDTH, 254], { when: [filled('sscc')] }),
    words('sscc', 'SSCC (00) {sscc}', [A6_LEFT, 1116, A6_WIDTH, 38], { size: 34, least: 16, when: [filled('sscc')] }),
  ],
}
