// Reading what a delivery plan stands on beside the order, and the costs of carriers.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { loadSetting, saveSetting } from '#electron/database/settings.sql.ts'
import { CarrierCosts } from '#shared/contract/deliveries.ts'
import type { CarrierCost } from '#shared/domain/orders/split-costs.ts'

const KEY = 'carrierCosts'
const Costs = CarrierCosts.shape.costs

/** What carriers take for a parcel, at version 0 until somebody has said. */
export async function loadCarrierCosts(db: ReadDb): Promise<{ costs: CarrierCost[]; version: number }> {
  const kept = await loadSetting(db, KEY)
  return kept ? { costs: Costs.parse(kept.value), version: kept.version } : { costs: [], version: 0 }
}

/** Saves them, if nobody saved them since `version` was read. */
export function saveCarrierCosts(tx: WriteDb, costs: readonly CarrierCost[], version: number): Promise<boolean> {
  return saveSetting(tx, KEY, costs, version)
}

/** The shipments of an order, the first one first. */
export function shipmentNumbers(db: ReadDb, orderId: string): Promise<{ id: string; number: string }[]> {
  return db
    .selectFrom('shipments as s')
    .innerJoin('packages as k', 'k.shipmentId', 's.id')
    .select(['s.id', 's.number'])
    .distinct()
    .where('k.orderId', '=', orderId)
    .orderBy('s.number')
    .execute()
}
