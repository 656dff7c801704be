import { parties } from '#shared/contract/parties.ts'
import { answer } from '../handle.ts'
import { loadCustomer } from './parties.sql.ts'

export const getCustomer = answer(parties.getCustomer, async ({ db, input, refuse }) => {
  return (await loadCustomer(db, input.id)) ?? refuse('CUSTOMER_UNKNOWN', { what: input.id })
})
