import type { UserView } from '#shared/contract/people.ts'
import { searchText } from '#shared/kernel/text.ts'
import { Refused, type Work } from '../handle.ts'
import { insertUser, loadUsers } from './people.sql.ts'

/** Adds someone who works here, the owner at the start. Two people never share a name, however it is written: history knows them by it. */
export async function createUser(
  work: Pick<Work, 'tx' | 'clock'>,
  user: UserView,
): Promise<Refused<'NAME_TAKEN', { name: string }> | undefined> {
  const namesake = (await loadUsers(work.tx)).find(({ name }) => searchText(name) === searchText(user.name))
  if (namesake) return new Refused('NAME_TAKEN', { name: namesake.name })
  await insertUser(work.tx, user, work.clock.now())
  return undefined
}
