import type { Work } from '../handle.ts'
import type { Stand } from '../warehouses/houses.ts'
import type { Bench, OrderAtBench } from './bench-order.ts'
import { type Box, newPackage, openPackage } from './open-package.ts'
import { loadPackages, setParcel } from './packing.sql.ts'

/**
 * The package for the next item of an order. Orders that go together share the box on the bench: each has a package of its own in it, so that
 * every order still knows what of it lies where.
 */
export async function openParcel(work: Work, bench: Bench, order: OrderAtBench, stand: Stand): Promise<Box> {
  if (bench.length === 1) return openPackage(work, order, stand)
  const { tx, ids } = work
  const { id: orderId } = order
  const { warehouseId } = stand
  const orderIds = bench.map(({ id }) => id)
  const packages = await loadPackages(tx, orderIds)
  const open = packages.filter((box) => box.status === 'open' && box.warehouseId === warehouseId)
  const filled = packages.filter(({ lines }) => lines.length > 0)
  // The box in which something lies is the one in hand; an empty one is as good as none.
  const inHand = filled.find((box) => open.includes(box))
  const parcelId = inHand?.parcelId ?? ids.next()
  if (inHand?.parcelId === null) await setParcel(tx, [inHand.id], parcelId)
  if (inHand?.orderId === orderId) return { ...inHand, parcelId }
  const sequence = inHand?.sequence ?? (filled.at(-1)?.sequence ?? 0) + 1
  const own = open.filter((box) => box.orderId === orderId)
  const share = own.find((box) => box.parcelId === parcelId) ?? own.find(({ lines }) => lines.length === 0)
  if (!share) return newPackage(work, { warehouseId, orderId, partId: null, parcelId, sequence })
  if (share.parcelId !== parcelId) await setParcel(tx, [share.id], parcelId, sequence)
  return { ...share, parcelId }
}
