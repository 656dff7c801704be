import type { WriteDb } from '#electron/database/schema.ts'
import { shipBoxes } from './package-status.sql.ts'
import { loadContents } from './packing.sql.ts'

/**
 * Closed packages leave with a shipment: they are never touched again. Returns what they hold by order line.
 * Another station may not have shipped one in the meantime: the caller holds the lock of their orders, so here that is a fault.
 */
export async function handOverPackages(
  tx: WriteDb,
  packageIds: readonly string[],
  shipmentId: string,
): Promise<{ orderLineId: string; productId: string; quantity: number }[]> {
  if (!(await shipBoxes(tx, packageIds, shipmentId))) throw new Error(`one of the packages ${packageIds.join(', ')} is not closed`)
  return loadContents(tx, packageIds)
}
