import { holds } from '#shared/contract/holds.ts'
import { answer } from '../handle.ts'
import { loadCredit } from './holds.sql.ts'

export const getCustomerCredit = answer(holds.getCustomerCredit, async ({ db, input, refuse }) => {
  return (await loadCredit(db, input.customerId)) ?? refuse('CUSTOMER_UNKNOWN', { what: input.customerId })
})
