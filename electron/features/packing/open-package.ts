import { nextNumber } from '#electron/database/number-series.ts'
import { packageSscc } from '#shared/domain/packing/package-sscc.ts'
import type { Work } from '../handle.ts'
import { partInHand } from '../orders/order-work.ts'
import { loadCompany } from '../setup/company.ts'
import { defaultHouse } from '../warehouses/houses.ts'
import { insertPackage, loadBoxes } from './packing.sql.ts'

export interface Box {
  readonly id: string
  readonly number: string
}

/** The box that the next item goes into: the first one that stands open, be it empty, or a new one. */
export async function openPackage(work: Work, orderId: string, house: string | undefined): Promise<Box> {
  const { tx, ids, clock } = work
  const warehouseId = house ?? (await defaultHouse(tx))
  // A box that was opened again may belong to a part that is not in hand any more: nothing else goes into it.
  const partId = await partInHand(tx, orderId, warehouseId)
  const open = (await loadBoxes(tx, orderId, house)).find((box) => box.status === 'open' && box.partId === partId)
  if (open) return open
  const packages = await loadBoxes(tx, orderId)
  const company = await loadCompany(tx)
  const box = { id: ids.next(), number: await nextNumber(tx, 'package') }
  const sscc = packageSscc(company?.gs1Prefix ?? '', Number(await nextNumber(tx, 'sscc')))
  const sequence = (packages.at(-1)?.sequence ?? 0) + 1
  await insertPackage(tx, { ...box, warehouseId, orderId, partId, sscc, sequence, openedAt: clock.now() })
  return box
}
