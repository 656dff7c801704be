import { nextNumber } from '#electron/database/number-series.ts'
import { packageSscc } from '#shared/domain/packing/package-sscc.ts'
import type { Work } from '../handle.ts'
import { partInHand } from '../orders/order-work.ts'
import { loadCompany } from '../setup/company.ts'
import type { Stand } from '../warehouses/houses.ts'
import type { OrderAtBench } from './bench-order.ts'
import { insertPackage, loadBoxes } from './packing.sql.ts'

export interface Box {
  readonly id: string
  readonly number: string
  readonly parcelId: string | null
}

/** The box that the next item goes into: the first one that stands open, be it empty, or a new one. */
export async function openPackage(work: Work, order: OrderAtBench, { warehouseId, isOnly }: Stand): Promise<Box> {
  const { tx } = work
  const { id: orderId } = order
  // A box that was opened again may belong to a part that is not in hand any more: nothing else goes into it.
  const partId = order.parts > 0 ? await partInHand(tx, orderId, warehouseId) : null
  const packages = await loadBoxes(tx, [orderId])
  const here = packages.filter((box) => isOnly || box.warehouseId === warehouseId)
  const open = here.find((box) => box.status === 'open' && box.partId === partId)
  if (open) return open
  return newPackage(work, { warehouseId, orderId, partId, parcelId: null, sequence: (packages.at(-1)?.sequence ?? 0) + 1 })
}

/** A package with a number and an SSCC of its own. */
export async function newPackage(
  { tx, ids, clock }: Work,
  place: { warehouseId: string; orderId: string; partId: string | null; parcelId: string | null; sequence: number },
): Promise<Box> {
  const company = await loadCompany(tx)
  const box = { id: ids.next(), number: await nextNumber(tx, 'package') }
  const sscc = packageSscc(company?.gs1Prefix ?? '', Number(await nextNumber(tx, 'sscc')))
  await insertPackage(tx, { ...box, ...place, sscc, openedAt: clock.now() })
  return { ...box, parcelId: place.parcelId }
}
