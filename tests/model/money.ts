// What orders and invoices come to, counted in whole cents; prices in ten-thousandths of the currency's unit.
import type { RefBilled, RefDiscount, RefLine, RefOrder, RefShipment } from './reference.ts'
import { total } from './total.ts'

/** Half up, as an invoice rounds. */
const roundedDiv = (n: number, by: number) => Math.floor((2 * n + by) / (2 * by))
const shareOf = (amount: number, part: number, whole: number) => (whole === 0 ? 0 : roundedDiv(amount * part, whole))
const taxOn = (net: number, rateBp: number) => roundedDiv(net * rateBp, 10_000)

/** A price as it is typed, such as 4.5, in ten-thousandths. */
export const inTenThousandths = (price: string) => Math.round(Number(price) * 10_000)

const offFor = (amount: number, discount: RefDiscount | undefined) => {
  if (!discount) return 0
  return 'percentBp' in discount ? shareOf(amount, discount.percentBp, 10_000) : Math.min(amount, discount.amountMinor)
}

/** Units of a line at their price, and what the line's discount takes off them: money was given for all that was ordered. */
export function amountsOf({ price, ordered, discount }: Pick<RefLine, 'price' | 'ordered' | 'discount'>, units: number) {
  const gross = roundedDiv(price * units, 100)
  const whole = roundedDiv(price * ordered, 100)
  const off = discount && 'amountMinor' in discount ? shareOf(gross, offFor(whole, discount), whole) : offFor(gross, discount)
  return { gross, off, net: gross - off }
}

/** What is still wanted of a line is worth this. */
export const netOf = (line: RefLine) => amountsOf(line, line.ordered - line.cancelled).net

export interface TaxKind {
  readonly category: string
  readonly rateBp: number
}

interface Group extends TaxKind {
  readonly goods: number
  readonly off: number
  readonly charge: number
  readonly net: number
  readonly tax: number
}

export interface Sums {
  readonly groups: readonly Group[]
  readonly goods: number
  readonly off: number
  readonly net: number
  readonly tax: number
  readonly gross: number
}

const isSame = (a: TaxKind, b: TaxKind) => a.category === b.category && a.rateBp === b.rateBp

/** Adds lines up by tax, spreads the order's discount over them, adds what sending costs, and rounds the tax of each group once. */
export function sumsOf(
  lines: readonly { net: number; tax: TaxKind }[],
  discount: RefDiscount | undefined,
  shipping: { readonly net: number; readonly tax: TaxKind } | undefined,
  billed: readonly RefBilled[] = [],
): Sums {
  const kinds: TaxKind[] = []
  const sent = shipping && shipping.net > 0 ? [{ net: 0, tax: shipping.tax }] : []
  for (const { tax } of [...lines, ...sent]) if (!kinds.some((one) => isSame(one, tax))) kinds.push(tax)
  kinds.sort((a, b) => b.rateBp - a.rateBp || (a.category < b.category ? -1 : 1))
  const goodsIn = kinds.map((kind) => total(lines.filter(({ tax }) => isSame(tax, kind)).map(({ net }) => net)))
  const goods = total(goodsIn)
  const off = offFor(goods, discount)
  const offIn = inShares(off, goodsIn)
  const groups = kinds.map((kind, n) => {
    const charge = shipping && isSame(shipping.tax, kind) ? shipping.net : 0
    const given = total(billed.filter((part) => isSame(part.kind, kind)).map((part) => part.off))
    const off = Math.max(offIn[n] ?? 0, given)
    const net = (goodsIn[n] ?? 0) - off + charge
    return { ...kind, goods: goodsIn[n] ?? 0, off, charge, net, tax: taxOn(net, kind.rateBp) }
  })
  const net = total(groups.map((group) => group.net))
  const tax = total(groups.map((group) => group.tax))
  return { groups, goods, off: total(groups.map((group) => group.off)), net, tax, gross: net + tax }
}

