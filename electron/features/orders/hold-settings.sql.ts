import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { loadSetting, saveSetting } from '#electron/database/settings.sql.ts'
import { HoldSettings } from '#shared/contract/holds.ts'
import { usualHoldSettings } from '#shared/domain/orders/order-holds.ts'

const KEY = 'holds'

/** The rules as they are set; the usual ones, at version 0, until somebody sets them. */
export async function loadHoldSettings(db: ReadDb): Promise<{ settings: HoldSettings; version: number }> {
  const kept = await loadSetting(db, KEY)
  return kept ? { settings: HoldSettings.parse(kept.value), version: kept.version } : { settings: usualHoldSettings, version: 0 }
}

/** Saves the rules, if nobody saved them since `version` was read. */
export function saveHoldSettings(tx: WriteDb, settings: HoldSettings, version: number): Promise<boolean> {
  return saveSetting(tx, KEY, settings, version)
}
