// What a warehouse is set to, each setting as one row with a version.
import { kept } from './kept-query.ts'
import type { ReadDb, WriteDb } from './schema.ts'

const settingOf = kept((db: ReadDb, { key }: { key: string }) =>
  db.selectFrom('settings').select(['value', 'version']).where('key', '=', key),
)

/** A setting with its version, or undefined while nobody has set it. */
export async function loadSetting<T>(db: ReadDb, key: string): Promise<{ value: T; version: number } | undefined> {
  const row = await settingOf.first(db, { key })
  return row && { value: JSON.parse(row.value) as T, version: row.version } // written by saveSetting from the same type
}

/** Saves a setting if its version is still the one that was read; version 0 makes it. */
export async function saveSetting<T>(tx: WriteDb, key: string, value: T, version: number): Promise<boolean> {
  const text = JSON.stringify(value)
  if (version === 0) {
    const made = await tx
      .insertInto('settings')
      .values({ key, value: text, version: 1 })
      .onConflict((c) => c.doNothing())
      .executeTakeFirst()
    return (made.numInsertedOrUpdatedRows ?? 0n) === 1n
  }
  const done = await tx
    .updateTable('settings')
    .set({ value: text, version: version + 1 })
    .where('key', '=', key)
    .where('version', '=', version)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
