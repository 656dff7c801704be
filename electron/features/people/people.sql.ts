// The only SQL that changes users. The language someone chose is kept as one settings row each.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { UserView } from '#shared/contract/people.ts'
import type { Role } from '#shared/domain/people/rights.ts'
import type { SpokenLanguage } from '#shared/domain/people/spoken-language.ts'

const languageKey = (userId: string) => `language/${userId}`

/** Everyone who works here, by name. */
export async function loadUsers(db: ReadDb): Promise<UserView[]> {
  const rows = await db.selectFrom('users').select(['id', 'name', 'role']).orderBy('name').execute()
  const keys = rows.map(({ id }) => languageKey(id))
  const chosen = keys.length === 0 ? [] : await db.selectFrom('settings').select(['key', 'value']).where('key', 'in', keys).execute()
  const languages = new Map(chosen.map(({ key, value }) => [key, JSON.parse(value) as SpokenLanguage | null])) // written by saveLanguage
  return rows.map((row) => ({ ...row, role: row.role as Role, language: languages.get(languageKey(row.id)) ?? null })) // the table's CHECK allows only roles
}

export async function insertUser(tx: WriteDb, { id, name, role, language }: UserView, at: number): Promise<void> {
  await tx.insertInto('users').values({ id, name, role, createdAt: at }).execute()
  if (language !== null) await saveLanguage(tx, id, language)
}

export async function saveLanguage(tx: WriteDb, userId: string, language: SpokenLanguage | null): Promise<void> {
  const value = JSON.stringify(language)
  await tx
    .insertInto('settings')
    .values({ key: languageKey(userId), value, version: 1 })
    .onConflict((c) => c.column('key').doUpdateSet((e) => ({ value, version: e('settings.version', '+', 1) })))
    .execute()
}
