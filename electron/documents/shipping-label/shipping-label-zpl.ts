import type { RenderedDocument } from '#electron/documents/printable-document.ts'
import type { ShippingLabel } from '#electron/documents/shipping-label/model.ts'
import { type ShippingLabelWording, shippingLabelWording } from '#electron/documents/shipping-label/wording.ts'
import { documentFormat } from '#electron/documents/text/document-format.ts'
import { SHIPPING_LABEL_SIZE } from '#electron/documents/zpl/label-size.ts'
import { type Box, ZplLabel, zplBytes } from '#electron/documents/zpl/zpl-label.ts'

/** Printers cannot print the outermost three millimetres of a label for sure. */
const LEFT = 28
const WIDTH = 756
const CAPTION = 20

const SENDER: Box = { x: LEFT, y: 26, width: 520, height: 128 }
const SHIP_DATE: Box = { x: 580, y: 26, width: 204, height: 128 }
const SHIP_TO: Box = { x: LEFT, y: 172, width: WIDTH, height: 296 }
const SERVICE: Box = { x: 0, y: 484, width: 812, height: 76 }
const FACTS_Y = 572
const FACTS_HEIGHT = 74
const TRACKING: Box = { x: LEFT, y: 666, width: WIDTH, height: 206 }
const SSCC: Box = { x: LEFT, y: 890, width: WIDTH, height: 300 }
/** GS1 asks for bars of 31.75 mm on logistic units (General Specifications 5.5, table 5). */
const SSCC_BARS = 254

/** The carrier label of one package: who, to whom, by what, and two barcodes. */
export function shippingLabelZpl(label: ShippingLabel): RenderedDocument {
  const say = shippingLabelWording(label.language)
  const format = documentFormat(label.language, '')
  const zpl = new ZplLabel(SHIPPING_LABEL_SIZE, label.resolution)

  captioned(zpl, say.from, SENDER, [label.sender.name, ...label.sender.lines], 24)
  captioned(zpl, say.shipsOn, SHIP_DATE, format.day(label.shipsOn), 28)
  zpl.rule(LEFT, 160, WIDTH)
  shipTo(zpl, label, say)
  zpl.fill(SERVICE)
  zpl.text(
    [label.carrier, label.service, label.isCopy ? say.copy.toUpperCase() : ''].filter(Boolean).join('  '),
    { ...SERVICE, x: LEFT, width: WIDTH, y: SERVICE.y + 8, height: 60 },
    { size: 50, least: 20, at: 'middle', isReversed: true },
  )
  const weight = label.weightGrams === undefined ? '' : format.weight(label.weightGrams)
  facts(zpl, [
    { name: say.order, value: [label.orderNumber, ...(label.furtherOrders ?? [])].join(', '), width: 380 },
    { name: say.package, value: say.packageOf(label.packageNumber, label.packageCount), width: 190 },
    { name: weight ? say.weight : '', value: weight, width: 186 },
  ])
  zpl.rule(LEFT, 654, WIDTH)
  tracking(zpl, label, say)
  if (label.sscc) sscc(zpl, label.sscc)
  return { mediaType: 'application/zpl', bytes: zplBytes([zpl.end()]), pages: 1 }
}

function shipTo(zpl: ZplLabel, label: ShippingLabel, say: ShippingLabelWording): void {
  zpl.text(say.to, SHIP_TO, { size: CAPTION })
  const below = { ...SHIP_TO, y: SHIP_TO.y + 28, height: 112 }
  const taken = zpl.text(label.shipTo.name, below, { size: 54, least: 30 })
  const y = below.y + taken + 12
  zpl.text(label.shipTo.lines, { ...SHIP_TO, y, height: SHIP_TO.y + SHIP_TO.height - y }, { size: 46, least: 22 })
}

/** The carrier's number as bars, or the order's where the carrier gives none (an own van, a pick-up). */
function tracking(zpl: ZplLabel, label: ShippingLabel, say: ShippingLabelWording): void {
  const number = label.trackingNumber ?? label.orderNumber
  zpl.text(label.trackingNumber ? say.tracking : say.order, TRACKING, { size: CAPTION })
  zpl.code128(number, { ...TRACKING, y: TRACKING.y + 28, height: 132 })
  zpl.text(number, { ...TRACKING, y: TRACKING.y + 168, height: 38 }, { size: 34, least: 16 })
  zpl.rule(LEFT, 878, WIDTH)
}

function sscc(zpl: ZplLabel, number: string): void {
  zpl.sscc(number, { ...SSCC, height: SSCC_BARS })
  zpl.text(`SSCC (00) ${number}`, { ...SSCC, y: SSCC.y + SSCC_BARS + 8, height: 38 }, { size: 34, least: 16 })
}

function facts(zpl: ZplLabel, cells: readonly { name: string; value: string; width: number }[]): void {
  let x = LEFT
  for (const cell of cells) {
    if (x > LEFT) zpl.rule(x - 12, FACTS_Y, FACTS_HEIGHT, 'down')
    captioned(zpl, cell.name, { x, y: FACTS_Y, width: cell.width - 24, height: FACTS_HEIGHT }, cell.value, 40)
    x += cell.width
  }
}

function captioned(zpl: ZplLabel, name: string, box: Box, value: string | readonly string[], size: number): void {
  zpl.text(name, { ...box, height: CAPTION + 4 }, { size: CAPTION })
  zpl.text(value, { ...box, y: box.y + 26, height: box.height - 26 }, { size, least: 16 })
}
