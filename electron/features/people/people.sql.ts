// The only SQL that changes users.

import type { ReadDb, WriteDb } from '#electron/database/schema.ts'
import type { UserView } from '#shared/contract/people.ts'
import type { Role } from '#shared/domain/people/rights.ts'

/** Everyone who works here, by name. */
export async function loadUsers(db: ReadDb): Promise<UserView[]> {
  const rows = await db.selectFrom('users').select(['id', 'name', 'role']).orderBy('name').execute()
  return rows.map((row) => ({ ...row, role: row.role as Role })) // the table's CHECK allows only roles
}

export async function insertUser(tx: WriteDb, user: UserView, at: number): Promise<void> {
  await tx
    .insertInto('users')
    .values({ ...user, createdAt: at })
    .execute()
}
