import type { ReadDb } from '#electron/database/schema.ts'
import type { PackingView } from '#shared/contract/packing.ts'
import { must } from '#shared/kernel/must.ts'
import { loadOrder, type SeenOrder } from '../orders/order-work.ts'
import { atBench } from './bench-order.ts'
import { loadPackages, type Package } from './packing.sql.ts'

/** The packing of an order as the hand sees it. It is done when the bench holds nothing more of it and no box stands open with goods in it. */
export async function packingView(db: ReadDb, orderId: string, house: string | undefined): Promise<PackingView | undefined> {
  const order = await loadOrder(db, orderId)
  return order && viewOf(await atBench(db, order, house), await loadPackages(db, orderId, house))
}

/** The view of an order that is there. */
export async function packingViewOf(db: ReadDb, orderId: string, house: string | undefined): Promise<PackingView> {
  return must(await packingView(db, orderId, house), `order ${orderId}`)
}

/** How far an order is as a whole. */
export interface BenchSums {
  readonly unitsToPack: number
  readonly unitsPacked: number
  /** A box with goods in it stands open. */
  readonly isBoxOpen: boolean
}

/** The same, of what was read already; with the sums of the whole order where only a part of it was. */
export function viewOf(order: SeenOrder, packages: readonly Package[], sums = sumsOf(order, packages)): PackingView {
  const { unitsToPack, unitsPacked, isBoxOpen } = sums
  return {
    orderId: order.id,
    orderNumber: order.number,
    customerName: order.customerName,
    carrier: order.carrier,
    isOnHold: order.openHolds > 0,
    step: unitsToPack > 0 || isBoxOpen ? 'waitingForItem' : 'orderPacked',
    // What is not wanted any more is no concern of the packer's.
    lines: order.lines
      .filter((line) => line.ordered > line.cancelled)
      .map(({ id, productId, sku, description, unit, ordered, cancelled, picked, packed, shipped }) => ({
        orderLineId: id,
        productId,
        sku,
        productName: description,
        unit,
        ordered: ordered - cancelled,
        toPack: picked,
        packed,
        shipped,
      })),
    packages: packages.map((box) => ({ ...box, lines: [...box.lines] })),
    unitsToPack,
    unitsPacked,
  }
}

function sumsOf(order: SeenOrder, packages: readonly Package[]): BenchSums {
  return {
    unitsToPack: order.lines.reduce((sum, line) => sum + line.picked, 0),
    unitsPacked: order.lines.reduce((sum, line) => sum + line.packed, 0),
    isBoxOpen: packages.some((box) => box.status === 'open' && box.lines.length > 0),
  }
}
