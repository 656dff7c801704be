// The business itself, kept as one settings row.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import { loadSetting, saveSetting } from '#electron/database/settings.sql.ts'
import type { Company } from '#shared/contract/setup.ts'

const KEY = 'company'

/** The company, or undefined while the warehouse is not set up. */
export async function loadCompany(db: ReadDb): Promise<(Company & { version: number }) | undefined> {
  const kept = await loadSetting<Company>(db, KEY)
  return kept && { ...kept.value, version: kept.version }
}

/** Saves the company if its version is still the one that was read; version 0 makes it. */
export function saveCompany(tx: WriteDb, company: Company, version: number): Promise<boolean> {
  return saveSetting(tx, KEY, company, version)
}

const SAMPLE_KEY = 'sampleWarehouse'

/** Whether this is the sample to try everything on. */
export async function isSampleWarehouse(db: ReadDb): Promise<boolean> {
  const row = await db.selectFrom('settings').select('key').where('key', '=', SAMPLE_KEY).executeTakeFirst()
  return row !== undefined
}

export async function markAsSample(tx: WriteDb): Promise<void> {
  await tx.insertInto('settings').values({ key: SAMPLE_KEY, value: 'true', version: 1 }).execute()
}
