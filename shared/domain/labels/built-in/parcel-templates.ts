import type { LabelTemplate } from '../label-template.ts'
import { code, filled, frame, inverted, line, words } from './element-words.ts'

const LEFT = 28
const WIDTH = 756

/** The logistic label of GS1 in three parts: who and to whom, what, and the number of the unit in bars (GS1 Logistic Label Guideline). */
export const palletTemplate: LabelTemplate = {
  kind: 'palletLabel',
  widthMm: 105,
  heightMm: 148,
  elements: [
    words('from', '{sayFrom}', [LEFT, 26, 360, 24], { size: 20 }),
    words('sender', '{sender}', [LEFT, 52, 372, 150], { size: 24, least: 14 }),
    words('to', '{sayTo}', [424, 26, 388, 24], { size: 20 }),
    words('shipTo', '{shipTo}', [424, 52, 388, 150], { size: 28, least: 14 }),
    line('rule1', [LEFT, 212, 784, 2]),
    words('ssccWord', 'SSCC', [LEFT, 226, 200, 24], { size: 20 }),
    words('sscc', '{sscc}', [LEFT, 252, 784, 70], { size: 66, least: 30, rule: 'shrink' }),
    words('orderWord', '{sayOrder}', [LEFT, 340, 380, 24], { size: 20 }),
    words('order', '{orders}', [LEFT, 366, 380, 56], { size: 44, least: 16 }),
    words('packageWord', '{sayPackage}', [424, 340, 180, 24], { size: 20 }),
    words('package', '{package}', [424, 366, 180, 56], { size: 44, least: 16 }),
    words('weightWord', '{sayWeight}', [620, 340, 190, 24], { size: 20, when: [filled('weight')] }),
    words('weight', '{weight}', [620, 366, 190, 56], { size: 44, least: 16 }),
    line('rule2', [LEFT, 440, 784, 2]),
    words('contentsWord', '{sayContents}', [LEFT, 454, 784, 24], { size: 20 }),
    words('contents', '{contents}', [LEFT, 482, 784, 260], { size: 30, least: 16 }),
    line('rule3', [LEFT, 760, 784, 2]),
    code('ssccBars', 'gs1128', '(00){sscc}', [LEFT, 790, 784, 270], { when: [filled('sscc')] }),
    words('ssccText', '(00) {sscc}', [LEFT, 1080, 784, 44], { size: 38, least: 16, align: 'center', when: [filled('sscc')] }),
  ],
}

/** The label for the way back: the warehouse is the receiver, and the order in bars says what comes. */
export const returnTemplate: LabelTemplate = {
  kind: 'returnLabel',
  widthMm: 101.6,
  heightMm: 152.4,
  elements: [
    words('title', '{sayReturn}', [LEFT, 24, WIDTH, 68], { size: 58, least: 30, at: 'middle' }),
    inverted('band', [0, 18, 812, 80]),
    words('from', '{sayFrom}', [LEFT, 116, WIDTH, 24], { size: 20 }),
    words('shipTo', '{shipTo}', [LEFT, 142, WIDTH, 130], { size: 28, least: 16 }),
    line('rule1', [LEFT, 286, WIDTH, 2]),
    words('to', '{sayTo}', [LEFT, 300, WIDTH, 24], { size: 20 }),
    words('sender', '{sender}', [LEFT, 328, WIDTH, 300], { size: 56, least: 24 }),
    line('rule2', [LEFT, 646, WIDTH, 2]),
    words('orderWord', '{sayOrder}', [LEFT, 660, WIDTH, 24], { size: 20 }),
    code('orderBars', 'code128', '{orderNumber}', [LEFT, 690, WIDTH, 150]),
    words('order', '{orders}', [LEFT, 850, WIDTH, 44], { size: 38, least: 16 }),
    line('rule3', [LEFT, 910, WIDTH, 2]),
    words('reasonWord', '{sayReason}', [LEFT, 924, WIDTH, 24], { size: 20 }),
    frame('reason', [LEFT, 956, WIDTH, 230]),
  ],
}

/** CN 22, the customs declaration of the Universal Postal Union for small packets. */
export const customsTemplate: LabelTemplate = {
  kind: 'customsLabel',
  widthMm: 74,
  heightMm: 105,
  elements: [
    frame('edge', [16, 16, 560, 808]),
    words('title', '{sayCustoms}', [28, 26, 400, 30], { size: 28, least: 16, rule: 'shrink' }),
    words('title2', '{sayCustomsToo}', [28, 58, 400, 24], { size: 20, least: 14, rule: 'shrink' }),
    words('form', 'CN 22', [440, 26, 128, 56], { size: 50, least: 20, align: 'right', rule: 'shrink' }),
    line('rule1', [16, 92, 560, 2]),
    words('may', '{sayMayOpen}', [28, 100, 536, 22], { size: 18, least: 12, rule: 'shrink' }),
    frame('goods', [28, 132, 24, 24]),
    words('goodsTick', 'X', [33, 134, 16, 22], {
      size: 20,
      least: 12,
      rule: 'shrink',
      when: [{ field: 'contentKind', is: 'equal', value: 'goods' }],
    }),
    words('goodsWord', '{saySale}', [62, 133, 220, 24], { size: 20, least: 12, rule: 'shrink' }),
    frame('gift', [300, 132, 24, 24]),
    words('giftTick', 'X', [305, 134, 16, 22], {
      size: 20,
      least: 12,
      rule: 'shrink',
      when: [{ field: 'contentKind', is: 'equal', value: 'gift' }],
    }),
    words('giftWord', '{sayGift}', [334, 133, 220, 24], { size: 20, least: 12, rule: 'shrink' }),
    line('rule2', [16, 170, 560, 2]),
    words('declaredWord', '{sayDeclared}', [28, 176, 540, 36], { size: 16, least: 11 }),
    words('declared', '{declared}', [28, 220, 540, 286], { size: 24, least: 12 }),
    line('rule3', [16, 512, 560, 2]),
    words('weightWord', '{sayTotalWeight}', [28, 520, 260, 20], { size: 16, least: 12, rule: 'shrink' }),
    words('weight', '{weight}', [28, 542, 260, 36], { size: 32, least: 14, rule: 'shrink' }),
    words('totalWord', '{sayTotalValue}', [300, 520, 268, 20], { size: 16, least: 12, align: 'right', rule: 'shrink' }),
    words('total', '{total}', [300, 542, 268, 36], { size: 32, least: 14, align: 'right', rule: 'shrink' }),
    line('rule4', [16, 588, 560, 2]),
    words('declaration', '{sayCertify}', [28, 596, 536, 92], { size: 18, least: 12 }),
    words('signWord', '{saySigned}', [28, 696, 536, 20], { size: 16, least: 12, rule: 'shrink' }),
    words('signed', '{shipsOn}  {senderName}', [28, 720, 536, 40], { size: 26, least: 12 }),
    line('signLine', [28, 806, 536, 2]),
  ],
}
