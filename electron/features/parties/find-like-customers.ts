import { parties } from '#shared/contract/parties.ts'
import { answer } from '../handle.ts'
import { loadLikeCustomers } from './like-customers.sql.ts'

export const findLikeCustomers = answer(parties.findLikeCustomers, async ({ db, input: { id, ...like } }) => {
  return { rows: await loadLikeCustomers(db, like, id) }
})