/** Whole shares by weight: what rounding down leaves goes, cent by cent, to those who lost the most. */
function inShares(amount: number, weights: readonly number[]): number[] {
  const sum = total(weights)
  if (sum === 0) return weights.map(() => 0)
  const shares = weights.map((weight) => Math.floor((amount * weight) / sum))
  const lost = weights.map((weight, n) => ({ n, rest: (amount * weight) % sum })).sort((a, b) => b.rest - a.rest || a.n - b.n)
  for (const { n } of lost.slice(0, amount - total(shares))) shares[n] = (shares[n] ?? 0) + 1
  return shares
}

const sumsOfOrder = ({ lines, discount, shipping, billed }: Pick<RefOrder, 'lines' | 'discount' | 'shipping' | 'billed'>) =>
  sumsOf(
    lines.map((line) => ({ net: netOf(line), tax: line.tax })),
    discount,
    shipping,
    billed,
  )

/** Writes down what an order comes to as it stands. */
export function addUp(order: RefOrder): void {
  const { net, tax, gross } = sumsOfOrder(order)
  order.netMinor = net
  order.taxMinor = tax
  order.grossMinor = gross
}

/** After its lines have changed: a discount in money shrinks with the goods it was given for, and nothing sent costs nothing to send. */
export function addUpAgain(order: RefOrder, goodsBefore: number): void {
  const goods = total(order.lines.map(netOf))
  if (order.discount && 'amountMinor' in order.discount && goods < goodsBefore) {
    const amountMinor = shareOf(order.discount.amountMinor, goods, goodsBefore)
    order.discount = amountMinor > 0 ? { amountMinor } : undefined
  }
  if (order.shipping && order.lines.every(({ ordered, cancelled }) => ordered === cancelled)) {
    order.waived += order.shipping.net
    order.shipping.net = 0
  }
  addUp(order)
}

/**
 * What an invoice of this shipment comes to in cents, and what it charges of each order: what is due with these units, less what was due
 * before them. Shipping is charged once, with the first goods.
 */
export function bill(shipment: RefShipment): { gross: number; write: () => void } {
  const orders = [...new Set(shipment.boxes.map((box) => box.order))]
  const bills = orders.map((order) => billOf(order, unitsOf(shipment, order)))
  return { gross: total(bills.map(({ gross }) => gross)), write: () => bills.forEach(({ write }) => void write()) }
}

function unitsOf({ boxes }: RefShipment, order: RefOrder): Map<RefLine, number> {
  const units = new Map<RefLine, number>()
  for (const box of boxes.filter((one) => one.order === order)) {
    for (const [line, quantity] of box.contents) units.set(line, (units.get(line) ?? 0) + quantity)
  }
  return units
}

function billOf(order: RefOrder, units: ReadonlyMap<RefLine, number>): { gross: number; write: () => void } {
  const lines = [...units].map(([line, quantity]) => {
    const before = amountsOf(line, line.invoiced)
    const after = amountsOf(line, line.invoiced + quantity)
    const gross = after.gross - before.gross
    const off = Math.min(gross, Math.max(0, after.off - line.takenOff))
    return { line, quantity, off, net: gross - off }
  })
  const charged = total(order.billed.map(({ charge }) => charge))
  const whole = sumsOfOrder(order)
  const charge = Math.max(0, total(whole.groups.map((group) => group.charge)) - charged)
  const parts = whole.groups.flatMap((group): RefBilled[] => {
    const own = lines.filter(({ line }) => isSame(line.tax, group))
    const before = (of: 'goods' | 'off' | 'net' | 'tax') =>
      total(order.billed.filter((part) => isSame(part.kind, group)).map((part) => part[of]))
    const goods = total(own.map(({ net }) => net))
    const off = Math.min(goods, Math.max(0, shareOf(before('goods') + goods, group.off, group.goods) - before('off')))
    const sent = order.shipping && isSame(order.shipping.tax, group) ? charge : 0
    if (own.length === 0 && sent === 0) return []
    const net = goods - off + sent
    const tax = Math.max(0, taxOn(before('net') + net, group.rateBp) - before('tax'))
    return [{ kind: { category: group.category, rateBp: group.rateBp }, goods, off, charge: sent, net, tax }]
  })
  const write = () => {
    order.billed.push(...parts)
    for (const { line, quantity, off } of lines) {
      line.invoiced += quantity
      line.takenOff += off
    }
  }
  return { gross: total(parts.map(({ net, tax }) => net + tax)), write }
}
