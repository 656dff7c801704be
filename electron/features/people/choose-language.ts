import { people } from '#shared/contract/people.ts'
import { handle } from '../handle.ts'
import { loadUsers, saveLanguage } from './people.sql.ts'

/** A picker's language is their own, whatever the office speaks; the owner may choose it for someone who cannot read the screen yet. */
export const chooseLanguage = handle(people.chooseLanguage, async ({ tx, input, refuse, tell, caller }) => {
  const user = (await loadUsers(tx)).find(({ id }) => id === input.id)
  if (!user) return refuse('USER_UNKNOWN', { what: input.id })
  if (caller.userId !== user.id && caller.role !== 'owner') return refuse('NOT_YOURS', { name: user.name })
  await saveLanguage(tx, user.id, input.language)
  tell('languageChosen', [{ kind: 'user', id: user.id }], { name: user.name, before: user.language, language: input.language })
  return { ...user, language: input.language }
})
