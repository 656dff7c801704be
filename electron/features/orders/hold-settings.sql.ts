import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { HoldSettings } from '#shared/contract/holds.ts'
import { usualHoldSettings } from '#shared/domain/orders/order-holds.ts'

const KEY = 'holds'

/** The rules as they are set; the usual ones, at version 0, until somebody sets them. */
export async function loadHoldSettings(db: ReadDb): Promise<{ settings: HoldSettings; version: number }> {
  const row = await db.selectFrom('settings').select(['value', 'version']).where('key', '=', KEY).executeTakeFirst()
  if (!row) return { settings: usualHoldSettings, version: 0 }
  return { settings: HoldSettings.parse(JSON.parse(row.value)), version: row.version }
}

/** Saves the rules, if nobody saved them since `version` was read. */
export async function saveHoldSettings(tx: WriteDb, settings: HoldSettings, version: number): Promise<boolean> {
  const value = JSON.stringify(settings)
  if (version === 0) {
    const done = await tx
      .insertInto('settings')
      .values({ key: KEY, value, version: 1 })
      .onConflict((c) => c.column('key').doNothing())
      .executeTakeFirst()
    return done.numInsertedOrUpdatedRows === 1n
  }
  const done = await tx
    .updateTable('settings')
    .set({ value, version: version + 1 })
    .where('key', '=', KEY)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
