import { people } from '#shared/contract/people.ts'
import { answer } from '../handle.ts'
import { loadUsers } from './people.sql.ts'

export const listUsers = answer(people.listUsers, async ({ db }) => ({ users: await loadUsers(db) }))
