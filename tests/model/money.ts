// The sums of an invoice, counted in whole ten-thousandths of a cent.
import type { RefLine, RefShipment } from './reference.ts'

/** Half up, as an invoice rounds. */
const roundedDiv = (n: number, by: number) => Math.floor((2 * n + by) / (2 * by))

/**
 * What an invoice of this shipment comes to in cents: of each order and rate, what is due with these units less what was due before them,
 * each line rounded, and the tax once on the sum of the lines.
 */
export function grossOf(shipment: RefShipment): number {
  const units = new Map<RefLine, number>()
  for (const [line, quantity] of shipment.boxes.flatMap((box) => [...box.contents])) units.set(line, (units.get(line) ?? 0) + quantity)
  const orders = new Set(shipment.boxes.map((box) => box.order))
  return [...orders].reduce((sum, { lines }) => sum + dueOf(lines, units) - dueOf(lines, new Map()), 0)
}

function dueOf(lines: readonly RefLine[], more: ReadonlyMap<RefLine, number>): number {
  const netByRate = new Map<number, number>()
  for (const line of lines) {
    const net = roundedDiv(line.price * (line.invoiced + (more.get(line) ?? 0)), 100)
    netByRate.set(line.product.taxRateBp, (netByRate.get(line.product.taxRateBp) ?? 0) + net)
  }
  return [...netByRate].reduce((sum, [rate, net]) => sum + net + roundedDiv(net * rate, 10_000), 0)
}

/** What the lines of an order come to in cents, as far as they are wanted: each line rounded, and the tax once on the sum of a rate. */
export function worthOf(lines: readonly RefLine[]): number {
  const netByRate = new Map<number, number>()
  for (const { price, product, ordered, cancelled } of lines) {
    const net = roundedDiv(price * (ordered - cancelled), 100)
    netByRate.set(product.taxRateBp, (netByRate.get(product.taxRateBp) ?? 0) + net)
  }
  return [...netByRate].reduce((sum, [rate, net]) => sum + net + roundedDiv(net * rate, 10_000), 0)
}

/** A price as it is typed, such as 4.5, in ten-thousandths. */
export const inTenThousandths = (price: string) => Math.round(Number(price) * 10_000)
