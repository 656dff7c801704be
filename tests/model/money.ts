// The sums of an invoice, counted in whole ten-thousandths of a cent.
import type { RefShipment } from './reference.ts'

/** Half up, as an invoice rounds. */
const roundedDiv = (n: number, by: number) => Math.floor((2 * n + by) / (2 * by))

/** What an invoice of this shipment comes to in cents: each line rounded, the tax of each rate rounded once. */
export function grossOf(shipment: RefShipment): number {
  const units = new Map<string, { quantity: number; price: number; taxRateBp: number }>()
  for (const [line, quantity] of shipment.boxes.flatMap((box) => [...box.contents])) {
    const known = units.get(line.id)
    units.set(line.id, { quantity: quantity + (known?.quantity ?? 0), price: line.price, taxRateBp: line.product.taxRateBp })
  }
  const netByRate = new Map<number, number>()
  for (const { quantity, price, taxRateBp } of units.values()) {
    netByRate.set(taxRateBp, (netByRate.get(taxRateBp) ?? 0) + roundedDiv(price * quantity, 100))
  }
  return [...netByRate].reduce((sum, [rate, net]) => sum + net + roundedDiv(net * rate, 10_000), 0)
}
