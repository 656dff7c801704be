import type { ReadDb } from '#electron/database/schema.ts'
import { loadSetting } from '#electron/database/settings.sql.ts'

export const SHIPPING_KEY = 'houseShipping'

export interface HouseShipping {
  /** Orders wait for all their goods, where neither they nor their customer say otherwise. */
  readonly shipComplete: boolean
}

/** How the house sends what nobody has a wish for. */
export async function loadHouseShipping(db: ReadDb): Promise<HouseShipping & { version: number }> {
  const saved = await loadSetting<HouseShipping>(db, SHIPPING_KEY)
  return saved ? { ...saved.value, version: saved.version } : { shipComplete: false, version: 0 }
}
