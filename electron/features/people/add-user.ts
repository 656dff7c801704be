import { people } from '#shared/contract/people.ts'
import { handle } from '../handle.ts'
import { createUser } from './create-user.ts'

export const addUser = handle(people.addUser, async (call) => {
  const { input, tell } = call
  const refusal = await createUser(call, input)
  if (refusal) return refusal
  tell('userAdded', [{ kind: 'user', id: input.id }], { name: input.name, role: input.role })
  return input
})
