/** A sales order's status, in the order of its life. Derived from its quantities, never typed in. */
export const orderStatuses = [
  'draft',
  'confirmed',
  'released',
  'picking',
  'picked',
  'packing',
  'packed',
  'partShipped',
  'shipped',
  'closed',
  'cancelled',
] as const
export type OrderStatus = (typeof orderStatuses)[number]

/** What is known of one order line, in the product's base units. */
export interface LineQuantities {
  readonly ordered: number
  /** Claimed on a shelf. */
  readonly reserved: number
  /** Taken from the shelf, not yet in a package. */
  readonly picked: number
  readonly packed: number
  readonly shipped: number
  readonly cancelled: number
  readonly invoiced: number
}

export interface OrderFacts {
  readonly isConfirmed: boolean
  /** Units that stand on an open pick list and are not picked yet. */
  readonly toPick: number
  readonly lines: readonly LineQuantities[]
}

/** The back-order: still wanted, and claimed nowhere. */
export function shortOf(line: LineQuantities): number {
  return line.ordered - line.cancelled - line.reserved - line.picked - line.packed - line.shipped
}

/** Adds up the lines of an order. */
export function sumLines(lines: readonly LineQuantities[]): LineQuantities & { readonly short: number } {
  const sum = { ordered: 0, reserved: 0, picked: 0, packed: 0, shipped: 0, cancelled: 0, invoiced: 0, short: 0 }
  for (const line of lines) {
    sum.ordered += line.ordered
    sum.reserved += line.reserved
    sum.picked += line.picked
    sum.packed += line.packed
    sum.shipped += line.shipped
    sum.cancelled += line.cancelled
    sum.invoiced += line.invoiced
    sum.short += shortOf(line)
  }
  return sum
}

/**
 * The status of an order: what the floor does with it now, else how far it came.
 * An order of which a part has shipped and the rest is being picked says `picking`, because that is what happens to it.
 */
export function orderStatus(order: OrderFacts): OrderStatus {
  const sum = sumLines(order.lines)
  const wanted = sum.ordered - sum.cancelled
  if (!order.isConfirmed) return sum.cancelled > 0 && wanted === 0 ? 'cancelled' : 'draft'
  if (wanted === 0) return 'cancelled'
  if (sum.shipped === wanted) return sum.invoiced >= sum.shipped ? 'closed' : 'shipped'
  if (order.toPick > 0) return sum.picked + sum.packed > 0 ? 'picking' : 'released'
  if (sum.packed > 0) return sum.picked > 0 ? 'packing' : 'packed'
  if (sum.picked > 0) return 'picked'
  return sum.shipped > 0 ? 'partShipped' : 'confirmed'
}
