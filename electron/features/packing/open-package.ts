import { nextNumber } from '#electron/database/number-series.ts'
import { packageSscc } from '#shared/domain/packing/package-sscc.ts'
import type { Work } from '../handle.ts'
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
  const open = (await loadBoxes(tx, orderId, house)).find((box) => box.status === 'open')
  if (open) return open
  const packages = await loadBoxes(tx, orderId)
  const company = await loadCompany(tx)
  const box = { id: ids.next(), number: await nextNumber(tx, 'package') }
  const sscc = packageSscc(company?.gs1Prefix ?? '', Number(await nextNumber(tx, 'sscc')))
  const warehouseId = house ?? (await defaultHouse(tx))
  await insertPackage(tx, { ...box, warehouseId, orderId, sscc, sequence: (packages.at(-1)?.sequence ?? 0) + 1, openedAt: clock.now() })
  return box
}
