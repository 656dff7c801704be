import type { ReadDb } from '#electron/database/schema.ts'
import type { Caller } from '#electron/features/handle.ts'
import type { Role } from '#shared/domain/people/rights.ts'

/** Until a warehouse has people, and for programs that hold the hub's token, the caller is the owner. */
const unnamedOwner = { userId: null, userName: 'owner', role: 'owner' } as const

/** Who calls, by user id. Undefined when the hub knows no such user. */
export async function findCaller(db: ReadDb, userId: string | null, station: string): Promise<Caller | undefined> {
  if (userId === null) return { ...unnamedOwner, station }
  const user = await db.selectFrom('users').select(['id', 'name', 'role']).where('id', '=', userId).executeTakeFirst()
  return user && { userId: user.id, userName: user.name, role: user.role as Role, station } // the table's CHECK allows only roles
}
