// The place for the second copy of every backup, kept as one settings row.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

const KEY = 'secondBackupFolder'

export async function loadSecondFolder(db: ReadDb): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row ? (JSON.parse(row.value) as string | null) : null // written by saveSecondFolder
}

export async function saveSecondFolder(tx: WriteDb, folder: string | null): Promise<void> {
  const value = JSON.stringify(folder)
  await tx
    .insertInto('settings')
    .values({ key: KEY, value, version: 1 })
    .onConflict((c) => c.column('key').doUpdateSet((e) => ({ value, version: e('settings.version', '+', 1) })))
    .execute()
}
