import type { ReadDb } from '#electron/database/schema.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'
import { groupBy } from '#shared/kernel/group-by.ts'
import { must } from '#shared/kernel/must.ts'
import { type Bench, benchOf } from './bench-order.ts'
import { loadPackages, type Package } from './packing.sql.ts'

/** The packing of an order, or of a joint, as the hand sees it. It is done when the bench holds nothing more of it and no box stands open with goods in it. */
export async function packingView(db: ReadDb, orderId: string, house: string | undefined): Promise<PackingView | undefined> {
  const bench = await benchOf(db, orderId, house)
  return bench && viewOf(bench, await packagesOf(db, bench, house))
}

/** The view of an order that is there. */
export async function packingViewOf(db: ReadDb, orderId: string, house: string | undefined): Promise<PackingView> {
  return must(await packingView(db, orderId, house), `order ${orderId}`)
}

/** The packages of all that is packed together, in one house or in all. */
export function packagesOf(db: ReadDb, bench: Bench, house: string | undefined): Promise<Package[]> {
  return loadPackages(
    db,
    bench.map(({ id }) => id),
    house,
  )
}

/** How far an order, or a joint, is as a whole. */
export interface BenchSums {
  readonly unitsToPack: number
  readonly unitsPacked: number
  /** A box with goods in it stands open. */
  readonly isBoxOpen: boolean
}

/** The same, of what was read already; with the sums of the whole order where only a part of it was. */
export function viewOf(bench: Bench, packages: readonly Package[], sums = sumsOf(bench, packages)): PackingView {
  const [lead] = bench
  const { unitsToPack, unitsPacked, isBoxOpen } = sums
  return {
    orderId: lead.id,
    orderNumber: lead.number,
    orders: bench.map(({ id, number }) => ({ id, number })),
    customerName: lead.customerName,
    carrier: lead.carrier,
    isOnHold: bench.some((order) => order.openHolds > 0),
    step: unitsToPack > 0 || isBoxOpen ? 'waitingForItem' : 'orderPacked',
    // What is not wanted any more is no concern of the packer's.
    lines: bench.flatMap((order) =>
      order.lines
        .filter((line) => line.ordered > line.cancelled)
        .map(({ id, productId, sku, description, unit, ordered, cancelled, picked, packed, shipped }) => ({
          orderLineId: id,
          orderNumber: order.number,
          productId,
          sku,
          productName: description,
          unit,
          ordered: ordered - cancelled,
          toPack: picked,
          packed,
          shipped,
        })),
    ),
    packages: boxesOf(packages),
    unitsToPack,
    unitsPacked,
  }
}

function sumsOf(bench: Bench, packages: readonly Package[]): BenchSums {
  const lines = bench.flatMap((order) => order.lines)
  return {
    unitsToPack: lines.reduce((sum, line) => sum + line.picked, 0),
    unitsPacked: lines.reduce((sum, line) => sum + line.packed, 0),
    isBoxOpen: packages.some((box) => box.status === 'open' && box.lines.length > 0),
  }
}

/** Packages that lie in one box are one box to the hand: it goes by the first of them that holds something. */
function boxesOf(packages: readonly Package[]): PackageView[] {
  const boxes = groupBy(packages, (box) => box.parcelId ?? box.id)
  return [...boxes.values()].map((shares) => {
    const filled = shares.filter(({ lines }) => lines.length > 0).sort((a, b) => (a.id < b.id ? -1 : 1))
    const { id, number, sequence, sscc, status, closedAt, partId } = must(filled[0] ?? shares[0], 'a package of the box')
    return {
      ...{ id, number, sequence, sscc, status, closedAt, partId },
      weightGrams: filled.reduce((sum, { weightGrams }) => sum + weightGrams, 0),
      lines: filled.flatMap(({ lines }) => lines),
    }
  })
}
