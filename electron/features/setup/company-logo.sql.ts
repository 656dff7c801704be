// The company's logo: the hash of its picture, kept as one settings row beside the company, so that it comes and goes by itself.
import type { ReadDb, WriteDb } from '#electron/database/schema.ts'

const KEY = 'companyLogo'

export async function loadLogoHash(db: ReadDb): Promise<string | null> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row ? (JSON.parse(row.value) as string | null) : null // written by saveLogoHash
}

export async function saveLogoHash(tx: WriteDb, sha256: string | null): Promise<void> {
  const value = JSON.stringify(sha256)
  await tx
    .insertInto('settings')
    .values({ key: KEY, value, version: 1 })
    .onConflict((c) => c.column('key').doUpdateSet((e) => ({ value, version: e('settings.version', '+', 1) })))
    .execute()
}
