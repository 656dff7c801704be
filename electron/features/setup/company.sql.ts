// The business itself, kept as one settings row.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { Company } from '#shared/contract/setup.ts'

const KEY = 'company'

/** The company, or undefined while the warehouse is not set up. */
export async function loadCompany(db: ReadDb): Promise<(Company & { version: number }) | undefined> {
  const row = await db.selectFrom('settings').select(['value', 'version']).where('key', '=', KEY).executeTakeFirst()
  return row && { ...(JSON.parse(row.value) as Company), version: row.version } // written from a Company by saveCompany
}

/** Saves the company if its version is still the one that was read; version 0 makes it. */
export async function saveCompany(tx: WriteDb, company: Company, version: number): Promise<boolean> {
  const value = JSON.stringify(company)
  if (version === 0) {
    const done = await tx
      .insertInto('settings')
      .values({ key: KEY, value, version: 1 })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    return (done.numInsertedOrUpdatedRows ?? 0n) === 1n
  }
  const done = await tx
    .updateTable('settings')
    .set({ value, version: version + 1 })
    .where('key', '=', KEY)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
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
